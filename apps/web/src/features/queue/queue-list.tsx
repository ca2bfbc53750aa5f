import type { TicketStats } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import classes from './queue-list.module.css';
import { QueueScroll } from './queue-scroll.tsx';
import { QueueSkeleton } from './queue-skeleton.tsx';
import type { QueueList as List } from './queue-view.ts';
import { useQueue } from './use-queue.ts';

type QueueListProps = {
  list: List;
  stats: TicketStats | undefined;
  openTicketId: number | null;
  onCreate: () => void;
};

export function QueueList({ list, stats, openTicketId, onCreate }: QueueListProps) {
  const { t } = useTranslation('queue');
  const queue = useQueue(list);

  if (queue.pages === null) {
    return queue.error === null ? (
      <QueueSkeleton />
    ) : (
      <ErrorState title={t('failed')} text={translateError(queue.error)} onRetry={queue.retry} />
    );
  }
  if (queue.pages.every(({ items }) => items.length === 0) && !queue.hasMore) {
    return <QueueEmpty list={list} stats={stats} onCreate={onCreate} />;
  }
  const more = { busy: queue.loading, failed: queue.error !== null, load: queue.loadMore };
  return (
    <>
      {queue.error !== null && (
        <p className={classes.stale} role="status">
          {t('stale')}
          <Button size="compact-xs" variant="default" onClick={queue.retry}>
            {t('refresh')}
          </Button>
        </p>
      )}
      <QueueScroll
        view={list.view}
        pages={queue.pages}
        openTicketId={openTicketId}
        more={queue.hasMore ? more : null}
        onSight={queue.error === null ? queue.renew : undefined}
      />
    </>
  );
}
