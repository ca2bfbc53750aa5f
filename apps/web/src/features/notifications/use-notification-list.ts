import { trpc } from '../../app/trpc.ts';

const PAGE_SIZE = 20;

/** The notifications of whoever is signed in, newest first, page by page. */
export function useNotificationList() {
  const query = trpc.notifications.list.useInfiniteQuery(
    { limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  );
  return { ...query, notifications: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
