import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { DASHBOARD_VIEWS, type DashboardView } from './dashboard-search.ts';

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
