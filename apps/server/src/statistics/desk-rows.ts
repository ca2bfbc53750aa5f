import type { DepartmentRow, DeskStatistics } from '@etape/shared/statistics';
import type { Category, Department } from '@etape/shared/tickets';
import { toResolution } from './durations.ts';
import { PRIORITY_INDEXES } from './rows.ts';
import type { CreatedTickets, ResolvedTicket } from './ticket-figures-queries.ts';
import type { UnfinishedTicket } from './tickets-now-queries.ts';

type Tickets = {
  created: readonly CreatedTickets[];
  createdByDepartment: ReadonlyMap<number | null, number>;
  resolved: readonly ResolvedTicket[];
  unfinished: readonly UnfinishedTicket[];
};

export function toPriorityRows(tickets: Tickets): DeskStatistics['byPriority'] {
  const createdBy = Map.groupBy(tickets.created, ({ priority }) => priority);
  const figuresOf = groupTickets(tickets, ({ priority }) => priority);
  return PRIORITY_INDEXES.map(([priority, index]) => ({
    priority,
    created: total(createdBy.get(index)),
    ...figuresOf(index),
  }));
}

export function toCategoryRows(
  tickets: Tickets,
  categories: readonly Category[],
): DeskStatistics['byCategory'] {
  const createdBy = Map.groupBy(tickets.created, ({ categoryId }) => categoryId);
  const figuresOf = groupTickets(tickets, ({ categoryId }) => categoryId);
  return categories
    .map((category) => ({
      category,
      created: total(createdBy.get(category.id)),
      ...figuresOf(category.id),
    }))
    .filter(hasFigures)
    .toSorted((a, b) => b.created - a.created || a.category.id - b.category.id);
}

export function toDepartmentRows(
  tickets: Tickets,
  departments: readonly Department[],
): DepartmentRow[] {
  const figuresOf = groupTickets(tickets, ({ departmentId }) => departmentId);
  return [...departments, null]
    .map((department) => ({
      department,
      created: tickets.createdByDepartment.get(department?.id ?? null) ?? 0,
      ...figuresOf(department?.id ?? null),
    }))
    .filter(hasFigures)
    .toSorted((a, b) => b.created - a.created || idOf(a) - idOf(b));
}

type Grouped = { priority: number; categoryId: number; departmentId: number | null };

/** What is left and what was done of each group of tickets, by what groups them. */
function groupTickets<Key>({ resolved, unfinished }: Tickets, keyOf: (ticket: Grouped) => Key) {
  const resolvedBy = Map.groupBy(resolved, keyOf);
  const unfinishedBy = Map.groupBy(unfinished, keyOf);
  return (key: Key) => ({
    backlog: unfinishedBy.get(key)?.length ?? 0,
    ...toResolution(resolvedBy.get(key)),
  });
}

/** How many tickets these counts come to. */
export function total(counts: readonly CreatedTickets[] = []): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function hasFigures(row: { created: number; backlog: number; resolved: number }): boolean {
  return row.created > 0 || row.backlog > 0 || row.resolved > 0;
}

/** Requesters without a department come last. */
function idOf({ department }: DepartmentRow): number {
  return department?.id ?? Number.POSITIVE_INFINITY;
}
