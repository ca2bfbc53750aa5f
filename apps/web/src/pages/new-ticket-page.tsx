import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewTicketForm } from '../features/new-ticket/new-ticket-form.tsx';
import { offerPush } from '../features/push/push-offering.ts';
import { useTicketNews } from '../features/tickets/use-ticket-news.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './new-ticket-page.module.css';

export function NewTicketPage() {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  usePageTitle(t('newTicket'));
  useTicketNews(null);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('newTicket')}</h1>
      <p className={classes.text}>{t('newTicketText')}</p>
      <NewTicketForm
        onCreated={(ticketId) => {
          offerPush();
          void navigate({
            to: '/tickets/$ticketId',
            params: { ticketId: String(ticketId) },
            replace: true,
          });
        }}
      />
    </div>
  );
}
