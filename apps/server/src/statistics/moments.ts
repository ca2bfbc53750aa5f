import {
  addDays,
  type Calendar,
  type CalendarDate,
  createCalendar,
  startOfMonth,
} from '@etape/shared/calendar';
import type { Period } from '@etape/shared/statistics';

/** From a moment, included, to another, excluded; in epoch milliseconds. */
export type Range = { from: number; to: number };

/** The stretches of time that a dashboard asks for, in the time zone of whoever looks at it. */
export type Moments = {
  calendar: Calendar;
  now: number;
  period: Range;
  today: Range;
  thisMonth: Range;
  /** `name`: `2026-03`. Oldest first. */
  months: { name: string; range: Range }[];
};

const MONTHS = 6;

export function toMoments({ from, to, timeZone }: Period, now: number): Moments {
  const calendar = createCalendar(timeZone);
  const today = calendar.dateOf(now);
  return {
    calendar,
    now,
    period: rangeOf(calendar, from, addDays(to, 1)),
    today: rangeOf(calendar, today, addDays(today, 1)),
    thisMonth: monthOf(calendar, today),
    months: Array.from({ length: MONTHS }, (_, index) => {
      const first = startOfMonth(to, index + 1 - MONTHS);
      return { name: first.slice(0, 7), range: monthOf(calendar, first) };
    }),
  };
}

function monthOf(calendar: Calendar, date: CalendarDate): Range {
  return rangeOf(calendar, startOfMonth(date), startOfMonth(date, 1));
}

function rangeOf(calendar: Calendar, first: CalendarDate, after: CalendarDate): Range {
  return { from: calendar.startOf(first), to: calendar.startOf(after) };
}
