import { mayBeTold } from '@etape/shared/notification-rules';
import { NOTIFICATION_KINDS, type NotificationKind } from '@etape/shared/notifications';
import type { PushMessage } from '@etape/shared/push';
import { z } from 'zod';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { listEventsAfter } from '../events/event-log.ts';
import { findReadMarks } from '../notifications/recipients-queries.ts';
import type { Delivery } from '../outbox/outbox-topics.ts';
import { expectAccepted } from '../outgoing/post.ts';
import { findTicket } from '../tickets/ticket-queries.ts';
import { toSubject, toTicketView } from '../tickets/ticket-record.ts';
import { findUser } from '../users/user-queries.ts';
import { pushText } from './push-texts.ts';
import { findLiveTarget } from './subscription-queries.ts';
import { removeSubscription } from './subscription-store.ts';
import { getVapidSubject } from './vapid-subject.ts';

const payloadSchema = z.object({
  subscriptionId: z.int(),
  userId: z.int(),
  ticketId: z.int(),
  kind: z.enum(NOTIFICATION_KINDS),
  seq: z.int(),
  count: z.int(),
});
type Payload = z.infer<typeof payloadSchema>;

/** Somebody waits at the other end: the push service should wake a phone that sleeps. */
const PRESSING: ReadonlySet<NotificationKind> = new Set([
  'urgent_assigned',
  'message',
  'step_received',
  'step_confirmed',
  'step_blocked',
]);

/**
 * Tells one browser of what happened on a ticket. What its owner has read meanwhile, or may not see
 * any more, is not news to them: nothing is sent. A browser that is gone is forgotten.
 */
export async function deliverPush(
  ctx: AppContext,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const payload = payloadSchema.parse(delivery.payload);
  const { subscriptionId, kind } = payload;
  const target = await findLiveTarget(ctx.db.read, subscriptionId, ctx.clock.now());
  if (target === null) return;
  const message = await composeMessage(ctx, payload);
  if (message === null) return;
  const answer = await ctx.push.send({
    target,
    message,
    urgency: PRESSING.has(kind) ? 'high' : 'normal',
    subject: await getVapidSubject(ctx),
    signal,
  });
  if (answer.status === 404 || answer.status === 410) {
    await transact(ctx, (tx) => removeSubscription(tx, subscriptionId, target.endpoint));
    return;
  }
  expectAccepted(answer);
}

async function composeMessage(
  ctx: AppContext,
  { userId, ticketId, kind, seq, count }: Payload,
): Promise<PushMessage | null> {
  const db = ctx.db.read;
  const reader = await findUser(db, userId);
  const ticket = await findTicket(db, ticketId);
  const [logged] = await listEventsAfter(db, ticketId, { after: seq - 1, limit: 1 });
  if (reader === null || ticket === null || logged === undefined) return null;
  const reads = await findReadMarks(db, ticketId, [userId]);
  if ((reads.get(userId) ?? 0) >= seq) return null;
  const { type, actor } = logged.event;
  const about = { type, actorId: null, ticket: toSubject(ticket.row) };
  if (!mayBeTold(reader, kind, about)) return null;
  const { id, title, status } = toTicketView(ticket);
  return {
    title: `#${id} · ${title}`,
    body: pushText(reader.language, { kind, name: actor?.firstName ?? null, count, status }),
    lang: reader.language,
    url: `/tickets/${id}`,
    tag: `ticket-${id}`,
  };
}
