import { spansAt, whereAmong } from './columns/choosing.ts';
import type { TicketColumns } from './columns/ticket-columns.ts';
import type { Range } from './moments.ts';

/** The numbers of the tickets that were first answered in the period, by anybody or by one technician. */
export function chooseAnswered(
  tickets: TicketColumns,
  range: Range,
  technicianId: number | null = null,
): Int32Array {
  const answered = tickets.firstResponseAt.within(range);
  return technicianId === null
    ? answered
    : whereAmong(answered, tickets.firstResponseBy, technicianId);
}

/** From the opening of each to its first answer. */
export function responseTimes(tickets: TicketColumns, answered: Int32Array): Float64Array {
  return spansAt([tickets.createdAt, tickets.firstResponseAt], answered);
}
