import type { TicketListItem } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { LifeBuoy, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import button from '../../ui/button.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AttentionCard } from './attention-card.tsx';
import classes from './my-tickets.module.css';
import { TicketPageList } from './ticket-page-list.tsx';
import { TicketRow } from './ticket-row.tsx';
import { attentionOf } from './ticket-standing.ts';
import { useTicketPages } from './use-ticket-pages.ts';

/** What is not over, what awaits me first. */
export function OngoingTickets() {
  const { t } = useTranslation('tickets');
  const pages = useTicketPages({ scope: 'mine', status: ['open', 'in_progress', 'resolved'] });
  const awaited = pages.tickets.filter(isAwaited);
  const others = pages.tickets.filter((ticket) => !isAwaited(ticket));
  return (
    <TicketPageList
      pages={pages}
      empty={
        <EmptyState
          icon={<LifeBuoy size={26} />}
          title={t('noTickets')}
          text={t('noTicketsText')}
          action={
            <Link to="/tickets/new" className={button.button} data-size="lg">
              <Plus size={18} aria-hidden="true" />
              {t('newTicket')}
            </Link>
          }
        />
      }
    >
      {awaited.length > 0 && (
        <section aria-labelledby="awaited">
          <h2 id="awaited" className={classes.heading}>
            {t('awaitsYou')}
          </h2>
          <ul className={classes.cards}>
            {awaited.map((ticket) => (
              <li key={ticket.id}>
                <AttentionCard ticket={ticket} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="ongoing">
          <h2 id="ongoing" className={classes.heading}>
            {t('ongoing')}
          </h2>
          <ul className={classes.rows}>
            {others.map((ticket) => (
              <li key={ticket.id}>
                <TicketRow ticket={ticket} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </TicketPageList>
  );
}

/** A guidance under way is worth a place in front even while it is the technician's turn. */
function isAwaited(ticket: TicketListItem): boolean {
  return ticket.guidance.status !== 'inactive' || attentionOf(ticket) !== 'none';
}
