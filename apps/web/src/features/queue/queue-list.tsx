import type { TicketStats } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { QueueEmpty } from './queue-empty.tsx';
import classes from './queue-list.module.css';
import { QueueRow } from './queue-row.tsx';
import { QueueSkeleton } from './queue-skeleton.tsx';
import type { QueueList as List } from './queue-view.ts';
import { useCalmOrder } from './use-calm-order.ts';
import { useQueue } from './use-queue.ts';
import { useRowSteps } from './use-row-steps.ts';

type QueueListProps = {
  list: List;
  stats: TicketStats | undefined;
  openTicketId: number | null;
  onCreate: () => void;
};

export function QueueList({ list, stats, openTicketId, onCreate }: QueueListProps) {
  const { t } = useTranslation('queue');
  const user = useCurrentUser();
  const queue = useQueue(list);
  const calm = useCalmOrder(queue.items ?? []);
  const rows = useRef<HTMLUListElement>(null);
  const { open, focus } = useRowSteps(rows, calm.items, openTicketId);
  useShortcut('next', () => open(1));
  useShortcut('previous', () => open(-1));

  if (queue.items === null) {
    return queue.error === null ? (
      <QueueSkeleton />
    ) : (
      <ErrorState title={t('failed')} text={translateError(queue.error)} onRetry={queue.retry} />
    );
  }
  if (queue.items.length === 0) return <QueueEmpty list={list} stats={stats} onCreate={onCreate} />;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && focus(step)) event.preventDefault();
  };
  return (
    <div className={classes.scroll}>
      {queue.error !== null && (
        <p className={classes.stale} role="status">
          {t('stale')}
          <Button size="compact-xs" variant="default" onClick={queue.retry}>
            {t('refresh')}
          </Button>
        </p>
      )}
      <ul
        ref={rows}
        className={classes.rows}
        aria-label={t(`view.${list.view}`)}
        onKeyDown={onKeyDown}
        onPointerMove={calm.onPointerMove}
        onPointerLeave={calm.onPointerLeave}
      >
        {calm.items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            reader={user}
            showsAssignee={list.view === 'all'}
            open={item.id === openTicketId}
          />
        ))}
      </ul>
      {queue.hasMore && <LoadMore busy={queue.loadingMore} onMore={queue.loadMore} />}
    </div>
  );
}
