import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { MyTickets } from '../features/tickets/my-tickets.tsx';
import { useTicketNews } from '../features/tickets/use-ticket-news.ts';
import button from '../ui/button.module.css';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './employee-home-page.module.css';

export function EmployeeHomePage() {
  const { t } = useTranslation(['tickets', 'common']);
  const { firstName } = useCurrentUser();
  usePageTitle(t('common:myTickets'));
  useTicketNews(null);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('hello', { name: firstName })}</h1>
        <Link to="/tickets/new" className={`${button.button} ${classes.new}`} data-size="lg">
          <Plus size={20} strokeWidth={2.4} aria-hidden="true" />
          {t('newTicket')}
        </Link>
      </div>
      <MyTickets />
    </div>
  );
}
