import type { DepartmentRow, DeskStatistics } from '@etape/shared/statistics';
import type { Category, Department } from '@etape/shared/tickets';
import { countValues, valuesAt } from './columns/choosing.ts';
import type { TicketColumns } from './columns/ticket-columns.ts';
import { PRIORITY_INDEXES } from './priority-indexes.ts';
import { groupResolution } from './resolved-tickets.ts';

/** The numbers of the tickets that a dashboard of the desk is about. */
export type Chosen = {
  created: Int32Array;
  unfinished: Int32Array;
  resolved: Int32Array;
  /** What resolving each of `resolved` took. */
  times: Float64Array;
};

export function toPriorityRows(
  tickets: TicketColumns,
  chosen: Chosen,
): DeskStatistics['byPriority'] {
  const figuresOf = groupTickets(chosen, (ids) => valuesAt(tickets.priority, ids));
  return PRIORITY_INDEXES.map(([priority, index]) => ({ priority, ...figuresOf(index) }));
}

export function toCategoryRows(
  tickets: TicketColumns,
  chosen: Chosen,
  categories: readonly Category[],
): DeskStatistics['byCategory'] {
  const figuresOf = groupTickets(chosen, (ids) => valuesAt(tickets.categoryId, ids));
  return categories
    .map((category) => ({ category, ...figuresOf(category.id) }))
    .filter(hasFigures)
    .toSorted((a, b) => b.created - a.created || a.category.id - b.category.id);
}

/** `departmentOf`: of each person, by their number; 0: none. */
export function toDepartmentRows(
  tickets: TicketColumns,
  chosen: Chosen,
  { departments, departmentOf }: { departments: readonly Department[]; departmentOf: Int32Array },
): DepartmentRow[] {
  const figuresOf = groupTickets(chosen, (ids) =>
    valuesAt(departmentOf, valuesAt(tickets.requesterId, ids)),
  );
  return [...departments, null]
    .map((department) => ({ department, ...figuresOf(department?.id ?? 0) }))
    .filter(hasFigures)
    .toSorted((a, b) => b.created - a.created || idOf(a) - idOf(b));
}

/** What came, what is left and what was done of each group of tickets, by what groups them. */
function groupTickets(chosen: Chosen, keysOf: (ids: Int32Array) => Int32Array) {
  const created = countValues(keysOf(chosen.created));
  const backlog = countValues(keysOf(chosen.unfinished));
  const resolution = groupResolution(keysOf(chosen.resolved), chosen.times);
  return (key: number) => ({
    created: created.get(key) ?? 0,
    backlog: backlog.get(key) ?? 0,
    ...resolution.figuresOf(key),
  });
}

function hasFigures(row: { created: number; backlog: number; resolved: number }): boolean {
  return row.created > 0 || row.backlog > 0 || row.resolved > 0;
}

/** Requesters without a department come last. */
function idOf({ department }: DepartmentRow): number {
  return department?.id ?? Number.POSITIVE_INFINITY;
}
