import type { Person } from '@etape/shared/people';
import type { Period, TechnicianStatistics } from '@etape/shared/statistics';
import type { Category } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { valuesAt } from './columns/choosing.ts';
import type { DeskColumns } from './columns/desk-columns.ts';
import { toResolution, toTimes } from './durations.ts';
import { chooseAnswered, responseTimes } from './first-responses.ts';
import { chooseGuided, toGuidanceFigures } from './guidance-figures.ts';
import { toMoments } from './moments.ts';
import { listAllCategories } from './names-queries.ts';
import { PRIORITY_INDEXES } from './priority-indexes.ts';
import {
  chooseResolved,
  groupResolution,
  resolutionTimes,
  toMonthRows,
} from './resolved-tickets.ts';
import {
  type AtHand,
  countAtHand,
  countWithStatus,
  listAwaitingAssignee,
} from './tickets-now-queries.ts';

/** One technician's work. */
export async function readTechnicianStatistics(
  db: Db,
  columns: DeskColumns,
  { input, technician, now }: { input: Period; technician: Person; now: number },
): Promise<TechnicianStatistics> {
  const moments = toMoments(input, now);
  const { period, months } = moments;
  const { tickets } = columns;
  const { id } = technician;
  const atHand = await countAtHand(db, id);
  const assigned = atHand.filter(({ status }) => status === 'in_progress');
  const unconfirmed = atHand.filter(({ status }) => status === 'resolved');
  const resolved = chooseResolved(tickets, moments, id);
  const times = resolutionTimes(tickets, resolved.inPeriod);
  const answered = chooseAnswered(tickets, period, id);
  return {
    technician,
    now: {
      assigned: countAll(assigned),
      available: await countWithStatus(db, 'open'),
      unconfirmed: countAll(unconfirmed),
    },
    resolvedToday: resolved.today,
    resolvedThisMonth: resolved.thisMonth,
    period: {
      ...toResolution(times),
      firstResponse: toTimes(responseTimes(tickets, answered)),
      guidance: toGuidanceFigures(columns, chooseGuided(columns, period, id)),
    },
    byPriority: toPriorityRows(valuesAt(tickets.priority, resolved.inPeriod), times, assigned),
    byCategory: toCategoryRows(valuesAt(tickets.categoryId, resolved.inPeriod), times, {
      assigned,
      categories: await listAllCategories(db),
    }),
    byMonth: toMonthRows(tickets, resolved, months),
    awaiting: await listAwaitingAssignee(db, id),
  };
}

function toPriorityRows(
  keys: Int32Array,
  times: Float64Array,
  assigned: readonly AtHand[],
): TechnicianStatistics['byPriority'] {
  const { figuresOf } = groupResolution(keys, times);
  const assignedBy = Map.groupBy(assigned, ({ priority }) => priority);
  return PRIORITY_INDEXES.map(([priority, index]) => ({
    priority,
    backlog: countAll(assignedBy.get(index)),
    ...figuresOf(index),
  }));
}

function toCategoryRows(
  keys: Int32Array,
  times: Float64Array,
  { assigned, categories }: { assigned: readonly AtHand[]; categories: readonly Category[] },
): TechnicianStatistics['byCategory'] {
  const { figuresOf } = groupResolution(keys, times);
  const assignedBy = Map.groupBy(assigned, ({ categoryId }) => categoryId);
  return categories
    .map((category) => ({
      category,
      backlog: countAll(assignedBy.get(category.id)),
      ...figuresOf(category.id),
    }))
    .filter((row) => row.backlog > 0 || row.resolved > 0)
    .toSorted((a, b) => b.resolved - a.resolved || a.category.id - b.category.id);
}

function countAll(groups: readonly AtHand[] = []): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
