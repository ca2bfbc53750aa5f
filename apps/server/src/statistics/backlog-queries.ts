import { addDays, type CalendarDate, daysBetween, startOfMonth } from '@etape/shared/calendar';
import type { BacklogPoint, BacklogStep, Period } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import type { Moments } from './moments.ts';

/** As many points as a plot shows well. */
const MAX_DAYS_BY_DAY = 45;
const MAX_DAYS_BY_WEEK = 400;

/** How many tickets were unfinished at the end of each stretch of the period that has begun. */
export async function readBacklog(
  db: Db,
  { from, to }: Period,
  moments: Moments,
): Promise<{ step: BacklogStep; points: BacklogPoint[] }> {
  const step = stepFor(daysBetween(from, to) + 1);
  const ends = listEnds({ from, to: earlier(to, moments.calendar.dateOf(moments.now)) }, step);
  const changes = await db
    .selectFrom('backlog_changes')
    .selectAll()
    .where('at', '>=', moments.period.from)
    .where('at', '<', moments.period.to)
    .orderBy('at')
    .execute();
  let backlog = await countBefore(db, moments.period.from);
  let next = 0;
  const points = ends.map((date) => {
    const end = moments.calendar.startOf(addDays(date, 1));
    for (let row = changes[next]; row !== undefined && row.at < end; row = changes[next]) {
      backlog += row.change;
      next += 1;
    }
    return { date, backlog };
  });
  return { step, points };
}

async function countBefore(db: Db, at: number): Promise<number> {
  const row = await db
    .selectFrom('backlog_changes')
    .select((eb) => eb.fn.sum<number | null>('change').as('sum'))
    .where('at', '<', at)
    .executeTakeFirstOrThrow();
  return row.sum ?? 0;
}

function stepFor(days: number): BacklogStep {
  if (days <= MAX_DAYS_BY_DAY) return 'day';
  return days <= MAX_DAYS_BY_WEEK ? 'week' : 'month';
}

/** The last days of the stretches; the last stretch may be cut short by the end of the period. */
function listEnds({ from, to }: { from: string; to: string }, step: BacklogStep): CalendarDate[] {
  const ends: CalendarDate[] = [];
  for (let first = from; first <= to; first = addDays(ends.at(-1) ?? to, 1)) {
    ends.push(earlier(endOf(first, step), to));
  }
  return ends;
}

function endOf(date: CalendarDate, step: BacklogStep): CalendarDate {
  switch (step) {
    case 'day':
      return date;
    case 'week':
      return addDays(date, 6 - weekday(date));
    case 'month':
      return addDays(startOfMonth(date, 1), -1);
    default:
      return step satisfies never;
  }
}

/** 0 on Mondays. */
function weekday(date: CalendarDate): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
