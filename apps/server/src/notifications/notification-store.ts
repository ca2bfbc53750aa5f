import type { AccountNotificationKind, NotificationKind } from '@etape/shared/notifications';
import type { Tx } from '../db/transaction.ts';

/** News of one kind about one ticket for one person: so many events, of which these are the newest facts. */
export type NewNotification = {
  userId: number;
  kind: NotificationKind;
  ticketId: number;
  seq: number;
  count: number;
  actorId: number | null;
  at: number;
};

export type Standing = { userId: number; kind: NotificationKind; count: number };

/** Adds them to what is unread of the same kind on the same ticket. Returns what stands there now. */
export async function addNotifications(tx: Tx, news: NewNotification[]): Promise<Standing[]> {
  if (news.length === 0) return [];
  const rows = await tx.db
    .insertInto('notifications')
    .values(
      news.map(({ userId, kind, ticketId, seq, count, actorId, at }) => ({
        user_id: userId,
        kind,
        ticket_id: ticketId,
        seq,
        count,
        actor_id: actorId,
        at,
        read_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'ticket_id', 'kind'])
        .where('read_at', 'is', null)
        .doUpdateSet((eb) => ({
          seq: eb.ref('excluded.seq'),
          count: eb('notifications.count', '+', eb.ref('excluded.count')),
          actor_id: eb.ref('excluded.actor_id'),
          at: eb.ref('excluded.at'),
        })),
    )
    .returning(['user_id', 'kind', 'count'])
    .execute();
  return rows.flatMap(({ user_id: userId, kind, count }) =>
    kind === 'session_reused' ? [] : [{ userId, kind, count }],
  );
}

/** Adds one about a session; each stands for itself. */
export async function addAccountNotification(
  tx: Tx,
  news: { userId: number; kind: AccountNotificationKind; sessionId: string },
): Promise<void> {
  await tx.db
    .insertInto('notifications')
    .values({
      user_id: news.userId,
      kind: news.kind,
      session_id: news.sessionId,
      count: 1,
      at: tx.now,
    })
    .execute();
}

/** A ticket that is taken, or over, is no longer a free one: nobody needs to read that it was. */
export async function settleAvailable(tx: Tx, ticketId: number): Promise<void> {
  await tx.db
    .updateTable('notifications')
    .set({ read_at: tx.now })
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'ticket_available')
    .where('read_at', 'is', null)
    .execute();
}

export type ReadScope = { ids: readonly number[] } | { ticketId: number; upTo?: number } | 'all';

/** Marks a person's own notifications as read; `upTo` leaves those of later events. True: there were some. */
export async function markNotifications(
  tx: Tx,
  userId: number,
  scope: ReadScope,
): Promise<boolean> {
  let query = tx.db
    .updateTable('notifications')
    .set({ read_at: tx.now })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null);
  if (scope !== 'all') {
    if ('ids' in scope) query = query.where('id', 'in', scope.ids);
    else {
      query = query.where('ticket_id', '=', scope.ticketId);
      if (scope.upTo !== undefined) query = query.where('seq', '<=', scope.upTo);
    }
  }
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Forgets what was read before this time. */
export async function forgetRead(tx: Tx, before: number): Promise<void> {
  await tx.db.deleteFrom('notifications').where('read_at', '<', before).execute();
}

export async function saveChoice(
  tx: Tx,
  choice: { userId: number; kind: NotificationKind; channel: 'app' | 'mail' | 'push'; on: boolean },
): Promise<void> {
  const enabled = choice.on ? (1 as const) : (0 as const);
  await tx.db
    .insertInto('notification_choices')
    .values({ user_id: choice.userId, kind: choice.kind, channel: choice.channel, enabled })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'kind', 'channel']).doUpdateSet({ enabled }),
    )
    .execute();
}
