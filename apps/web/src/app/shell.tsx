import { isStaff } from '@etape/shared/people';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { LiveConnection } from '../features/live/live-connection.tsx';
import { OfflineBanner } from '../features/live/offline-banner.tsx';
import { ToastArea } from '../features/live/toast-area.tsx';
import { FollowNotifications } from '../features/notifications/follow-notifications.tsx';
import { FollowPush } from '../features/push/follow-push.tsx';
import { startOutbox } from '../features/tickets/ticket-outbox.ts';
import { ComponentLibrary } from './component-library.tsx';
import { lazyPart } from './lazy-part.ts';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useRouteFocus } from './use-route-focus.ts';

/** With its tooltips it is for screens and people that have one. */
const StaffRail = lazyPart(() => import('./staff-rail.tsx'), 'StaffRail');

// What was said offline goes out whatever page is opened first.
startOutbox();

/** What surrounds every page of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const main = useRouteFocus();
  const staff = isStaff(user);
  return (
    <ComponentLibrary>
      <LiveConnection>
        <FollowNotifications />
        <FollowPush />
        <a href="#main" className={classes.skip}>
          {t('skipToContent')}
        </a>
        <div className={classes.frame} data-staff={staff || undefined}>
          <OfflineBanner />
          <div className={classes.shell}>
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
        </div>
        <ToastArea />
      </LiveConnection>
    </ComponentLibrary>
  );
}
