import type { Person } from '@etape/shared/people';
import type { Period, TechnicianStatistics } from '@etape/shared/statistics';
import type { Category } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { toResolution, toTimes } from './durations.ts';
import { readGuidance, toGuidanceFigures } from './guidance-figures-queries.ts';
import { toMoments } from './moments.ts';
import { listAllCategories } from './names-queries.ts';
import { countAll, hull, PRIORITY_INDEXES, spanOf, toMonthRows, within } from './rows.ts';
import {
  countResolved,
  listResolved,
  type ResolvedTicket,
  readFirstResponses,
} from './ticket-figures-queries.ts';
import {
  type AtHand,
  countAtHand,
  countWithStatus,
  listAwaitingAssignee,
} from './tickets-now-queries.ts';

/** One technician's work. */
export async function readTechnicianStatistics(
  db: Db,
  input: Period,
  { technician, now }: { technician: Person; now: number },
): Promise<TechnicianStatistics> {
  const moments = toMoments(input, now);
  const { period, months } = moments;
  const whose = { assigneeId: technician.id };
  const atHand = await countAtHand(db, technician.id);
  const assigned = atHand.filter(({ status }) => status === 'in_progress');
  const unconfirmed = atHand.filter(({ status }) => status === 'resolved');
  const resolvedAround = await listResolved(db, hull(period, spanOf(months)), whose);
  const resolved = within(resolvedAround, period);
  return {
    technician,
    now: {
      assigned: countAll(assigned),
      available: await countWithStatus(db, 'open'),
      unconfirmed: countAll(unconfirmed),
    },
    resolvedToday: await countResolved(db, moments.today, whose),
    resolvedThisMonth: await countResolved(db, moments.thisMonth, whose),
    period: {
      ...toResolution(resolved),
      firstResponse: toTimes(
        ...(await readFirstResponses(db, period, [technician.id])).map(({ times }) => times),
      ),
      guidance: toGuidanceFigures(await readGuidance(db, period, [technician.id])),
    },
    byPriority: toPriorityRows(resolved, assigned),
    byCategory: toCategoryRows(resolved, assigned, await listAllCategories(db)),
    byMonth: toMonthRows(months, resolvedAround),
    awaiting: await listAwaitingAssignee(db, technician.id),
  };
}

function toPriorityRows(resolved: readonly ResolvedTicket[], assigned: readonly AtHand[]) {
  const resolvedBy = Map.groupBy(resolved, ({ priority }) => priority);
  const assignedBy = Map.groupBy(assigned, ({ priority }) => priority);
  return PRIORITY_INDEXES.map(([priority, index]) => ({
    priority,
    backlog: countAll(assignedBy.get(index)),
    ...toResolution(resolvedBy.get(index)),
  }));
}

function toCategoryRows(
  resolved: readonly ResolvedTicket[],
  assigned: readonly AtHand[],
  categories: readonly Category[],
) {
  const resolvedBy = Map.groupBy(resolved, ({ categoryId }) => categoryId);
  const assignedBy = Map.groupBy(assigned, ({ categoryId }) => categoryId);
  return categories
    .map((category) => ({
      category,
      backlog: countAll(assignedBy.get(category.id)),
      ...toResolution(resolvedBy.get(category.id)),
    }))
    .filter((row) => row.backlog > 0 || row.resolved > 0)
    .toSorted((a, b) => b.resolved - a.resolved || a.category.id - b.category.id);
}
