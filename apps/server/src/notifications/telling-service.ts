import type { TicketEvent } from '@etape/shared/events';
import {
  becamePressing,
  isPressing,
  mayBeTold,
  notificationsOf,
} from '@etape/shared/notification-rules';
import type { NotificationKind } from '@etape/shared/notifications';
import { peopleAlong } from '@etape/shared/people-along';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { listEventsAfter } from '../events/event-log.ts';
import { toPriority, toSubject } from '../tickets/ticket-record.ts';
import { deliver, type Telling } from './delivering-service.ts';
import { enqueueWebhooks } from './notification-deliveries.ts';
import { settleAvailable } from './notification-store.ts';
import {
  findGuides,
  findReadMarks,
  findRecipients,
  findUnreadReaders,
} from './recipients-queries.ts';

/** At most this many events of one ticket in one transaction. */
const MAX_BATCH = 500;

/**
 * Tells everybody concerned what has happened on a ticket since it was last told: notifications,
 * deliveries and how far the log has been told change in one transaction, so that nothing is lost
 * and nothing told twice, whenever the process dies. Returns whether there is more to tell.
 */
export async function tellTicket(ctx: AppContext, ticketId: number): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const ticket = await claimTicket(tx, ticketId);
    if (ticket === null) return false;
    const page = { after: ticket.notified_seq, limit: MAX_BATCH };
    const logged = await listEventsAfter(tx.db, ticketId, page);
    const events = logged.map(({ event }) => event);
    const tellings = await findTellings(tx, ticket, events);
    const told = await deliver(ctx, tx, { ticketId, tellings });
    await tellWebhooks(ctx, tx, { ticket, events });
    const affected = await settle(tx, ticket, events);
    const last = events.at(-1)?.seq ?? ticket.last_seq;
    await tx.db
      .updateTable('tickets')
      .set({ notified_seq: last })
      .where('id', '=', ticketId)
      .execute();
    tx.onCommit(() => ctx.bus.publishNotified([...told, ...affected]));
    return last < ticket.last_seq;
  });
}

/** The ticket with its row locked, if anything of it is still to be told. */
async function claimTicket(tx: Tx, ticketId: number) {
  const row = await tx.db
    .updateTable('tickets')
    // Changes nothing, and holds the row on every database: two notifiers take turns.
    .set((eb) => ({ notified_seq: eb.ref('notified_seq') }))
    .where('id', '=', ticketId)
    .whereRef('notified_seq', '<', 'last_seq')
    .returning([
      'id',
      'status',
      'requester_id',
      'assignee_id',
      'priority',
      'category_id',
      'last_seq',
      'notified_seq',
    ])
    .executeTakeFirst();
  return row ?? null;
}

type ClaimedTicket = NonNullable<Awaited<ReturnType<typeof claimTicket>>>;

/** Who is to be told what: decided by the rules, from the people and the ticket of now. */
async function findTellings(
  tx: Tx,
  ticket: ClaimedTicket,
  events: TicketEvent[],
): Promise<Telling[]> {
  const subject = toSubject(ticket);
  const now = { ...subject, priority: toPriority(ticket.priority) };
  const guided = events.some((event) => 'session' in event || 'step' in event);
  const guides = guided ? await findGuides(tx.db, ticket.id) : new Map<number, number>();
  const people = peopleAlong(events, now, guides);
  const all = events.flatMap((event, index) => {
    const then = people[index];
    return then === undefined ? [] : notificationsOf(event, then).map((one) => ({ ...one, event }));
  });
  // Given back after it was taken: that it was free before is no news any more.
  const free = all.findLast(({ kind }) => kind === 'ticket_available');
  const news = all.filter((one) => one.kind !== 'ticket_available' || one === free);
  const recipients = await findRecipients(tx.db, {
    ids: [...new Set(news.flatMap(({ to }) => (to === 'staff' ? [] : to)))],
    staff: subject.status === 'open' && news.some(({ to }) => to === 'staff'),
  });
  const reads = await findReadMarks(tx.db, ticket.id, [...recipients.keys()]);
  return news.flatMap(({ kind, to, event }) => {
    const about = { type: event.type, actorId: doerOf(event), ticket: subject };
    const ids = to === 'staff' ? [...recipients.keys()] : to;
    return ids
      .filter((id) => {
        const person = recipients.get(id);
        return person !== undefined && mayBeTold(person, kind, about);
      })
      .filter((id) => isNewTo(kind, event, reads.get(id)))
      .map((userId) => ({ userId, kind, event }));
  });
}

/** Whoever has it on screen has read it by now; that a ticket has arrived is confirmed all the same. */
function isNewTo(kind: NotificationKind, { seq }: TicketEvent, read = 0): boolean {
  return kind === 'created' || seq > read;
}

/** Nobody gives themself a ticket by opening one for somebody: the desk does. */
function doerOf(event: TicketEvent): number | null {
  const automatic = event.type === 'ticket_assigned' && event.kind === 'automatic';
  return automatic ? null : (event.actor?.id ?? null);
}

async function tellWebhooks(
  ctx: AppContext,
  tx: Tx,
  { ticket, events }: { ticket: ClaimedTicket; events: TicketEvent[] },
): Promise<void> {
  const about = { ticketId: ticket.id, categoryId: ticket.category_id };
  for (const event of events) {
    if (event.type === 'ticket_created') {
      const reason = isPressing(event.priority) ? 'urgent' : 'new';
      await enqueueWebhooks(ctx, tx, { ...about, reason });
    }
    if (becamePressing(event)) await enqueueWebhooks(ctx, tx, { ...about, reason: 'urgent' });
  }
}

/** What is over needs no reading. Returns whoever may count differently for it. */
async function settle(tx: Tx, ticket: ClaimedTicket, events: TicketEvent[]): Promise<number[]> {
  const moved = events.some(({ type }) =>
    ['ticket_assigned', 'ticket_released', 'status_changed'].includes(type),
  );
  if (!moved) return [];
  const readers = await findUnreadReaders(tx.db, ticket.id);
  if (ticket.status !== 'open') await settleAvailable(tx, ticket.id);
  return readers;
}
