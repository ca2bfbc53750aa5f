import { canOnDesk } from '@etape/shared/permissions';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './dashboard.module.css';
import { DEFAULT_PERIOD, daysOf, ownDaysOf, TIME_ZONE, today } from './dashboard-period.ts';
import type { DashboardSearch } from './dashboard-search.ts';
import { DashboardTabs } from './dashboard-tabs.tsx';
import { viewsOf } from './dashboard-views.ts';
import { DeskDashboard } from './desk-dashboard.tsx';
import { MyDashboard } from './my-dashboard.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { TechnicianDashboard } from './technician-dashboard.tsx';

type DashboardProps = { search: DashboardSearch };

/** Whose figures, and of when: what the address says, as far as the reader may see it. */
export function Dashboard({ search }: DashboardProps) {
  const user = useCurrentUser();
  const { period: name = DEFAULT_PERIOD } = search;
  const own = ownDaysOf(search);
  const days = own ?? daysOf(name, today());
  const period = { ...days, timeZone: TIME_ZONE };
  const views = viewsOf(user);
  const view = views.find((one) => one === search.whose) ?? views[0];
  return (
    <>
      {views.length > 1 && view !== undefined && <DashboardTabs views={views} current={view} />}
      <div className={classes.dashboard}>
        <PeriodPicker name={own === null ? name : null} days={days} />
        {view === 'desk' && <DeskDashboard period={period} />}
        {view === 'technician' && (
          <TechnicianDashboard
            period={period}
            technicianId={
              canOnDesk(user, 'statistics.desk') ? (search.technician ?? user.id) : undefined
            }
          />
        )}
        {view === 'mine' && <MyDashboard period={period} />}
      </div>
    </>
  );
}
