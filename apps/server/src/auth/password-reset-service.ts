import { setTimeout as wait } from 'node:timers/promises';
import type { RequestPasswordResetInput } from '@etape/shared/auth-schemas';
import { areLinksMailed } from '../account-links/account-link-service.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { enqueueDelivery } from '../outbox/outbox-service.ts';
import { findUserByEmail } from '../users/user-queries.ts';
import type { Client } from './auth-service.ts';

/** Writing takes longer than not writing: no answer comes before either would be ready. */
const ANSWER_AFTER_MS = 300;

/**
 * Sends a link to whoever has this address and an active account. The answer, and when it comes,
 * are the same for every address. Throws `too_many_attempts` (`retryAfter` in seconds).
 */
export async function requestPasswordReset(
  ctx: AppContext,
  client: Client,
  { email }: RequestPasswordResetInput,
): Promise<void> {
  const welcome = await ctx.resetThrottle.admit({ email, address: client.address });
  await Promise.all([welcome ? orderMail(ctx, email) : null, wait(ANSWER_AFTER_MS)]);
}

async function orderMail(ctx: AppContext, email: string): Promise<void> {
  // Kept until mail is set up one day, it would surprise whoever has forgotten having asked.
  if (!(await areLinksMailed(ctx, ctx.db.read))) return;
  const user = await findUserByEmail(ctx.db.read, email);
  if (user === null || user.active === 0) return;
  const payload = { type: 'password_reset', userId: user.id };
  await transact(ctx, (tx) =>
    enqueueDelivery(ctx, tx, {
      topic: 'mail',
      payload,
      // Asked for again while the mail server is down: one mail is enough.
      mergeKey: `password_reset ${user.id}`,
      merge: () => payload,
    }),
  );
}
