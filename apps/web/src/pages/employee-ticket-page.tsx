import { Link } from '@tanstack/react-router';
import { Compass, Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../app/domain-error.ts';
import { GuidedMode } from '../features/guided/guided-mode.tsx';
import { PushMoment } from '../features/push/push-moment.tsx';
import { EmployeeTicket } from '../features/tickets/employee-ticket.tsx';
import { GuidanceEnded } from '../features/tickets/guidance-ended.tsx';
import { useGuidanceEnd } from '../features/tickets/use-guidance-end.ts';
import { useReadMark } from '../features/tickets/use-read-mark.ts';
import { useTicket } from '../features/tickets/use-ticket.ts';
import { useTicketNews } from '../features/tickets/use-ticket-news.ts';
import button from '../ui/button.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { FillPage } from '../ui/fill-page.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './message-page.module.css';

type EmployeeTicketPageProps = { ticketId: number };

/** One's own ticket: the conversation, or the step that is due while somebody guides. */
export function EmployeeTicketPage({ ticketId }: EmployeeTicketPageProps) {
  const { t } = useTranslation('tickets');
  const state = useTicket(ticketId);
  const over = useGuidanceEnd(state);
  usePageTitle(state.state === 'ready' ? state.ticket.title : t('ticketNumber', { id: ticketId }));
  useReadMark(ticketId, state.state === 'ready' ? state.seq : undefined);
  useTicketNews(ticketId);
  switch (state.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'error':
      return (
        <div className={classes.page}>
          <ErrorState text={translateError(state.error)} onRetry={state.retry} />
        </div>
      );
    case 'not_found':
    case 'gone':
      return (
        <div className={classes.page}>
          <EmptyState
            heading
            icon={state.state === 'gone' ? <Handshake size={26} /> : <Compass size={26} />}
            title={state.state === 'gone' ? t('goneTitle') : t('notFoundTitle')}
            text={
              state.state === 'gone' ? t('goneText', { title: state.title }) : t('notFoundText')
            }
            action={
              <Link to="/" className={button.button} data-size="lg">
                {t('backToTickets')}
              </Link>
            }
          />
        </div>
      );
    case 'ready': {
      const { guidance } = state.ticket;
      return (
        <FillPage>
          {guidance.status === 'inactive' ? (
            <EmployeeTicket
              state={state}
              notice={
                over ? (
                  <GuidanceEnded ended={over.ended} done={over.done} onClose={over.dismiss} />
                ) : (
                  <PushMoment />
                )
              }
            />
          ) : (
            <GuidedMode state={state} guidance={guidance} />
          )}
        </FillPage>
      );
    }
    default:
      return state satisfies never;
  }
}
