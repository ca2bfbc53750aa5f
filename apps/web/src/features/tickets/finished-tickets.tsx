import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './my-tickets.module.css';
import { TicketPageList } from './ticket-page-list.tsx';
import { TicketRow } from './ticket-row.tsx';
import { useTicketPages } from './use-ticket-pages.ts';

/** Out of the way until somebody looks for them, and fetched then. */
export function FinishedTickets() {
  const { t } = useTranslation('tickets');
  const [opened, setOpened] = useState(false);
  const pages = useTicketPages({ scope: 'mine', status: ['closed', 'cancelled'] }, opened);
  return (
    <section aria-labelledby="finished">
      <h2 id="finished" className={classes.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <ChevronRight size={16} aria-hidden="true" />
          {t('finished')}
        </button>
      </h2>
      {opened && (
        <TicketPageList pages={pages} empty={<p className={classes.none}>{t('noneFinished')}</p>}>
          <ul className={classes.rows}>
            {pages.tickets.map((ticket) => (
              <li key={ticket.id}>
                <TicketRow ticket={ticket} />
              </li>
            ))}
          </ul>
        </TicketPageList>
      )}
    </section>
  );
}
