import type { MonthRow, ResolutionFigures } from '@etape/shared/statistics';
import { groupTimes, spansAt, whereAmong, withinAmong } from './columns/choosing.ts';
import type { TicketColumns } from './columns/ticket-columns.ts';
import type { TimeColumn } from './columns/time-column.ts';
import { toResolution } from './durations.ts';
import type { Moments, Range } from './moments.ts';

/** Tickets whose last resolution stands and lies in some period: their numbers. */
export type Resolved = {
  inPeriod: Int32Array;
  inMonths: Int32Array;
  today: number;
  thisMonth: number;
};

/** Those of everybody, or of one assignee. They are looked for once: what is asked for overlaps. */
export function chooseResolved(
  tickets: TicketColumns,
  { period, months, today, thisMonth }: Moments,
  assigneeId: number | null = null,
): Resolved {
  const { resolvedAt } = tickets;
  const inMonths = spanOf(months);
  const around = resolvedAt.within([period, inMonths, today, thisMonth].reduce(hull));
  const resolved =
    assigneeId === null ? around : whereAmong(around, tickets.assigneeId, assigneeId);
  return {
    inPeriod: withinAmong(resolved, resolvedAt, period),
    inMonths: withinAmong(resolved, resolvedAt, inMonths),
    today: withinAmong(resolved, resolvedAt, today).length,
    thisMonth: withinAmong(resolved, resolvedAt, thisMonth).length,
  };
}

/** From the opening of each to its last resolution. */
export function resolutionTimes(tickets: TicketColumns, resolved: Int32Array): Float64Array {
  return spansAt([tickets.createdAt, tickets.resolvedAt], resolved);
}

/** What resolving took, by what groups it. */
export function groupResolution(
  keys: Int32Array,
  times: Float64Array,
): { keys: number[]; figuresOf: (key: number) => ResolutionFigures } {
  const groups = groupTimes(keys, times);
  return { keys: [...groups.keys()], figuresOf: (key) => toResolution(groups.get(key)) };
}

export function toMonthRows(
  tickets: TicketColumns,
  { inMonths }: Resolved,
  months: Moments['months'],
): MonthRow<ResolutionFigures>[] {
  const { figuresOf } = groupResolution(
    monthsAt(tickets.resolvedAt, inMonths, months),
    resolutionTimes(tickets, inMonths),
  );
  return months.map(({ name }, index) => ({ month: name, ...figuresOf(index) }));
}

/** In which month the time of each lies. They follow each other without a gap, and all times lie in one. */
export function monthsAt(
  { values: times }: TimeColumn,
  indexes: Int32Array,
  months: Moments['months'],
): Int32Array {
  const ends = months.map(({ range }) => range.to);
  const found = new Int32Array(indexes.length);
  for (let place = 0; place < indexes.length; place += 1) {
    const time = times[indexes[place] ?? 0] ?? 0;
    let month = 0;
    while (month < ends.length - 1 && time >= (ends[month] ?? 0)) month += 1;
    found[place] = month;
  }
  return found;
}

/** The stretch from the first to the last of these months. */
export function spanOf(months: Moments['months']): Range {
  return months.map(({ range }) => range).reduce(hull);
}

/** The shortest stretch that holds both. */
export function hull(one: Range, other: Range): Range {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
