import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgeRow, DeskStatistics, Period } from '@etape/shared/statistics';
import { AGE_LIMITS_DAYS } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { readBacklog } from './backlog-queries.ts';
import { listBlockingInstructions } from './blocking-instructions-queries.ts';
import { toCategoryRows, toDepartmentRows, toPriorityRows, total } from './desk-rows.ts';
import { toResolution, toTimes } from './durations.ts';
import { readGuidance, toGuidanceFigures } from './guidance-figures-queries.ts';
import { type Moments, type Range, toMoments } from './moments.ts';
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
  readFirstResponses,
} from './ticket-figures-queries.ts';
import { countWithStatus, listUnfinished, type UnfinishedTicket } from './tickets-now-queries.ts';

const DAY_MS = 86_400_000;

/**
 * The whole desk. A year of a large one is a tenth of a second of work: one half is asked while what the
 * other has brought is reckoned with, and what is live gets its turn between. Two questions at a time, as
 * others have some as well.
 */
export async function readDeskStatistics(
  db: Db,
  input: Period,
  now: number,
): Promise<DeskStatistics> {
  const moments = toMoments(input, now);
  const [tickets, help] = await Promise.all([
    readTickets(db, moments),
    readHelp(db, moments.period),
  ]);
  const { resolved, unfinished, resolvedAround, createdInMonths } = tickets;
  const { responses, guidance, blockingInstructions } = help;
  await nextTurn();
  const [byTechnician, backlog] = await Promise.all([
    readTechnicianRows(db, { resolved, unfinished, responses, guidance }),
    readBacklog(db, input, { moments, backlogNow: unfinished.length }),
  ]);
  await nextTurn();
  return {
    now: {
      open: unfinished.filter(({ status }) => status === 'open').length,
      inProgress: unfinished.filter(({ status }) => status === 'in_progress').length,
      unconfirmed: tickets.unconfirmed,
    },
    resolvedToday: tickets.resolvedToday,
    resolvedThisMonth: tickets.resolvedThisMonth,
    period: {
      created: total(tickets.created),
      ...toResolution(resolved),
      firstResponse: toTimes(...responses.map(({ times }) => times)),
      guidance: toGuidanceFigures(guidance),
    },
    byPriority: toPriorityRows(tickets),
    byCategory: toCategoryRows(tickets, help.categories),
    byMonth: toMonthRows(moments.months, resolvedAround).map((row, index) => ({
      ...row,
      created: createdInMonths[index] ?? 0,
    })),
    byTechnician,
    byDepartment: toDepartmentRows(tickets, help.departments),
    backlog,
    age: toAgeRows(unfinished, now),
    blockingInstructions,
  };
}

async function readTickets(db: Db, moments: Moments) {
  const { period, months } = moments;
  // The six months lie in a long period, and around a short one: both are read at once.
  const resolvedAround = await listResolved(db, hull(period, spanOf(months)));
  const createdInMonths: number[] = [];
  for (const { range } of months) createdInMonths.push(await countCreated(db, range));
  return {
    resolvedAround,
    resolved: within(resolvedAround, period),
    createdInMonths,
    unfinished: await listUnfinished(db),
    created: await countCreatedByKind(db, period),
    createdByDepartment: await countCreatedByDepartment(db, period),
    unconfirmed: await countWithStatus(db, 'resolved'),
    resolvedToday: await countResolved(db, moments.today),
    resolvedThisMonth: await countResolved(db, moments.thisMonth),
  };
}

async function readHelp(db: Db, period: Range) {
  const technicianIds = await listWhoHelped(db);
  return {
    responses: await readFirstResponses(db, period, technicianIds),
    guidance: await readGuidance(db, period, technicianIds),
    blockingInstructions: await listBlockingInstructions(db, period),
    categories: await listAllCategories(db),
    departments: await listAllDepartments(db),
  };
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
