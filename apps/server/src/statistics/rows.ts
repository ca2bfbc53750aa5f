import type { MonthRow, ResolutionFigures } from '@etape/shared/statistics';
import { PRIORITIES, type Priority } from '@etape/shared/tickets';
import { toResolution } from './durations.ts';
import type { Moments, Range } from './moments.ts';
import type { ResolvedTicket } from './ticket-figures-queries.ts';

/** All priorities, the most pressing first, with the index by which rows know them. */
export const PRIORITY_INDEXES: readonly [Priority, number][] = PRIORITIES.map(
  (priority, index): [Priority, number] => [priority, index],
).reverse();

type Counted = { count: number };

export function countAll(rows: readonly Counted[] = []): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The stretch from the first to the last of these months. */
export function spanOf(months: Moments['months']): Range {
  return { from: months[0]?.range.from ?? 0, to: months.at(-1)?.range.to ?? 0 };
}

/** The shortest stretch that holds both. */
export function hull(one: Range, other: Range): Range {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

export function within(resolved: readonly ResolvedTicket[], { from, to }: Range): ResolvedTicket[] {
  return resolved.filter(
    ({ resolvedAt }) => resolvedAt !== null && from <= resolvedAt && resolvedAt < to,
  );
}

export function toMonthRows(
  months: Moments['months'],
  resolved: readonly ResolvedTicket[],
): MonthRow<ResolutionFigures>[] {
  return months.map(({ name, range }) => ({
    month: name,
    ...toResolution(within(resolved, range)),
  }));
}
