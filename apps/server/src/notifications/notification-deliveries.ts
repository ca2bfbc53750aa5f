import type { NotificationKind } from '@etape/shared/notifications';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { enqueueDelivery } from '../outbox/outbox-service.ts';

/** One thing to be told: a kind, and the event that it is about. */
export type Item = { kind: NotificationKind; seq: number };

/** What the outbox holds for a mail: everything that happened to one person on one ticket meanwhile. */
export type MailPayload = {
  type: 'notifications';
  userId: number;
  ticketId: number;
  items: Item[];
};

/** What it holds for a push message to one browser: each is tried again by itself. */
export type PushPayload = Item & {
  subscriptionId: number;
  userId: number;
  ticketId: number;
  count: number;
};

/** What it holds for Teams or Slack. */
export type WebhookPayload = { webhookId: number; ticketId: number; reason: WebhookReason };
export type WebhookReason = 'new' | 'urgent';

/** A burst on one ticket becomes one mail. */
const BURST_MS = 60_000;

/** What should not wait for a burst to end. */
const AT_ONCE: ReadonlySet<NotificationKind> = new Set(['created', 'urgent_assigned', 'resolved']);

export async function enqueueMail(
  ctx: AppContext,
  tx: Tx,
  mail: Omit<MailPayload, 'type'>,
): Promise<void> {
  const payload: MailPayload = { type: 'notifications', ...mail };
  await enqueueDelivery(ctx, tx, {
    topic: 'mail',
    payload,
    delayMs: mail.items.some(({ kind }) => AT_ONCE.has(kind)) ? 0 : BURST_MS,
    mergeKey: `${mail.userId}:${mail.ticketId}`,
    merge(waiting) {
      // The boundary: nobody else puts anything into the outbox under this key.
      const { items } = waiting as MailPayload;
      return { ...payload, items: [...items, ...mail.items] };
    },
  });
}

export async function enqueuePush(ctx: AppContext, tx: Tx, payload: PushPayload): Promise<void> {
  await enqueueDelivery(ctx, tx, { topic: 'push', payload });
}

export async function enqueueWebhooks(
  ctx: AppContext,
  tx: Tx,
  about: { ticketId: number; categoryId: number; reason: WebhookReason },
): Promise<void> {
  const { ticketId, categoryId, reason } = about;
  const webhooks = await tx.db
    .selectFrom('webhooks')
    .select(['id', 'tickets', 'category_ids'])
    .where('active', '=', 1)
    .execute();
  for (const { id, tickets, category_ids } of webhooks) {
    if (tickets === 'urgent' && reason !== 'urgent') continue;
    // The boundary: written as a JSON array of ids, or left empty for all categories.
    const categories = category_ids === null ? null : (JSON.parse(category_ids) as number[]);
    if (categories !== null && !categories.includes(categoryId)) continue;
    const payload: WebhookPayload = { webhookId: id, ticketId, reason };
    await enqueueDelivery(ctx, tx, { topic: 'webhook', payload });
  }
}
