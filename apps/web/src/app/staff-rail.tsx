import { Link, useParams } from '@tanstack/react-router';
import { Inbox, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/logo.tsx';
import { RailLink } from './rail-link.tsx';
import classes from './staff-rail.module.css';
import { UserMenu } from './user-menu.tsx';

/** The technician's way around, on screens wide enough for it. */
export function StaffRail() {
  const { t } = useTranslation();
  const { ticketId } = useParams({ strict: false });
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
      <span className={classes.space} />
      <UserMenu position="right-end" />
    </nav>
  );
}
