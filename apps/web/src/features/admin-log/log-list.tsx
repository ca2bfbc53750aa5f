import { History, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { moreOf } from '../../app/more-of.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { LogEntry } from './log-entry.tsx';
import { toLogInput } from './log-input.ts';
import classes from './log-list.module.css';
import type { LogSearch } from './log-search.ts';

type LogListProps = { search: LogSearch; onClear: () => void };

/** The log as far as the filters let it through, newest first. */
export function LogList({ search, onClear }: LogListProps) {
  const { t } = useTranslation('journal');
  const query = trpc.adminLog.list.useInfiniteQuery(toLogInput(search), {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The administrator comes here to see what has just been done.
    staleTime: 0,
  });
  if (query.isPending) return <PageSkeleton />;
  if (query.data === undefined) {
    return <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />;
  }
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return Object.keys(search).length === 0 ? (
      <EmptyState icon={<History size={24} />} title={t('empty')} text={t('emptyText')} />
    ) : (
      <EmptyState
        icon={<SearchX size={24} />}
        title={t('noMatch')}
        text={t('noMatchText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <ol className={classes.list} aria-label={t('entries')}>
        {entries.map((entry) => (
          <LogEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {query.hasNextPage && <LoadMore {...moreOf(query)} />}
    </>
  );
}
