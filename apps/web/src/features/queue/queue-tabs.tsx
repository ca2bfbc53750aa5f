import type { TicketStats } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import classes from './queue-tabs.module.css';
import type { QueueView } from './queue-view.ts';

type QueueTabsProps = {
  views: readonly QueueView[];
  current: QueueView;
  stats: TicketStats | undefined;
};

/** The views of the queue. Links, because each has an address of its own. */
export function QueueTabs({ views, current, stats }: QueueTabsProps) {
  const { t } = useTranslation('queue');
  return (
    <nav className={classes.tabs} aria-label={t('views')}>
      {views.map((view) => {
        const count = stats === undefined ? null : countOf(stats, view);
        return (
          <Link
            key={view}
            to="."
            search={(before) => ({ ...before, view })}
            replace
            className={classes.tab}
            aria-current={view === current || undefined}
            ref={view === current ? showWhole : undefined}
          >
            {t(`view.${view}`)}{' '}
            {count !== null && <span className={classes.count}>{formatNumber(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

/** On a narrow pane the views scroll; the one that is shown must not be cut. */
function showWhole(tab: HTMLAnchorElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function countOf({ scopes, total }: TicketStats, view: QueueView): number {
  switch (view) {
    case 'mine':
      return scopes.assigned;
    case 'available':
      return scopes.available;
    case 'resolved':
      return scopes.resolved;
    case 'asked':
      return scopes.mine;
    case 'all':
      return total;
    default:
      return view satisfies never;
  }
}
