/** The periods that can be chosen with one click. */
export const PERIOD_NAMES = ['days7', 'days30', 'days90', 'month', 'year'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

export const DASHBOARD_VIEWS = ['desk', 'technician', 'mine'] as const;
export type DashboardView = (typeof DASHBOARD_VIEWS)[number];

/** What of a dashboard stands in the address, so that a link or a reload leads back to it. */
export type DashboardSearch = {
  /** Not `view`, which the queue's addresses have. */
  whose?: DashboardView | undefined;
  technician?: number | undefined;
  period?: PeriodName | undefined;
  /** Both or none: dates of one's own instead of a period with a name. */
  from?: string | undefined;
  to?: string | undefined;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the address; what it does not know is left out. Whether two days make a period is for the page
 * to say: the calendar would come with every first screen.
 */
export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const whose = DASHBOARD_VIEWS.find((one) => one === search.whose);
  const period = PERIOD_NAMES.find((one) => one === search.period);
  const { technician, from, to } = search;
  return {
    ...(whose === undefined ? {} : { whose }),
    ...(typeof technician === 'number' && Number.isInteger(technician) && technician > 0
      ? { technician }
      : {}),
    ...(period === undefined ? {} : { period }),
    ...(isDay(from) && isDay(to) ? { from, to } : {}),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}
