import { isMessage } from '@etape/shared/activity';
import type { TicketEvent } from '@etape/shared/events';
import type { Priority, TicketStatus } from '@etape/shared/tickets';

/** What a ticket's log says of its row. Times are epoch milliseconds. */
export type TicketFactsOfLog = {
  status: TicketStatus;
  priority: Priority;
  assigneeId: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  lastMessageSeq: number | null;
};

export const FIRST_FACTS: TicketFactsOfLog = {
  status: 'open',
  priority: 'normal',
  assigneeId: null,
  resolvedAt: null,
  closedAt: null,
  lastMessageSeq: null,
};

/** The facts after an event; what concerns no column leaves them as they are. */
export function foldFacts(before: TicketFactsOfLog, event: TicketEvent): TicketFactsOfLog {
  const facts = isMessage(event.type) ? { ...before, lastMessageSeq: event.seq } : before;
  switch (event.type) {
    case 'ticket_created':
      return { ...facts, priority: event.priority };
    case 'ticket_assigned':
      return { ...facts, assigneeId: event.assignee.id };
    case 'ticket_released':
      return { ...facts, assigneeId: null };
    case 'ticket_updated':
      return { ...facts, priority: event.changes.priority?.to ?? facts.priority };
    case 'status_changed':
      return { ...facts, status: event.to, ...timesOf(event.to, Date.parse(event.at)) };
    default:
      return facts;
  }
}

function timesOf(to: TicketStatus, at: number): Partial<TicketFactsOfLog> {
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
      return to satisfies never;
  }
}
