import { addDays, type CalendarDate, daysBetween, startOfMonth } from '@etape/shared/calendar';
import type { BacklogPoint, BacklogStep, Period } from '@etape/shared/statistics';
import { sql } from 'kysely';
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
  const dates = listEnds({ from, to: earlier(to, calendar.dateOf(now)) }, step);
  const ends = dates.map((date) => calendar.startOf(addDays(date, 1)));
  const changes = await sumChanges(db, ends);
  const points: BacklogPoint[] = [];
  let backlog = backlogNow;
  for (const [index, date] of [...dates.entries()].toReversed()) {
    backlog -= changes[index] ?? 0;
    points.unshift({ date, backlog });
  }
  return { step, points };
}

/** By how much it changed from each of these moments, included, to the next, excluded; the last: until now. */
async function sumChanges(db: Db, moments: readonly number[]): Promise<number[]> {
  if (moments.length === 0) return [];
  const stretches = moments.map((since, index) => {
    const until = moments[index + 1] ?? Number.MAX_SAFE_INTEGER;
    return sql`(cast(${since} as bigint), cast(${until} as bigint))`;
  });
  // All at once, as the sum of each is a look into the index and a way there and back is not.
  const { rows } = await sql<{ change: number }>`
    select (
      select coalesce(sum(change), 0) from backlog_changes
      where at >= stretches.column1 and at < stretches.column2
    ) as change
    from (values ${sql.join(stretches)}) as stretches
    order by stretches.column1`.execute(db);
  return rows.map(({ change }) => change);
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
