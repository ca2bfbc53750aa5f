import { addDays, type CalendarDate, createCalendar, startOfMonth } from '@etape/shared/calendar';
import { type Days, isCountedDate, isPeriod } from '@etape/shared/period';
import type { DashboardSearch, PeriodName } from './dashboard-search.ts';

export const DEFAULT_PERIOD: PeriodName = 'days30';

/** The days of a period that ends today, today included. */
export function daysOf(name: PeriodName, today: CalendarDate): Days {
  switch (name) {
    case 'days7':
      return { from: addDays(today, -6), to: today };
    case 'days30':
      return { from: addDays(today, -29), to: today };
    case 'days90':
      return { from: addDays(today, -89), to: today };
    case 'month':
      return { from: startOfMonth(today), to: today };
    case 'year':
      return { from: addDays(today, -364), to: today };
    default:
      return name satisfies never;
  }
}

/** The days that an address names, where they make a period; null: none of its own. */
export function ownDaysOf({ from, to }: DashboardSearch): Days | null {
  if (from === undefined || to === undefined) return null;
  return isCountedDate(from) && isCountedDate(to) && isPeriod({ from, to }) ? { from, to } : null;
}

/** Of whoever looks: their days are counted, not the server's. */
export const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const calendar = createCalendar(TIME_ZONE);

export function today(): CalendarDate {
  return calendar.dateOf(Date.now());
}
