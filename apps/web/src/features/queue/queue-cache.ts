import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { apiClient } from '../../app/api-client.ts';
import { trpc } from '../../app/trpc.ts';
import { distrust, type Patch, patchPages, type QueuePages, takeIn } from './queue-pages.ts';
import { listInput, type QueueList } from './queue-view.ts';

/** The first page is there sooner for being short; who scrolls far wants fewer requests. */
const FIRST_PAGE = 50;
const NEXT_PAGE = 100;

/** What came in while a page was on its way, which may have been read before it. */
type Underway = { key: string; missed: Patch[] };

const underway = new Set<Underway>();

/**
 * A list of the queue. Reading it again, after a lost connection say, reads its beginning; the other
 * pages are read again when somebody looks at them, however many there are.
 */
export function queueQuery(queryClient: QueryClient, list: QueueList) {
  return queryOptions<QueuePages>({
    queryKey: keyOf(list),
    queryFn: async ({ signal }) => {
      const take = await read(list, null, signal);
      const known = findQueue(queryClient, list);
      return take(known && distrust(known));
    },
    // Comparing a hundred thousand rows with themselves takes longer than showing them.
    structuralSharing: false,
  });
}

/** Reads one page: the next one, or again one that is there. */
export async function readPage(
  queryClient: QueryClient,
  list: QueueList,
  cursor: string | null,
): Promise<void> {
  const take = await read(list, cursor);
  changeQueue(queryClient, list, take);
}

/** Has a list show what happened to one ticket. */
export function patchQueue(queryClient: QueryClient, list: QueueList, patch: Patch): void {
  const key = nameOf(list);
  for (const reading of underway) if (reading.key === key) reading.missed.push(patch);
  changeQueue(queryClient, list, (known) => patchPages(known, list.view, patch));
}

export function findQueue(queryClient: QueryClient, list: QueueList): QueuePages | undefined {
  return queryClient.getQueryData<QueuePages>(keyOf(list));
}

/** Tells lists apart. */
export function nameOf(list: QueueList): string {
  return JSON.stringify([list.view, listInput(list)]);
}

async function read(list: QueueList, cursor: string | null, signal?: AbortSignal) {
  const reading: Underway = { key: nameOf(list), missed: [] };
  underway.add(reading);
  try {
    const limit = cursor === null ? FIRST_PAGE : NEXT_PAGE;
    const input = { ...listInput(list), limit, ...(cursor === null ? {} : { cursor }) };
    const page = await apiClient.tickets.list.query(input, signal && { signal });
    return (known: QueuePages | undefined) =>
      reading.missed.reduce(
        (pages, patch) => patchPages(pages, list.view, patch),
        takeIn(known, { cursor, page, view: list.view }),
      );
  } finally {
    underway.delete(reading);
  }
}

function changeQueue(
  queryClient: QueryClient,
  list: QueueList,
  change: (known: QueuePages) => QueuePages,
): void {
  queryClient.setQueryData<QueuePages>(keyOf(list), (known) => known && change(known));
}

/** Among the keys of `tickets.list`, so that whatever concerns all lists of tickets concerns it. */
function keyOf(list: QueueList) {
  return [
    ...getQueryKey(trpc.tickets.list),
    { type: 'queue', view: list.view, ...listInput(list) },
  ];
}
