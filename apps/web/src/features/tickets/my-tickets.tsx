import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FinishedTickets } from './finished-tickets.tsx';
import { FoundTickets } from './found-tickets.tsx';
import classes from './my-tickets.module.css';
import { OngoingTickets } from './ongoing-tickets.tsx';
import { useLiveLists } from './use-live-lists.ts';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 250;

/** An employee's tickets: what awaits them, what is under way, what is over, and what they look for. */
export function MyTickets() {
  const { t } = useTranslation('tickets');
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim(), SETTLE_MS);
  useLiveLists();
  return (
    <>
      <div className={classes.search}>
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          value={search}
          maxLength={100}
          placeholder={t('searchMine')}
          aria-label={t('searchMine')}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {settled === '' ? (
        <>
          <OngoingTickets />
          <FinishedTickets />
        </>
      ) : (
        <FoundTickets search={settled} />
      )}
    </>
  );
}
