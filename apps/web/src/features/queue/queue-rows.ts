import type { TicketListItem } from '@etape/shared/tickets';
import type { QueuePage } from './queue-pages.ts';

/** The pages of a list as one list of rows, without building it: there may be a hundred thousand. */
export type QueueRows = {
  count: number;
  at: (index: number) => TicketListItem | undefined;
  /** The page in which the row stands. */
  pageAt: (index: number) => QueuePage | undefined;
  /** Where a ticket stands; -1: not among those loaded. */
  indexOf: (ticketId: number | null) => number;
};

export function rowsOf(pages: readonly QueuePage[]): QueueRows {
  const starts: number[] = [];
  let count = 0;
  for (const { items } of pages) {
    starts.push(count);
    count += items.length;
  }

  /** The last page that begins at or before the row, by halving: pages may be empty. */
  function placeOf(index: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    count,
    at(index) {
      const place = placeOf(index);
      return pages[place]?.items[index - (starts[place] ?? 0)];
    },
    pageAt: (index) => pages[placeOf(index)],
    indexOf(ticketId) {
      if (ticketId === null) return -1;
      for (const [place, { items }] of pages.entries()) {
        const index = items.findIndex((item) => item.id === ticketId);
        if (index >= 0) return (starts[place] ?? 0) + index;
      }
      return -1;
    },
  };
}

/**
 * By how many rows what somebody looks at moved from one state of a list to the next, as most of the
 * rows `from`…`to` did: the one that jumps elsewhere is not what they read.
 */
export function shiftOf(before: QueueRows, after: QueueRows, from: number, to: number): number {
  const places = new Map<number, number>();
  let untouched = true;
  for (let index = from; index <= to; index += 1) {
    const id = before.at(index)?.id;
    if (id === undefined) continue;
    places.set(id, index);
    untouched &&= after.at(index)?.id === id;
  }
  if (untouched) return 0;
  const votes = new Map<number, number>();
  for (const [id, place] of places) {
    const now = after.indexOf(id);
    if (now >= 0) votes.set(now - place, (votes.get(now - place) ?? 0) + 1);
  }
  let shift = 0;
  let most = 0;
  for (const [by, count] of votes) {
    if (count > most) {
      shift = by;
      most = count;
    }
  }
  return shift;
}
