import { isStaff } from '@etape/shared/people';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { LiveConnection } from '../features/live/live-connection.tsx';
import { ToastArea } from '../features/live/toast-area.tsx';
import { useImmersion } from '../ui/immersion.ts';
import { ComponentLibrary } from './component-library.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useRouteFocus } from './use-route-focus.ts';

/** With its tooltips it is for screens and people that have one. */
const StaffRail = lazy(async () => ({ default: (await import('./staff-rail.tsx')).StaffRail }));

/** What surrounds every page of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const immersive = useImmersion();
  const main = useRouteFocus();
  const staff = isStaff(user);
  return (
    <ComponentLibrary>
      <LiveConnection>
        <a href="#main" className={classes.skip}>
          {t('skipToContent')}
        </a>
        <div
          className={classes.shell}
          data-staff={staff || undefined}
          data-immersive={immersive || undefined}
        >
          {staff && (
            <Suspense fallback={<div className={classes.railSpace} />}>
              <StaffRail />
            </Suspense>
          )}
          <TopBar />
          <main id="main" ref={main} tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
        </div>
        <ToastArea />
      </LiveConnection>
    </ComponentLibrary>
  );
}
