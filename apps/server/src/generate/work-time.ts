import { addDays, type CalendarDate, createCalendar } from '@etape/shared/calendar';
import type { Dice } from './random.ts';

/** When people work: Monday to Friday, in one time zone. */
export type WorkTime = {
  /** The moment at which so much working time has passed. */
  after(at: number, ms: number): number;
  /** A moment at which somebody asks for help: mostly in the morning, now and then at night. */
  pickMoment(dice: Dice): number;
};

export type Stretch = { from: number; until: number };

const HOUR_MS = 3_600_000;
const OPENS_AFTER_MS = 8 * HOUR_MS;
const DAY_LENGTH_MS = 10 * HOUR_MS;
/** Of those who do not wait for the desk to open. */
const OUT_OF_HOURS = 0.04;
const MORNING = 0.62;
/** How much of the usual is asked in each month, January first. */
const SEASON = [1, 0.95, 0.95, 0.9, 0.85, 0.9, 0.65, 0.45, 1, 0.95, 0.9, 0.7];

export function createWorkTime({ from, until }: Stretch, timeZone: string): WorkTime {
  const days = listWorkingDays({ from, until: until + 7 * 24 * HOUR_MS }, timeZone);
  const past = days.filter((day) => day < until);
  const half = DAY_LENGTH_MS / 2;
  const pickDay = (dice: Dice): number => {
    const day = dice.pick(past);
    return dice.chance(SEASON[new Date(day).getUTCMonth()] ?? 1) ? day : pickDay(dice);
  };
  return {
    after(at, ms) {
      let left = ms;
      for (let index = findDay(days, at); index < days.length; index += 1) {
        const opens = days[index] ?? Number.POSITIVE_INFINITY;
        const begin = Math.max(at, opens);
        const rest = Math.max(0, opens + DAY_LENGTH_MS - begin);
        if (left < rest) return begin + left;
        left -= rest;
      }
      return Number.POSITIVE_INFINITY;
    },
    pickMoment(dice) {
      if (dice.chance(OUT_OF_HOURS)) return dice.whole(from, until - 1);
      const part = dice.chance(MORNING) ? 0 : half;
      const moment = pickDay(dice) + part + dice.whole(0, half - 1);
      return moment < until ? moment : this.pickMoment(dice);
    },
  };
}

/** The moments at which working days begin. */
function listWorkingDays({ from, until }: Stretch, timeZone: string): number[] {
  const calendar = createCalendar(timeZone);
  const days: number[] = [];
  const last = calendar.dateOf(until);
  for (let date = calendar.dateOf(from); date <= last; date = addDays(date, 1)) {
    if (!isWeekend(date)) days.push(calendar.startOf(date) + OPENS_AFTER_MS);
  }
  // The first day began before the stretch does.
  return days.filter((day) => day >= from);
}

function isWeekend(date: CalendarDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The first day that has not ended by then: the search halves the days that are left. */
function findDay(days: readonly number[], at: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) + DAY_LENGTH_MS <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
