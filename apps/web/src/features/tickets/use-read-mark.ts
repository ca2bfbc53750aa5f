import type { TicketListItem, TicketPage } from '@etape/shared/tickets';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useEffect } from 'react';
import { apiClient } from '../../app/api-client.ts';
import { trpc } from '../../app/trpc.ts';
import { useAttention } from './use-attention.ts';

/** A burst of events is one reading. */
const SETTLE_MS = 400;

/** Tells the server how far this person has read, while they are looking at it. */
export function useReadMark(ticketId: number, seq: number | undefined): void {
  const queryClient = useQueryClient();
  const looking = useAttention();
  useEffect(() => {
    if (!looking || seq === undefined) return;
    const timer = setTimeout(() => {
      apiClient.tickets.markRead.mutate({ ticketId, seq }).then(
        () => {
          queryClient.setQueriesData<TicketPage | InfiniteData<TicketPage>>(
            { queryKey: getQueryKey(trpc.tickets.list) },
            (list) => list && markListRead(list, ticketId, seq),
          );
        },
        // The next event, or the next visit, marks it again.
        () => undefined,
      );
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [looking, ticketId, seq, queryClient]);
}

function markListRead(
  list: TicketPage | InfiniteData<TicketPage>,
  ticketId: number,
  seq: number,
): TicketPage | InfiniteData<TicketPage> {
  const isNews = (item: TicketListItem) => item.id === ticketId && item.seq <= seq && item.unread;
  const readIn = (page: TicketPage) =>
    page.items.some(isNews)
      ? {
          ...page,
          items: page.items.map((item) => (isNews(item) ? { ...item, unread: false } : item)),
        }
      : page;
  return 'items' in list ? readIn(list) : { ...list, pages: list.pages.map(readIn) };
}
