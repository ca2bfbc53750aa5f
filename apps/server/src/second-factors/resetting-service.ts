import type { Actor, Person } from '@etape/shared/people';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import { endSessions } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { findSecondFactor } from './second-factor-queries.ts';
import { deleteSecondFactor } from './second-factor-store.ts';

/**
 * Takes away the second factor of somebody who has lost it, ends their sessions and says so in the log.
 * False where they have none. `actor` null: the command line. Whether it is right the caller knows.
 */
export async function resetSecondFactor(
  ctx: Pick<AppContext, 'bus'>,
  tx: Tx,
  { actor, user }: { actor: Actor | null; user: Person },
): Promise<boolean> {
  if ((await findSecondFactor(tx.db, user.id)) === null) return false;
  await deleteSecondFactor(tx, user.id);
  await endSessions(ctx, tx, { userId: user.id });
  await recordAdminAction(tx, {
    actor,
    action: 'user_second_factor_reset',
    subject: { type: 'user', id: user.id, label: `${user.firstName} ${user.lastName}` },
  });
  return true;
}
