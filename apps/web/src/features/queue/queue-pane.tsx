import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { filtersOf } from './desk-search.ts';
import { nameOf } from './queue-cache.ts';
import { QueueFilterBar } from './queue-filter-bar.tsx';
import { QueueHeader } from './queue-header.tsx';
import { QueueList } from './queue-list.tsx';
import classes from './queue-pane.module.css';
import { QueueTabs } from './queue-tabs.tsx';
import { viewsOf } from './queue-view.ts';
import { useQueueLive } from './use-queue-live.ts';
import { MY_LIST } from './use-waiting-count.ts';

type QueuePaneProps = {
  /** The ticket that is open beside the queue. */
  openTicketId: number | null;
  onSearch: () => void;
  onCreate: () => void;
};

/** The left pane: every ticket that this person may work on, what needs them first. */
export function QueuePane({ openTicketId, onSearch, onCreate }: QueuePaneProps) {
  const { t } = useTranslation('queue');
  const user = useCurrentUser();
  const search = useSearch({ strict: false });
  const stats = trpc.tickets.stats.useQuery();
  const hasAsked = search.view === 'asked' || (stats.data?.scopes.mine ?? 0) > 0;
  const views = viewsOf(user, hasAsked);
  const wanted = search.view ?? (views.includes('all') ? 'all' : 'mine');
  const list = { view: views.includes(wanted) ? wanted : 'mine', filters: filtersOf(search) };
  useQueueLive([MY_LIST, list], openTicketId);
  return (
    <section className={classes.pane} aria-label={t('title')}>
      <QueueHeader
        stats={stats.data}
        alone={openTicketId === null}
        seesAll={views.includes('all')}
        onSearch={onSearch}
        onCreate={onCreate}
      />
      <QueueTabs views={views} current={list.view} stats={stats.data} />
      <QueueFilterBar list={list} />
      <QueueList
        key={nameOf(list)}
        list={list}
        stats={stats.data}
        openTicketId={openTicketId}
        onCreate={onCreate}
      />
    </section>
  );
}
