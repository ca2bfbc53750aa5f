import type { Actor } from '@etape/shared/people';
import { isCountedDate, isPeriod } from '@etape/shared/period';
import { canOnDesk } from '@etape/shared/permissions';
import { PERIOD_NAMES, type PeriodName } from './dashboard-period.ts';

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

/** Reads the address; what it does not know is left out. */
export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const whose = DASHBOARD_VIEWS.find((one) => one === search.whose);
  const period = PERIOD_NAMES.find((one) => one === search.period);
  const { technician, from, to } = search;
  const days =
    typeof from === 'string' && typeof to === 'string' && isCountedDate(from) && isCountedDate(to);
  return {
    ...(whose === undefined ? {} : { whose }),
    ...(typeof technician === 'number' && Number.isInteger(technician) && technician > 0
      ? { technician }
      : {}),
    ...(period === undefined ? {} : { period }),
    ...(days && isPeriod({ from, to }) ? { from, to } : {}),
  };
}

/** The dashboards that this person may see, the one to begin with first. */
export function viewsOf(actor: Actor): DashboardView[] {
  return DASHBOARD_VIEWS.filter((view) => {
    switch (view) {
      case 'desk':
        return canOnDesk(actor, 'statistics.desk');
      case 'technician':
        return canOnDesk(actor, 'statistics.own');
      case 'mine':
        return true;
      default:
        return view satisfies never;
    }
  });
}
