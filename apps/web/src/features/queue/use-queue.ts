import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { findQueue, queueQuery, readPage } from './queue-cache.ts';
import type { QueueList } from './queue-view.ts';

/** One list of the queue as far as it is loaded, and how to have more of it, or some of it again. */
export function useQueue(list: QueueList) {
  const queryClient = useQueryClient();
  const query = useQuery(queueQuery(queryClient, list));
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (cursor: string | null) => readPage(queryClient, list, cursor),
  });
  const { pages = null, nextCursor = null } = query.data ?? {};
  return {
    /** `null` until the first page is there. */
    pages,
    error: query.error ?? error,
    retry: () => {
      reset();
      void query.refetch();
    },
    hasMore: nextCursor !== null,
    loading: isPending,
    loadMore: () => {
      if (!isPending && nextCursor !== null) mutate(nextCursor);
    },
    /** Reads a page again that was not looked at while things happened. */
    renew: (cursor: string | null) => {
      const page = findQueue(queryClient, list)?.pages.find((one) => one.cursor === cursor);
      if (!isPending && page?.stale === true) mutate(cursor);
    },
  };
}
