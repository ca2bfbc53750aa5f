import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import classes from './my-tickets.module.css';
import type { TicketPages } from './use-ticket-pages.ts';

type TicketPageListProps = { pages: TicketPages; empty: ReactNode; children: ReactNode };

/** What every list of tickets says while it loads, when it fails, and when there is nothing. */
export function TicketPageList({ pages, empty, children }: TicketPageListProps) {
  const { t } = useTranslation(['tickets', 'common']);
  if (pages.isPending) {
    return (
      <div className={classes.rows} role="status" aria-label={t('common:loading')}>
        <span className={classes.skeleton} />
        <span className={classes.skeleton} />
        <span className={classes.skeleton} />
      </div>
    );
  }
  if (pages.data === undefined) {
    return <ErrorState text={translateError(pages.error)} onRetry={() => void pages.refetch()} />;
  }
  if (pages.tickets.length === 0) return empty;
  return (
    <>
      {children}
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  );
}
