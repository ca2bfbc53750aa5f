import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgeRow, DeskStatistics, Period } from '@etape/shared/statistics';
import { AGE_LIMITS_DAYS } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { readBacklog } from './backlog-queries.ts';
import { listBlockingInstructions } from './blocking-instructions-queries.ts';
import { toCategoryRows, toDepartmentRows, toPriorityRows, total } from './desk-rows.ts';
import { toResolution, toTimes } from './durations.ts';
import { readGuidance, toGuidanceFigures } from './guidance-figures-queries.ts';
import { type Moments, toMoments } from './moments.ts';
import { listAllCategories, listAllDepartments } from './names-queries.ts';
import { hull, spanOf, toMonthRows, within } from './rows.ts';
import { readTechnicianRows } from './technician-rows.ts';
import { listWhoHelped } from './technicians-queries.ts';
import {
  countCreated,
  countCreatedByDepartment,
  countCreatedByKind,
  countResolved,
  listResolved,
  type ResolvedTicket,
  readFirstResponses,
} from './ticket-figures-queries.ts';
import { countWithStatus, listUnfinished, type UnfinishedTicket } from './tickets-now-queries.ts';

const DAY_MS = 86_400_000;

/**
 * The whole desk. A year of a large one is a tenth of a second of work: what is live gets its turn
 * between the reads.
 */
export async function readDeskStatistics(
  db: Db,
  input: Period,
  now: number,
): Promise<DeskStatistics> {
  const moments = toMoments(input, now);
  const { period, months } = moments;
  const unfinished = await listUnfinished(db);
  const created = await countCreatedByKind(db, period);
  const createdByDepartment = await countCreatedByDepartment(db, period);
  await nextTurn();
  // The six months lie in a long period, and around a short one: both are read at once.
  const resolvedAround = await listResolved(db, hull(period, spanOf(months)));
  const resolved = within(resolvedAround, period);
  await nextTurn();
  const technicianIds = await listWhoHelped(db);
  const responses = await readFirstResponses(db, period, technicianIds);
  await nextTurn();
  const guidance = await readGuidance(db, period, technicianIds);
  await nextTurn();
  const tickets = { created, createdByDepartment, resolved, unfinished };
  const byTechnician = await readTechnicianRows(db, { resolved, unfinished, responses, guidance });
  await nextTurn();
  return {
    now: {
      open: unfinished.filter(({ status }) => status === 'open').length,
      inProgress: unfinished.filter(({ status }) => status === 'in_progress').length,
      unconfirmed: await countWithStatus(db, 'resolved'),
    },
    resolvedToday: await countResolved(db, moments.today),
    resolvedThisMonth: await countResolved(db, moments.thisMonth),
    period: {
      created: total(created),
      ...toResolution(resolved),
      firstResponse: toTimes(...responses.map(({ times }) => times)),
      guidance: toGuidanceFigures(guidance),
    },
    byPriority: toPriorityRows(tickets),
    byCategory: toCategoryRows(tickets, await listAllCategories(db)),
    byMonth: await readMonthRows(db, months, resolvedAround),
    byTechnician,
    byDepartment: toDepartmentRows(tickets, await listAllDepartments(db)),
    backlog: await readBacklog(db, input, { moments, backlogNow: unfinished.length }),
    age: toAgeRows(unfinished, now),
    blockingInstructions: await listBlockingInstructions(db, period),
  };
}

async function readMonthRows(
  db: Db,
  months: Moments['months'],
  resolved: readonly ResolvedTicket[],
): Promise<DeskStatistics['byMonth']> {
  const created: number[] = [];
  for (const { range } of months) created.push(await countCreated(db, range));
  return toMonthRows(months, resolved).map((row, index) => ({
    ...row,
    created: created[index] ?? 0,
  }));
}

function toAgeRows(unfinished: readonly UnfinishedTicket[], now: number): AgeRow[] {
  return AGE_LIMITS_DAYS.map((fromDays, index) => {
    const toDays = AGE_LIMITS_DAYS[index + 1] ?? null;
    const count = unfinished.filter(({ createdAt }) => {
      const days = (now - createdAt) / DAY_MS;
      return days >= fromDays && (toDays === null || days < toDays);
    }).length;
    return { fromDays, toDays, count };
  });
}
