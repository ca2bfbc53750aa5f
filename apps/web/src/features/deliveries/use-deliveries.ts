import type { DeliveryCounts, DeliveryView } from '@etape/shared/deliveries';
import { trpc } from '../../app/trpc.ts';
import type { DeliverySearch } from './delivery-search.ts';

/** How often the page looks: attempts come on their own. */
const LOOK_EVERY_MS = 5_000;

/** The deliveries of one status, page by page, looked at again and again while the page is open. */
export function useDeliveries({ show = 'dead', channel }: DeliverySearch) {
  const query = trpc.deliveries.list.useInfiniteQuery(
    { status: show, channel },
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      refetchInterval: LOOK_EVERY_MS,
      staleTime: 0,
    },
  );
  const deliveries: DeliveryView[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, deliveries };
}

export function useDeliveryCounts(): DeliveryCounts | undefined {
  return trpc.deliveries.counts.useQuery(undefined, {
    refetchInterval: LOOK_EVERY_MS,
    staleTime: 0,
  }).data;
}
