import { randomUUID } from 'node:crypto';
import type { Actor } from '@etape/shared/people';
import type { WebhookTestResult } from '@etape/shared/webhooks';
import { z } from 'zod';
import type { AppContext } from '../context.ts';
import { type Delivery, UndeliverableError } from '../outbox/outbox-topics.ts';
import { expectAccepted, post } from '../outgoing/post.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findTicket } from '../tickets/ticket-queries.ts';
import { toTicketView } from '../tickets/ticket-record.ts';
import {
  testMessage,
  ticketMessage,
  toWebhookBody,
  type WebhookMessage,
} from './webhook-message.ts';
import { findWebhook, type WebhookRow } from './webhook-queries.ts';
import { getWebhook, requireManager } from './webhook-service.ts';

const payloadSchema = z.object({
  webhookId: z.int(),
  ticketId: z.int(),
  reason: z.enum(['new', 'urgent']),
});

/**
 * Tells a channel of a ticket, as both are now. Throws an UndeliverableError where the webhook is
 * gone or off, or the receiver refuses for good.
 */
export async function deliverToWebhook(
  ctx: AppContext,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const { webhookId, ticketId, reason } = payloadSchema.parse(delivery.payload);
  const webhook = await findWebhook(ctx.db.read, webhookId);
  if (webhook === null) throw new UndeliverableError('webhook_gone');
  if (webhook.active === 0) throw new UndeliverableError('webhook_off');
  const record = await findTicket(ctx.db.read, ticketId);
  if (record === null) throw new UndeliverableError('ticket_gone');
  const { language } = await getSettings(ctx.db.read, 'organisation');
  const { id, title, priority, category } = toTicketView(record);
  const link = ctx.publicUrl === null ? null : `${ctx.publicUrl}/tickets/${id}`;
  const message = ticketMessage(
    { id, title, priority, category: category.name, link },
    { reason, language },
  );
  await send(ctx, webhook, { message, deliveryId: delivery.id, signal });
}

/**
 * Writes into the channel now, to see whether it works; also where the webhook is off. Throws
 * `forbidden` or `not_found`.
 */
export async function testWebhook(
  ctx: AppContext,
  actor: Actor,
  webhookId: number,
): Promise<WebhookTestResult> {
  requireManager(actor);
  const webhook = await getWebhook(ctx.db.read, webhookId);
  const { language } = await getSettings(ctx.db.read, 'organisation');
  const { signal } = new AbortController();
  try {
    await send(ctx, webhook, { message: testMessage(language), deliveryId: randomUUID(), signal });
    return { ok: true };
  } catch (failure) {
    return { ok: false, reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

type Letter = { message: WebhookMessage; deliveryId: string; signal: AbortSignal };

async function send(
  ctx: AppContext,
  { service, url }: WebhookRow,
  { message, deliveryId, signal }: Letter,
): Promise<void> {
  const { allowInternal } = await getSettings(ctx.db.read, 'webhooks');
  const answer = await post({
    url,
    // The same at every attempt, for receivers that want to recognise a repetition.
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-delivery-id': deliveryId },
    body: JSON.stringify(toWebhookBody(service, message)),
    allowInternal,
    signal,
  });
  expectAccepted(answer);
}
