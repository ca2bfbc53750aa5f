import { isStaff } from '@etape/shared/people';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { NotificationBell } from '../features/notifications/notification-bell.tsx';
import { useImmersion } from '../ui/immersion.ts';
import { Logo } from '../ui/logo.tsx';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';

/** The way around for employees, and for everybody on a phone. */
export function TopBar() {
  const { t } = useTranslation();
  const staff = isStaff(useCurrentUser());
  const immersive = useImmersion();
  return (
    <header
      className={classes.bar}
      data-staff={staff || undefined}
      data-immersive={immersive || undefined}
    >
      <Link to="/" className={classes.brand} aria-label={t('homeLink')}>
        <Logo size={30} />
        <span className={classes.name}>{t('appName')}</span>
      </Link>
      <nav className={classes.nav} aria-label={t('mainNavigation')}>
        <Link
          to="/"
          className={classes.link}
          activeOptions={{ exact: true }}
          activeProps={{ 'data-active': true }}
        >
          {staff ? t('queue') : t('myTickets')}
        </Link>
        <Link
          to="/dashboard"
          className={classes.link}
          data-wide={true}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'data-active': true }}
        >
          {t('dashboard')}
        </Link>
      </nav>
      <div className={classes.own}>
        <NotificationBell position="bottom-end" />
        <UserMenu position="bottom-end" />
      </div>
    </header>
  );
}
