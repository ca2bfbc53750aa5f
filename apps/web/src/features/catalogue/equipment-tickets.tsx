import type { TicketStatus } from '@etape/shared/tickets';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { EquipmentTicket } from './equipment-ticket.tsx';
import classes from './equipment-tickets.module.css';

type EquipmentTicketsProps = {
  equipmentId: number;
  title: string;
  text?: string;
  statuses: TicketStatus[];
  /** Said when there is none. */
  empty: string;
};

const PAGE_SIZE = 20;

/** The tickets about a piece that the reader may see, those with the latest news first. */
export function EquipmentTickets(props: EquipmentTicketsProps) {
  const { equipmentId, title, text, statuses, empty } = props;
  const { t } = useTranslation('common');
  const query = trpc.tickets.list.useInfiniteQuery(
    { scope: 'all', equipmentId, status: statuses, limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const tickets = query.data?.pages.flatMap((page) => page.items);
  return (
    <SectionCard title={title} {...(text === undefined ? {} : { text })}>
      {tickets === undefined && query.error === null && (
        <div role="status" aria-label={t('loading')}>
          <Skeleton height={64} radius={12} />
        </div>
      )}
      {tickets === undefined && query.error !== null && (
        <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />
      )}
      {tickets?.length === 0 && <p className={classes.empty}>{empty}</p>}
      {tickets !== undefined && tickets.length > 0 && (
        <ul className={classes.list}>
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <EquipmentTicket ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('loadMore')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}
