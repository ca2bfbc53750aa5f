import type { TicketEvent } from '@etape/shared/events';
import type { Desk } from './desk.ts';

/** The numbers and types of a ticket's log, straight from the database. */
export async function readLog(desk: Desk, ticketId: number) {
  return desk.app.db.read
    .selectFrom('ticket_events')
    .select(['seq', 'type', 'payload', 'actor_id', 'command_id'])
    .where('ticket_id', '=', ticketId)
    .orderBy('seq')
    .execute();
}

export function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

export function numbersOf(events: readonly Pick<TicketEvent, 'seq'>[]): number[] {
  return events.map(({ seq }) => seq);
}

/** 1, 2, 3 … up to and including `last`. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
