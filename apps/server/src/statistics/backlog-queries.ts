import { addDays, type CalendarDate, daysBetween, startOfMonth } from '@etape/shared/calendar';
import type { BacklogPoint, BacklogStep, Period } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import type { Moments } from './moments.ts';

/** As many points as a plot shows well. */
const MAX_DAYS_BY_DAY = 45;
const MAX_DAYS_BY_WEEK = 400;

/**
 * How many tickets were unfinished at the end of each stretch of the period that has begun. Reckoned
 * back from today's: what came before the period is not looked at.
 */
export async function readBacklog(
  db: Db,
  { from, to }: Period,
  { moments: { calendar, now }, backlogNow }: { moments: Moments; backlogNow: number },
): Promise<{ step: BacklogStep; points: BacklogPoint[] }> {
  const step = stepFor(daysBetween(from, to) + 1);
  const points: BacklogPoint[] = [];
  let backlog = backlogNow;
  let until: number | null = null;
  for (const date of listEnds({ from, to: earlier(to, calendar.dateOf(now)) }, step).toReversed()) {
    const end = calendar.startOf(addDays(date, 1));
    backlog -= await sumChanges(db, end, until);
    points.unshift({ date, backlog });
    until = end;
  }
  return { step, points };
}

/** From one moment, included, to another, excluded; null: to the last change. */
async function sumChanges(db: Db, from: number, to: number | null): Promise<number> {
  const { sum } = await db
    .selectFrom('backlog_changes')
    .select((eb) => eb.fn.sum<number | null>('change').as('sum'))
    .where('at', '>=', from)
    .where((eb) => (to === null ? eb.lit(true) : eb('at', '<', to)))
    .executeTakeFirstOrThrow();
  return sum ?? 0;
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
