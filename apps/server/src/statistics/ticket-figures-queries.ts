import { PRIORITIES } from '@etape/shared/tickets';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Db, Schema } from '../db/schema.ts';
import type { Range } from './moments.ts';
import { parseTimes, timesText } from './times-text.ts';

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
export type CreatedTickets = { priority: number; categoryId: number; count: number };

/** Each kind is a stretch of an index, counted where it lies. */
export async function countCreatedByKind(db: Db, range: Range): Promise<CreatedTickets[]> {
  const counts: CreatedTickets[] = [];
  for (const priority of PRIORITIES.keys()) {
    const rows = await db
      .selectFrom('categories')
      .select((eb) => [
        'categories.id as categoryId',
        eb
          .selectFrom('tickets')
          .select(eb.fn.countAll<number>().as('count'))
          .whereRef('tickets.category_id', '=', 'categories.id')
          .where('tickets.priority', '=', priority)
          .where(createdIn(range))
          .$asScalar()
          .$notNull()
          .as('count'),
      ])
      .execute();
    counts.push(...rows.map((row) => ({ priority, ...row })));
  }
  return counts;
}

/** By the department that their requesters belong to today; null where they belong to none. */
export async function countCreatedByDepartment(
  db: Db,
  range: Range,
): Promise<Map<number | null, number>> {
  const rows = await db
    .with('requests', (cte) =>
      cte
        .selectFrom('tickets')
        .select((eb) => ['requester_id', eb.fn.countAll<number>().as('count')])
        .where(createdIn(range))
        .groupBy('requester_id'),
    )
    .selectFrom('requests')
    .innerJoin('users', 'users.id', 'requests.requester_id')
    .select((eb) => ['users.department_id as id', eb.fn.sum<number>('requests.count').as('count')])
    .groupBy('users.department_id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
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

/** How long after their opening a technician first answered tickets. */
export type FirstResponses = { technicianId: number; times: Float64Array };

export async function readFirstResponses(
  db: Db,
  range: Range,
  technicianIds: readonly number[],
): Promise<FirstResponses[]> {
  const rows = await db
    .selectFrom('users')
    .select((eb) => [
      'users.id as technicianId',
      eb
        .selectFrom('tickets')
        .select(timesText('first_response_at', 'tickets.created_at').as('times'))
        .whereRef('first_response_by', '=', 'users.id')
        .where('first_response_at', '>=', range.from)
        .where('first_response_at', '<', range.to)
        .as('times'),
    ])
    .where('users.id', 'in', technicianIds)
    .execute();
  return rows
    .map(({ technicianId, times }) => ({ technicianId, times: parseTimes(times) }))
    .filter(({ times }) => times.length > 0);
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
