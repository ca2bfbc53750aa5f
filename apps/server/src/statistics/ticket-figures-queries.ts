import { type ExpressionBuilder, sql } from 'kysely';
import type { Db, Schema } from '../db/schema.ts';
import type { Range } from './moments.ts';

/** Whose tickets to count; left out, everybody's. */
export type Whose = { assigneeId?: number; requesterId?: number };

/** A ticket whose last resolution lies in the period and still stands: a reopened one has none. */
export type ResolvedTicket = {
  assigneeId: number | null;
  priority: number;
  categoryId: number;
  departmentId: number | null;
  resolvedAt: number | null;
  /** From its opening to that resolution. */
  ms: number;
};

export async function listResolved(
  db: Db,
  range: Range,
  whose: Whose = {},
): Promise<ResolvedTicket[]> {
  return db
    .selectFrom('tickets')
    .innerJoin('users', 'users.id', 'tickets.requester_id')
    .select([
      'tickets.assignee_id as assigneeId',
      'tickets.priority',
      'tickets.category_id as categoryId',
      'users.department_id as departmentId',
      'tickets.resolved_at as resolvedAt',
      sql<number>`tickets.resolved_at - tickets.created_at`.as('ms'),
    ])
    .where(resolvedIn(range))
    .where(of(whose))
    .execute();
}

export async function countResolved(db: Db, range: Range, whose: Whose = {}): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(resolvedIn(range))
    .where(of(whose))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many tickets of one kind were opened in the period. */
export type CreatedTickets = {
  priority: number;
  categoryId: number;
  departmentId: number | null;
  count: number;
};

/** Counted where they lie: of a year, tens of thousands of rows are a few hundred kinds. */
export async function countCreatedByKind(db: Db, range: Range): Promise<CreatedTickets[]> {
  return db
    .selectFrom('tickets')
    .innerJoin('users', 'users.id', 'tickets.requester_id')
    .select((eb) => [
      'tickets.priority',
      'tickets.category_id as categoryId',
      'users.department_id as departmentId',
      eb.fn.countAll<number>().as('count'),
    ])
    .where(createdIn(range))
    .groupBy(['tickets.priority', 'tickets.category_id', 'users.department_id'])
    .execute();
}

export async function countCreated(db: Db, range: Range, whose: Whose = {}): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(createdIn(range))
    .where(of(whose))
    .executeTakeFirstOrThrow();
  return count;
}

/** When a ticket was first answered: by whom, and how long after its opening. */
export type FirstResponse = { technicianId: number | null; ms: number };

export async function listFirstResponses(
  db: Db,
  range: Range,
  technicianId?: number,
): Promise<FirstResponse[]> {
  return db
    .selectFrom('tickets')
    .select([
      'first_response_by as technicianId',
      sql<number>`first_response_at - created_at`.as('ms'),
    ])
    .where('first_response_at', '>=', range.from)
    .where('first_response_at', '<', range.to)
    .where((eb) =>
      technicianId === undefined ? eb.lit(true) : eb('first_response_by', '=', technicianId),
    )
    .execute();
}

type Expressions = ExpressionBuilder<Schema, 'tickets'>;

function resolvedIn({ from, to }: Range) {
  return (eb: Expressions) =>
    eb.and([eb('tickets.resolved_at', '>=', from), eb('tickets.resolved_at', '<', to)]);
}

function createdIn({ from, to }: Range) {
  return (eb: Expressions) =>
    eb.and([eb('tickets.created_at', '>=', from), eb('tickets.created_at', '<', to)]);
}

function of({ assigneeId, requesterId }: Whose) {
  return (eb: Expressions) =>
    eb.and([
      ...(assigneeId === undefined ? [] : [eb('tickets.assignee_id', '=', assigneeId)]),
      ...(requesterId === undefined ? [] : [eb('tickets.requester_id', '=', requesterId)]),
    ]);
}
