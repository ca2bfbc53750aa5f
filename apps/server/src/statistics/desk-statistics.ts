import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgeRow, DeskStatistics, Period } from '@etape/shared/statistics';
import { AGE_LIMITS_DAYS } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { readBacklog } from './backlog-queries.ts';
import { listBlockingInstructions } from './blocking-instructions-queries.ts';
import { countValues, where, withinAmong } from './columns/choosing.ts';
import type { DeskColumns } from './columns/desk-columns.ts';
import { statusIndex, type TicketColumns } from './columns/ticket-columns.ts';
import { toCategoryRows, toDepartmentRows, toPriorityRows } from './desk-rows.ts';
import { toResolution, toTimes } from './durations.ts';
import { chooseAnswered, responseTimes } from './first-responses.ts';
import { chooseGuided, toGuidanceFigures } from './guidance-figures.ts';
import { type Moments, toMoments } from './moments.ts';
import { listAllCategories, listAllDepartments, readDepartments } from './names-queries.ts';
import {
  chooseResolved,
  hull,
  monthsAt,
  resolutionTimes,
  spanOf,
  toMonthRows,
} from './resolved-tickets.ts';
import { readTechnicianRows } from './technician-rows.ts';

const DAY_MS = 86_400_000;

/** The whole desk. What is live gets its turn between the parts, where it shares the thread. */
export async function readDeskStatistics(
  db: Db,
  columns: DeskColumns,
  { input, now }: { input: Period; now: number },
): Promise<DeskStatistics> {
  const moments = toMoments(input, now);
  const { tickets } = columns;
  const open = where(tickets.status, tickets.length, statusIndex('open'));
  const inProgress = where(tickets.status, tickets.length, statusIndex('in_progress'));
  const unconfirmed = where(tickets.status, tickets.length, statusIndex('resolved'));
  const created = chooseCreated(tickets, moments);
  const resolved = chooseResolved(tickets, moments);
  await nextTurn();
  const answered = chooseAnswered(tickets, moments.period);
  const guided = chooseGuided(columns, moments.period, null);
  await nextTurn();
  const chosen = {
    created: created.inPeriod,
    unfinished: Int32Array.from([...open, ...inProgress]),
    resolved: resolved.inPeriod,
    times: resolutionTimes(tickets, resolved.inPeriod),
  };
  const departments = {
    departments: await listAllDepartments(db),
    departmentOf: await readDepartments(db),
  };
  return {
    now: {
      open: open.length,
      inProgress: inProgress.length,
      unconfirmed: unconfirmed.length,
    },
    resolvedToday: resolved.today,
    resolvedThisMonth: resolved.thisMonth,
    period: {
      created: chosen.created.length,
      ...toResolution(chosen.times),
      firstResponse: toTimes(responseTimes(tickets, answered)),
      guidance: toGuidanceFigures(columns, guided),
    },
    byPriority: toPriorityRows(tickets, chosen),
    byCategory: toCategoryRows(tickets, chosen, await listAllCategories(db)),
    byMonth: toMonthRows(tickets, resolved, moments.months).map((row, index) => ({
      ...row,
      created: created.byMonth.get(index) ?? 0,
    })),
    byTechnician: await readTechnicianRows(db, columns, { ...chosen, answered, guided }),
    byDepartment: toDepartmentRows(tickets, chosen, departments),
    backlog: await readBacklog(db, input, { moments, backlogNow: chosen.unfinished.length }),
    age: toAgeRows(tickets, chosen.unfinished, now),
    blockingInstructions: await listBlockingInstructions(db, columns.steps, guided),
  };
}

/** The numbers of the tickets that were opened in the period, and how many were in each of the months. */
function chooseCreated({ createdAt }: TicketColumns, { period, months }: Moments) {
  const around = createdAt.within(hull(period, spanOf(months)));
  const inMonths = withinAmong(around, createdAt, spanOf(months));
  return {
    inPeriod: withinAmong(around, createdAt, period),
    byMonth: countValues(monthsAt(createdAt, inMonths, months)),
  };
}

function toAgeRows(tickets: TicketColumns, unfinished: Int32Array, now: number): AgeRow[] {
  return AGE_LIMITS_DAYS.map((fromDays, index) => {
    const toDays = AGE_LIMITS_DAYS[index + 1] ?? null;
    const { length } = unfinished.filter((id) => {
      const days = (now - (tickets.createdAt.values[id] ?? 0)) / DAY_MS;
      return days >= fromDays && (toDays === null || days < toDays);
    });
    return { fromDays, toDays, count: length };
  });
}
