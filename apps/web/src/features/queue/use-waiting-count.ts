import { attentionOf } from './queue-order.ts';
import type { QueueList } from './queue-view.ts';
import { useQueue } from './use-queue.ts';

/** What I work on, whatever the queue shows: the tab's title counts what of it waits for me. */
export const MY_LIST: QueueList = { view: 'mine', filters: {} };

export function useWaitingCount(): number {
  const { items } = useQueue(MY_LIST);
  return items?.filter((item) => attentionOf(item).attention !== 'none').length ?? 0;
}
