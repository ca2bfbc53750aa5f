import type { Actor } from '@etape/shared/people';
import { PRIORITIES, TICKET_STATUSES, type TicketScope } from '@etape/shared/tickets';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { filterConditions, passes, type TicketFilter } from './ticket-filter.ts';

/** What a list is ordered by before time: of few values, each of which is a stream. */
export type Lead = 'priority' | 'requester_rank' | 'assignee_rank';

/**
 * How each list is ordered, the ticket's number last so that every place is unique: what awaits me
 * first and the most recent in it; the queue by pressure and then by waiting time.
 */
export type ListOrder = {
  lead: Lead | null;
  /** The values of the lead, and in which order they come. */
  values: readonly number[];
  leadDirection: 'asc' | 'desc';
  time: 'created_at' | 'updated_at';
  direction: 'asc' | 'desc';
};

const RANKS = [0, 1, 2];
const NEWEST_FIRST = { time: 'updated_at', direction: 'desc' } as const;

export const LIST_ORDER: Record<TicketScope, ListOrder> = {
  mine: { lead: 'requester_rank', values: RANKS, leadDirection: 'asc', ...NEWEST_FIRST },
  assigned: { lead: 'assignee_rank', values: RANKS, leadDirection: 'asc', ...NEWEST_FIRST },
  available: {
    lead: 'priority',
    values: PRIORITIES.map((_, rank) => rank),
    leadDirection: 'desc',
    time: 'created_at',
    direction: 'asc',
  },
  all: { lead: null, values: [], leadDirection: 'asc', ...NEWEST_FIRST },
};

type Builder = ExpressionBuilder<Schema, 'tickets'>;

/** A part of a list that an index holds in the list's order. */
export type Stream = {
  /** The value of the list's lead; null: it has none. */
  lead: number | null;
  where: (eb: Builder) => Expression<SqlBool>[];
};

/**
 * The parts that a list is put together from, each a stretch of an index: a page costs the same
 * wherever it stands, whatever there is besides. A ticket may be in several of them.
 */
export function streamsOf(actor: Actor, filter: TicketFilter): Stream[] {
  const { values, lead } = LIST_ORDER[filter.scope];
  // Whoever has a list with a lead may see nearly all of it, and a piece of equipment has few tickets.
  const passing = (eb: Builder) => [passes(actor, filter)(eb)];
  if (lead !== null) {
    return values.map((value) => ({
      lead: value,
      where: (eb) => [eb(`tickets.${lead}`, '=', value), ...passing(eb)],
    }));
  }
  if (filter.equipmentId !== undefined) return [{ lead: null, where: passing }];
  return partsOfAll(actor, filter).map((where) => ({ lead: null, where }));
}

type Conditions = (eb: Builder) => Expression<SqlBool>[];

/** Everything that somebody may see, by how they come to see it. */
function partsOfAll(actor: Actor, filter: TicketFilter): Conditions[] {
  const requested = RANKS.map(
    (rank): Conditions =>
      (eb) => [
        eb('tickets.requester_id', '=', actor.id),
        eb('tickets.requester_rank', '=', rank),
        ...filterConditions(eb, filter),
      ],
  );
  switch (actor.role) {
    case 'admin':
      return standings(filter) ?? [inCategory(filter)];
    case 'technician':
      return [...requested, ...given(filter, actor.id), ...given(filter, null)];
    case 'employee':
      return requested;
    default:
      return actor.role satisfies never;
  }
}

/** The tickets that somebody works on, or nobody. */
function given(filter: TicketFilter, assigneeId: number | null): Conditions[] {
  const parts =
    standings(filter) ??
    RANKS.map(
      (rank): Conditions =>
        (eb) => [eb('tickets.assignee_rank', '=', rank), ...inCategory(filter)(eb)],
    );
  return parts.map((part) => (eb) => [
    assigneeId === null
      ? eb('tickets.assignee_id', 'is', null)
      : eb('tickets.assignee_id', '=', assigneeId),
    ...part(eb),
  ]);
}

/** Each status with each priority that was chosen; null: all of both. */
function standings(filter: TicketFilter): Conditions[] | null {
  const { status, priority } = filter;
  if (status === undefined && priority === undefined) return null;
  return (status ?? TICKET_STATUSES).flatMap((one) =>
    (priority ?? PRIORITIES).map(
      (name): Conditions =>
        (eb) => [
          eb('tickets.status', '=', one),
          eb('tickets.priority', '=', PRIORITIES.indexOf(name)),
          ...inCategory(filter)(eb),
        ],
    ),
  );
}

/** The sign keeps the database from an index that would have to be sorted: rows are walked past. */
function inCategory({ categoryId }: TicketFilter): Conditions {
  if (categoryId === undefined) return () => [];
  return (eb) => [eb(sql<number>`+tickets.category_id`, '=', categoryId)];
}
