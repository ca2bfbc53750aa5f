import type { MarkNotificationsReadInput } from '@etape/shared/notification-schemas';
import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { markNotifications, type ReadScope } from './notification-store.ts';

/** Marks one's own notifications as read; what is not one's own stays as it is, without a word. */
export async function markNotificationsRead(
  ctx: AppContext,
  actor: Actor,
  input: MarkNotificationsReadInput | 'all',
): Promise<void> {
  await transact(ctx, (tx) => readNotifications(ctx, tx, { userId: actor.id, scope: input }));
}

/** The same within a transaction: whoever reads a ticket has read what was told of it. */
export async function readNotifications(
  ctx: AppContext,
  tx: Tx,
  { userId, scope }: { userId: number; scope: ReadScope },
): Promise<void> {
  const changed = await markNotifications(tx, userId, scope);
  if (changed) tx.onCommit(() => ctx.bus.publishNotified([userId]));
}
