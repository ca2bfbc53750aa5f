import { Link, useLocation, useParams } from '@tanstack/react-router';
import { ChartNoAxesColumn, Inbox, Plus, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { NotificationBell } from '../features/notifications/notification-bell.tsx';
import { Logo } from '../ui/logo.tsx';
import { ADMIN_SECTIONS } from './admin-sections.ts';
import { RailLink } from './rail-link.tsx';
import classes from './staff-rail.module.css';
import { UserMenu } from './user-menu.tsx';

/** The technician's way around, on screens wide enough for it. */
export function StaffRail() {
  const { t } = useTranslation();
  const { ticketId } = useParams({ strict: false });
  const { pathname } = useLocation();
  const user = useCurrentUser();
  const [firstSection] = ADMIN_SECTIONS;
  return (
    <nav className={classes.rail} aria-label={t('mainNavigation')}>
      <Link to="/" className={classes.logo} aria-label={t('homeLink')}>
        <Logo />
      </Link>
      <RailLink
        to="/"
        label={t('queue')}
        icon={<Inbox size={19} strokeWidth={1.8} />}
        within={ticketId !== undefined}
      />
      <RailLink
        to="/tickets/new"
        label={t('newTicket')}
        icon={<Plus size={19} strokeWidth={1.8} />}
      />
      <RailLink
        to="/dashboard"
        label={t('dashboard')}
        icon={<ChartNoAxesColumn size={19} strokeWidth={1.8} />}
        within={pathname === '/dashboard'}
      />
      {user.role === 'admin' && firstSection !== undefined && (
        <RailLink
          to={firstSection.to}
          label={t('administration')}
          icon={<Settings2 size={19} strokeWidth={1.8} />}
          within={pathname.startsWith('/admin')}
        />
      )}
      <span className={classes.space} />
      <NotificationBell position="right-end" />
      <UserMenu position="right-end" />
    </nav>
  );
}
