import { addDays, type CalendarDate, daysBetween } from './calendar.ts';

/** Ten years: nobody compares more, and every answer stays bounded. */
const MAX_PERIOD_DAYS = 3_660;

const FIRST_DATE = '2000-01-01';
const LAST_DATE = '2100-12-31';

/** The first and the last day, both included. */
export type Days = { from: CalendarDate; to: CalendarDate };

/** A day of the calendar, and of this century. */
export function isCountedDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return false;
  return addDays(text, 0) === text && FIRST_DATE <= text && text <= LAST_DATE;
}

/** At least one day, and at most ten years. */
export function isPeriod({ from, to }: Days): boolean {
  const days = daysBetween(from, to);
  return days >= 0 && days < MAX_PERIOD_DAYS;
}
