import { trpc } from '../../app/trpc.ts';
import { flattenPages } from './queue-pages.ts';
import { listInput, type QueueList } from './queue-view.ts';

/** One list of the queue, page by page. */
export function useQueue(list: QueueList) {
  const query = trpc.tickets.list.useInfiniteQuery(listInput(list), {
    getNextPageParam: (page) => page.nextCursor,
  });
  return {
    items: query.data === undefined ? null : flattenPages(query.data.pages),
    error: query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}
