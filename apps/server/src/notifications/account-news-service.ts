import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { enqueueDelivery } from '../outbox/outbox-service.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { addAccountNotification } from './notification-store.ts';

/** What the outbox holds for a mail about a session. */
export type SessionMailPayload = { type: 'session_reused'; userId: number; sessionId: string };

/**
 * Tells somebody that a session of theirs was ended because its refresh token was used twice: in the
 * bell and, where mail is set up, by mail at once. In the transaction that ends it, so that neither
 * happens without the other.
 */
export async function tellSessionReused(
  ctx: AppContext,
  tx: Tx,
  { userId, sessionId }: { userId: number; sessionId: string },
): Promise<void> {
  await addAccountNotification(tx, { userId, kind: 'session_reused', sessionId });
  tx.onCommit(() => ctx.bus.publishNotified([userId]));
  const { enabled } = await getSettings(tx.db, 'mail');
  if (!enabled) return;
  const payload: SessionMailPayload = { type: 'session_reused', userId, sessionId };
  await enqueueDelivery(ctx, tx, { topic: 'mail', payload });
}
