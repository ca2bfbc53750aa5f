/** A day as people write it, without a time zone: `2026-03-31`. */
export type CalendarDate = string;

/** The days of one time zone. Make it once per request: it is the making that costs. */
export type Calendar = {
  /** The first moment of a day, in epoch milliseconds; days of 23 and 25 hours included. */
  startOf(date: CalendarDate): number;
  /** On which day a moment falls. */
  dateOf(at: number): CalendarDate;
};

const DAY_MS = 86_400_000;

/** The calendar of an IANA time zone (`Europe/Paris`). Throws a RangeError for an unknown one. */
export function createCalendar(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** What the clock on the wall shows, read as if it were UTC. */
  const wallOf = (at: number): number => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  return {
    startOf(date) {
      const wall = Date.parse(date);
      const before = wall - (wallOf(wall - DAY_MS) - (wall - DAY_MS));
      const after = wall - (wallOf(wall + DAY_MS) - (wall + DAY_MS));
      const midnight = [Math.min(before, after), Math.max(before, after)].find(
        (at) => wallOf(at) === wall,
      );
      // Where clocks are put forward at midnight there is none: the day begins with the change.
      return midnight ?? before;
    },
    dateOf: (at) => toDate(wallOf(at)),
  };
}

export function isTimeZone(timeZone: string): boolean {
  try {
    return createCalendar(timeZone) !== null;
  } catch {
    return false;
  }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toDate(Date.parse(date) + days * DAY_MS);
}

/** How many days lie between two, 0 for the same. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The first day of the month that lies so many months after that of this day. */
export function startOfMonth(date: CalendarDate, months = 0): CalendarDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return toDate(Date.UTC(year, month - 1 + months, 1));
}

function toDate(wall: number): CalendarDate {
  return new Date(wall).toISOString().slice(0, 10);
}
