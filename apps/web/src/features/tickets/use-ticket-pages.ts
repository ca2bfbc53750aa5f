import type { TicketScope, TicketStatus } from '@etape/shared/tickets';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';

type TicketFilter = {
  scope: TicketScope;
  status?: TicketStatus[];
  search?: string;
};

const PAGE_SIZE = 20;

/** A list of tickets, page by page, in the server's order. */
export function useTicketPages(filter: TicketFilter, enabled = true) {
  const query = trpc.tickets.list.useInfiniteQuery(
    { ...filter, limit: PAGE_SIZE },
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      enabled,
    },
  );
  return { ...query, tickets: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

export type TicketPages = ReturnType<typeof useTicketPages>;
