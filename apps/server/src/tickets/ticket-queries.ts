import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { can, type TicketSubject } from '@etape/shared/permissions';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db } from '../db/schema.ts';
import { findActiveGuidances } from '../guidance/guidance-queries.ts';
import {
  type JoinedTicketRow,
  type TicketRecord,
  toSubject,
  withGuidance,
} from './ticket-record.ts';

/** What decides who may see a ticket, and nothing else of it. */
export async function findTicketSubject(db: Db, ticketId: number): Promise<TicketSubject | null> {
  const [row] = await selectSubject(db, { ticketId });
  return row === undefined ? null : toSubject(row);
}

const selectSubject = prepareQuery((db, place: PlaceOf<{ ticketId: number }>) =>
  db
    .selectFrom('tickets')
    .select(['status', 'requester_id', 'assignee_id'])
    .where('id', '=', place('ticketId')),
);

/** The number of the newest event of each of these tickets. */
export async function findLastSeqs(
  db: Db,
  ticketIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('tickets')
    .select(['id', 'last_seq'])
    .where('id', 'in', ticketIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.last_seq]));
}

export async function findTicket(db: Db, ticketId: number): Promise<TicketRecord | null> {
  const [row] = await selectTicket(db, { ticketId });
  if (row === undefined) return null;
  const active = await findActiveGuidances(db, [ticketId]);
  return withGuidance(row, active.get(ticketId));
}

const selectTicket = prepareQuery((db, place: PlaceOf<{ ticketId: number }>) =>
  selectTickets(db).where('tickets.id', '=', place('ticketId')),
);

/** Whoever changes this ticket waits from now on, on PostgreSQL, until the transaction is over. */
export const lockTicket = prepareQuery((db, place: PlaceOf<{ ticketId: number }>) =>
  db
    .selectFrom('tickets')
    .select('id')
    .where('id', '=', place('ticketId'))
    // Not against what only refers to it.
    .forNoKeyUpdate(),
);

/** For those whose right to see it is settled. Throws `not_found`. */
export async function getTicket(db: Db, ticketId: number): Promise<TicketRecord> {
  const ticket = await findTicket(db, ticketId);
  if (ticket === null) throw new DomainError('not_found');
  return ticket;
}

/**
 * The ticket, if this person may see it. Throws `not_found` when it is not there and, in the same
 * words, when it is none of their business.
 */
export async function getVisibleTicket(
  db: Db,
  actor: Actor,
  ticketId: number,
): Promise<TicketRecord> {
  const ticket = await findTicket(db, ticketId);
  if (ticket === null || !can(actor, 'ticket.view', toSubject(ticket.row))) {
    throw new DomainError('not_found');
  }
  return ticket;
}

export async function withGuidances(db: Db, rows: JoinedTicketRow[]): Promise<TicketRecord[]> {
  const active = await findActiveGuidances(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => withGuidance(row, active.get(row.id)));
}

/** Tickets with everything that their view shows of other tables. */
export function selectTickets(db: Db) {
  return db
    .selectFrom('tickets')
    .innerJoin('categories', 'categories.id', 'tickets.category_id')
    .innerJoin('users as requester', 'requester.id', 'tickets.requester_id')
    .leftJoin('departments', 'departments.id', 'requester.department_id')
    .leftJoin('equipment', 'equipment.id', 'tickets.equipment_id')
    .leftJoin('users as assignee', 'assignee.id', 'tickets.assignee_id')
    .leftJoin('ticket_events as message', (join) =>
      join
        .onRef('message.ticket_id', '=', 'tickets.id')
        .onRef('message.seq', '=', 'tickets.last_message_seq'),
    )
    .leftJoin('users as author', 'author.id', 'message.actor_id')
    .select([
      'tickets.id',
      'tickets.title',
      'tickets.description',
      'tickets.status',
      'tickets.priority',
      'tickets.category_id',
      'tickets.equipment_id',
      'tickets.requester_id',
      'tickets.assignee_id',
      'tickets.created_at',
      'tickets.updated_at',
      'tickets.taken_at',
      'tickets.resolved_at',
      'tickets.closed_at',
      'tickets.last_seq',
      'tickets.last_session',
      'tickets.last_message_seq',
      'tickets.requester_spoke_last',
      'tickets.requester_rank',
      'tickets.assignee_rank',
      'tickets.first_response_at',
      'categories.name as category_name',
      'categories.color as category_color',
      'equipment.model as equipment_model',
      'equipment.serial_number as equipment_serial',
      'equipment.warranty_until as equipment_warranty',
      'requester.first_name as requester_first',
      'requester.last_name as requester_last',
      'requester.role as requester_role',
      'requester.phone as requester_phone',
      'departments.id as department_id',
      'departments.name as department_name',
      'assignee.first_name as assignee_first',
      'assignee.last_name as assignee_last',
      'assignee.role as assignee_role',
      'message.payload as message_payload',
      'message.at as message_at',
      'author.id as message_by',
      'author.first_name as message_by_first',
      'author.last_name as message_by_last',
      'author.role as message_by_role',
    ]);
}

/** The number of the newest ticket, which says how large a desk is at the most; 0: there is none. */
export async function findNewestNumber(db: Db): Promise<number> {
  const newest = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.max('id').as('number'))
    .executeTakeFirst();
  return newest?.number ?? 0;
}
