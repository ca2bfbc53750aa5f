import { hasLastWord, isMessage, isUpdate } from '@etape/shared/activity';
import type { TicketEvent, TicketSnapshot } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { resume, view } from '@etape/shared/guidance/view';
import type { TicketView } from '@etape/shared/tickets';

/**
 * A ticket as this browser knows it. `seq` is the last event of the timeline, `ticket.seq` the last
 * one that the ticket's state contains: the answer to a command may run ahead of the timeline.
 */
export type TicketLog = TicketSnapshot<TicketView>;

/** What the server shortens the last message of a list to. */
const PREVIEW_LENGTH = 140;

/** Adds what is new of these events; what is known already changes nothing. */
export function foldEvents(log: TicketLog, events: readonly TicketEvent[]): TicketLog {
  const fresh = events.filter((event) => event.seq > log.seq);
  const last = fresh.at(-1);
  if (last === undefined) return log;
  return {
    ...log,
    ticket: fresh.reduce(foldEvent, log.ticket),
    timeline: [...log.timeline, ...fresh],
    seq: last.seq,
  };
}

/** Two readings of one ticket, whichever came first: the newer state, and every event once. */
export function mergeLogs(known: TicketLog | undefined, read: TicketLog): TicketLog {
  // What a restored backup does not know has not happened, whatever its number.
  if (known === undefined || known.history !== read.history) return read;
  const ticket = newerTicket(known.ticket, read.ticket);
  const [older, newer] = known.seq <= read.seq ? [known, read] : [read, known];
  // More happened than one reading holds: what lies between is fetched when somebody scrolls there.
  if (newer.hasMore && older.seq < firstSeq(newer) - 1) return { ...newer, ticket };
  return {
    ticket,
    timeline: unite(older.timeline, newer.timeline),
    seq: newer.seq,
    history: read.history,
    hasMore: firstSeq(older) <= firstSeq(newer) ? older.hasMore : newer.hasMore,
  };
}

/** The answer to a command, which may have been overtaken by the events that it led to. */
export function adoptTicket(log: TicketLog, ticket: TicketView): TicketLog {
  const newer = newerTicket(log.ticket, ticket);
  return newer === log.ticket ? log : { ...log, ticket: newer };
}

export function addOlder(
  log: TicketLog,
  page: { events: readonly TicketEvent[]; hasMore: boolean },
): TicketLog {
  return { ...log, timeline: unite(page.events, log.timeline), hasMore: page.hasMore };
}

/** Events that name what changed without all that a ticket shows of it: read the ticket again. */
export function saysTooLittle(event: TicketEvent): boolean {
  if (event.type !== 'ticket_updated') return false;
  return event.changes.category !== undefined || event.changes.equipment !== undefined;
}

function firstSeq({ timeline, seq }: TicketLog): number {
  return timeline[0]?.seq ?? seq;
}

function newerTicket(one: TicketView, other: TicketView): TicketView {
  return other.seq >= one.seq ? other : one;
}

function unite(older: readonly TicketEvent[], newer: readonly TicketEvent[]): TicketEvent[] {
  const known = new Set(newer.map((event) => event.seq));
  const missing = older.filter((event) => !known.has(event.seq));
  return [...missing, ...newer].sort((one, other) => one.seq - other.seq);
}

function foldEvent(ticket: TicketView, event: TicketEvent): TicketView {
  if (event.seq <= ticket.seq) return ticket;
  return {
    ...ticket,
    ...changeOf(ticket, event),
    ...wordOf(ticket, event),
    seq: event.seq,
    updatedAt: isUpdate(event.type) ? event.at : ticket.updatedAt,
    guidance: view(evolve(resume(ticket.guidance), event)),
  };
}

function changeOf(ticket: TicketView, event: TicketEvent): Partial<TicketView> {
  switch (event.type) {
    case 'ticket_assigned':
      return {
        assignee: event.assignee,
        takenAt: event.kind === 'transferred' ? ticket.takenAt : event.at,
      };
    case 'ticket_released':
      return { assignee: null, takenAt: null };
    case 'status_changed':
      return { status: event.to, ...timesOf(event) };
    case 'ticket_updated':
      return event.changes.priority === undefined ? {} : { priority: event.changes.priority.to };
    default:
      return {};
  }
}

function timesOf({ to, at }: TicketEvent & { type: 'status_changed' }): Partial<TicketView> {
  switch (to) {
    case 'open':
    case 'in_progress':
      return { resolvedAt: null, closedAt: null };
    case 'resolved':
      return { resolvedAt: at, closedAt: null };
    case 'closed':
    case 'cancelled':
      return { closedAt: at };
    default:
      to satisfies never;
      return {};
  }
}

/** Who has the last word, and what it was. */
function wordOf(ticket: TicketView, event: TicketEvent): Partial<TicketView> {
  const { actor, at } = event;
  const requesterSpokeLast = hasLastWord(ticket.requesterSpokeLast, event, {
    actorId: actor?.id ?? null,
    requesterId: ticket.requester.id,
  });
  if (!isMessage(event.type) || !('body' in event)) return { requesterSpokeLast };
  const body = event.body.slice(0, PREVIEW_LENGTH);
  return { requesterSpokeLast, lastMessage: { actor, body, at } };
}
