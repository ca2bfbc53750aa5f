import { isStaff } from '@etape/shared/people';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { LiveConnection } from '../features/live/live-connection.tsx';
import { ToastArea } from '../features/live/toast-area.tsx';
import { useImmersion } from '../ui/immersion.ts';
import classes from './shell.module.css';
import { StaffRail } from './staff-rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useRouteFocus } from './use-route-focus.ts';

/** What surrounds every page of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const immersive = useImmersion();
  const main = useRouteFocus();
  const staff = isStaff(user);
  return (
    <LiveConnection>
      <a href="#main" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <div className={classes.shell} data-staff={staff || undefined} data-immersive={immersive || undefined}>
        {staff && <StaffRail />}
        <TopBar />
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <ToastArea />
    </LiveConnection>
  );
}
