import type { TicketEvent } from '@etape/shared/events';
import type { NotificationKind } from '@etape/shared/notifications';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { findSubscriptionsOf } from '../push/subscription-queries.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { enqueueMail, enqueuePush, type Item } from './notification-deliveries.ts';
import { addNotifications, type NewNotification } from './notification-store.ts';
import { findWants } from './recipients-queries.ts';

/** One person is to be told one event. */
export type Telling = { userId: number; kind: NotificationKind; event: TicketEvent };

/**
 * Hands news over to the channels that each person wants them by. Returns those whose bell rings.
 */
export async function deliver(
  ctx: AppContext,
  tx: Tx,
  { ticketId, tellings }: { ticketId: number; tellings: Telling[] },
): Promise<number[]> {
  if (tellings.length === 0) return [];
  const userIds = [...new Set(tellings.map(({ userId }) => userId))];
  const wants = await findWants(tx.db, userIds);
  const news = bundle(ticketId, tellings);
  const inApp = news.filter(({ userId, kind }) => wants(userId, kind, 'app'));
  const standing = await addNotifications(tx, inApp);

  const { enabled } = await getSettings(tx.db, 'mail');
  if (enabled) {
    for (const userId of userIds) {
      const items: Item[] = tellings
        .filter((one) => one.userId === userId && wants(userId, one.kind, 'mail'))
        .map(({ kind, event }) => ({ kind, seq: event.seq }));
      if (items.length > 0) await enqueueMail(ctx, tx, { userId, ticketId, items });
    }
  }

  const browsers = await findSubscriptionsOf(tx.db, userIds, tx.now);
  for (const { userId, kind, seq, count } of news) {
    if (!wants(userId, kind, 'push')) continue;
    const unread = standing.find((one) => one.userId === userId && one.kind === kind);
    const push = { userId, kind, ticketId, seq, count: unread?.count ?? count };
    for (const subscriptionId of browsers.get(userId) ?? []) {
      await enqueuePush(ctx, tx, { subscriptionId, ...push });
    }
  }
  return [...new Set(inApp.map(({ userId }) => userId))];
}

/** Several of one kind for one person are one piece of news: the newest, and how many. */
function bundle(ticketId: number, tellings: Telling[]): NewNotification[] {
  const news = new Map<string, NewNotification>();
  for (const { userId, kind, event } of tellings) {
    const key = `${userId} ${kind}`;
    news.set(key, {
      userId,
      kind,
      ticketId,
      seq: event.seq,
      count: (news.get(key)?.count ?? 0) + 1,
      actorId: event.actor?.id ?? null,
      at: Date.parse(event.at),
    });
  }
  return [...news.values()];
}
