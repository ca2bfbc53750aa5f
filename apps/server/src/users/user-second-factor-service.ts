import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { UserDetails } from '@etape/shared/users';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { tellFactorNews } from '../second-factors/factor-news-service.ts';
import { resetSecondFactor } from '../second-factors/resetting-service.ts';
import { getUserDetails } from './managed-user-queries.ts';
import { checkMayManageUsers } from './may-manage-users.ts';

/**
 * Lets somebody who has lost their second factor sign in with their password alone; what they are signed
 * in to ends. One's own goes only with a code, by `turnOffSecondFactor`: whoever finds an administrator's
 * screen unlocked must not be rid of it. Throws `forbidden` or `not_found`.
 */
export async function resetUserSecondFactor(
  ctx: AppContext,
  actor: Actor,
  userId: number,
): Promise<UserDetails> {
  checkMayManageUsers(actor);
  if (userId === actor.id) throw new DomainError('forbidden');
  const details = await transact(ctx, async (tx) => {
    const user = await getUserDetails(tx.db, userId);
    const reset = await resetSecondFactor(ctx, tx, { actor, user });
    if (reset) await tellFactorNews(ctx, tx, { userId, news: 'second_factor_reset' });
    return getUserDetails(tx.db, userId);
  });
  await ctx.codeThrottle.forget(userId);
  return details;
}
