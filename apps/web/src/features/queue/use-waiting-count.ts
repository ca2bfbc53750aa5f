import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queueQuery } from './queue-cache.ts';
import { attentionOf } from './queue-order.ts';
import type { QueueList } from './queue-view.ts';

/** What I work on, whatever the queue shows: the tab's title counts what of it waits for me. */
export const MY_LIST: QueueList = { view: 'mine', filters: {} };

export function useWaitingCount(): number {
  const { data } = useQuery(queueQuery(useQueryClient(), MY_LIST));
  return useMemo(() => {
    const items = data?.pages.flatMap((page) => page.items) ?? [];
    return items.filter((item) => attentionOf(item).attention !== 'none').length;
  }, [data]);
}
