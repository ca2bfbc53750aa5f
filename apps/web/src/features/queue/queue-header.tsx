import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Tooltip.layer.css';
import type { TicketStats } from '@etape/shared/tickets';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Plus, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import classes from './queue-header.module.css';

type QueueHeaderProps = {
  stats: TicketStats | undefined;
  seesAll: boolean;
  /** Nothing else is open: the queue is the page's subject. */
  alone: boolean;
  onSearch: () => void;
  onCreate: () => void;
};

export function QueueHeader({ stats, seesAll, alone, onSearch, onCreate }: QueueHeaderProps) {
  const { t } = useTranslation('queue');
  const Title = alone ? 'h1' : 'h2';
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Title className={classes.title}>{t('title')}</Title>
        {stats !== undefined && (
          <span className={classes.count}>{t('count', { count: countOf(stats, seesAll) })}</span>
        )}
        <Tooltip label={t('create')} openDelay={400}>
          <ActionIcon
            className={classes.create ?? ''}
            variant="default"
            size={30}
            aria-label={t('create')}
            aria-keyshortcuts="N"
            onClick={onCreate}
          >
            <Plus size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
      <button
        type="button"
        className={classes.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={onSearch}
      >
        <Search size={16} aria-hidden="true" />
        <span className={classes.searchText}>{t('search')}</span>
        <Kbd>{t('searchKeys')}</Kbd>
      </button>
    </header>
  );
}

/** The views' sum, so that title and tabs tell the same story. */
function countOf({ total, scopes }: TicketStats, seesAll: boolean): number {
  return seesAll ? total : scopes.assigned + scopes.available + scopes.resolved;
}
