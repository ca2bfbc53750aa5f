import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useAnswered } from '../../ui/use-answered.ts';
import classes from './my-tickets.module.css';
import { TicketPageList } from './ticket-page-list.tsx';
import { TicketRow } from './ticket-row.tsx';
import { useTicketPages } from './use-ticket-pages.ts';

type FoundTicketsProps = { search: string };

export function FoundTickets({ search }: FoundTicketsProps) {
  const { t } = useTranslation('tickets');
  const pages = useTicketPages({ scope: 'mine', search });
  const foundBy = useAnswered(search, pages);
  return (
    <TicketPageList
      pages={pages}
      empty={
        <EmptyState
          icon={<SearchX size={26} />}
          title={t('nothingFound', { search })}
          text={t('nothingFoundText')}
        />
      }
    >
      <ul className={classes.rows} aria-label={t('found')}>
        {pages.tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketRow ticket={ticket} foundBy={foundBy} />
          </li>
        ))}
      </ul>
    </TicketPageList>
  );
}
