import { TICKET_STATUSES, type TicketStatus } from '@etape/shared/tickets';
import type { TicketFacts } from './facts-queries.ts';
import { withRoomFor } from './numbers.ts';
import { TimeColumn } from './time-column.ts';

/** How a status stands in its column; 0 stands for no ticket. */
export function statusIndex(status: TicketStatus): number {
  return TICKET_STATUSES.indexOf(status) + 1;
}

/**
 * The facts of all tickets, a column for each, by the ticket's number. 0 stands for what is not: nobody,
 * never. Some fifty bytes a ticket, of which hundreds of thousands are gone through in a millisecond.
 */
export class TicketColumns {
  /** One more than the largest number. */
  length = 0;
  status = new Int32Array();
  priority = new Int32Array();
  categoryId = new Int32Array();
  requesterId = new Int32Array();
  assigneeId = new Int32Array();
  readonly createdAt = new TimeColumn();
  readonly resolvedAt = new TimeColumn();
  readonly firstResponseAt = new TimeColumn();
  firstResponseBy = new Int32Array();
  lastSeq = new Int32Array();

  put(ticket: TicketFacts): void {
    const { id } = ticket;
    this.#makeRoom(id);
    this.status[id] = statusIndex(ticket.status);
    this.priority[id] = ticket.priority;
    this.categoryId[id] = ticket.categoryId;
    this.requesterId[id] = ticket.requesterId;
    this.assigneeId[id] = ticket.assigneeId ?? 0;
    this.createdAt.put(id, ticket.createdAt);
    this.resolvedAt.put(id, ticket.resolvedAt);
    this.firstResponseAt.put(id, ticket.firstResponseAt);
    this.firstResponseBy[id] = ticket.firstResponseBy ?? 0;
    this.lastSeq[id] = ticket.lastSeq;
  }

  /** Whether this is what was put of the ticket. */
  isAsOf({ id, lastSeq }: { id: number; lastSeq: number }): boolean {
    return this.lastSeq[id] === lastSeq;
  }

  #makeRoom(id: number): void {
    this.length = Math.max(this.length, id + 1);
    if (id < this.status.length) return;
    this.status = withRoomFor(this.status, id);
    this.priority = withRoomFor(this.priority, id);
    this.categoryId = withRoomFor(this.categoryId, id);
    this.requesterId = withRoomFor(this.requesterId, id);
    this.assigneeId = withRoomFor(this.assigneeId, id);
    this.firstResponseBy = withRoomFor(this.firstResponseBy, id);
    this.lastSeq = withRoomFor(this.lastSeq, id);
  }
}
