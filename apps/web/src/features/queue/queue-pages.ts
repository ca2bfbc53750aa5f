import type { TicketListItem, TicketPage } from '@etape/shared/tickets';
import { compareIn } from './queue-order.ts';
import type { QueueView } from './queue-view.ts';

/** A stretch of a list: what stands behind `cursor`, up to where the next one begins. */
export type QueuePage = {
  /** `null`: it is the first. */
  cursor: string | null;
  items: readonly TicketListItem[];
  /** Things may have happened to it that nobody told: read again before somebody looks at it. */
  stale: boolean;
};

/** A list as far as it is loaded; `nextCursor`: where it goes on, `null` at its end. */
export type QueuePages = { pages: readonly QueuePage[]; nextCursor: string | null };

/** What a hint does to a list, given the row as it was: `null`, not in this list. */
export type Patch = {
  ticketId: number;
  next: (before: TicketListItem | undefined) => TicketListItem | null;
};

type Reading = { cursor: string | null; page: TicketPage; view: QueueView };

/**
 * A list after one of its pages was read, at its end or again. What a page holds now is in no other,
 * and what should be in it and is not has gone. A reading from a place that is no longer one changes
 * nothing.
 */
export function takeIn(known: QueuePages | undefined, reading: Reading): QueuePages {
  const { cursor, page } = reading;
  const fresh: QueuePage = { cursor, items: page.items, stale: false };
  if (known === undefined) return { pages: [fresh], nextCursor: page.nextCursor };
  const at = known.pages.findIndex((one) => one.cursor === cursor);
  if (at >= 0) return replace(known, at, reading);
  if (cursor !== known.nextCursor) return known;
  const others = withoutIds(known.pages, idsOf(page.items));
  return { pages: [...others, fresh], nextCursor: page.nextCursor };
}

/** After a silence: everything is to be read again, each page when somebody looks at it. */
export function distrust({ pages, nextCursor }: QueuePages): QueuePages {
  return { pages: pages.map((page) => ({ ...page, stale: true })), nextCursor };
}

/**
 * A list after one ticket changed: it goes, comes, or stands where it now belongs. Only the pages
 * concerned become others; the same list is answered when nothing changes in it.
 */
export function patchPages(known: QueuePages, view: QueueView, patch: Patch): QueuePages {
  const { ticketId, next } = patch;
  const before = findItem(known.pages, ticketId);
  const item = next(before);
  if (before === undefined && item === null) return known;
  // An older hint may arrive after a newer reading.
  if (before !== undefined && item !== null && before.seq > item.seq) return known;
  if (before !== undefined && item !== null && compareIn(view)(before, item) === 0) {
    return { ...known, pages: renew(known.pages, item) };
  }
  const rest = before === undefined ? known.pages : withoutIds(known.pages, new Set([ticketId]));
  if (item === null) return { ...known, pages: rest };
  return { ...known, pages: insert(rest, item, { view, whole: known.nextCursor === null }) };
}

function replace(known: QueuePages, at: number, { cursor, page, view }: Reading): QueuePages {
  const compare = compareIn(view);
  const fresh: QueuePage = { cursor, items: page.items, stale: false };
  const ids = idsOf(page.items);
  const before = withoutIds(known.pages.slice(0, at), ids);
  const last = page.items.at(-1);
  if (page.nextCursor === null || last === undefined) {
    return { pages: [...before, fresh], nextCursor: null };
  }
  const after = withoutIds(known.pages.slice(at), ids).map((one) => dropUntil(one, last));
  const [rest, ...following] = after;
  // It held more than one reading brings: the others stay until somebody looks at them.
  const overflow = rest === undefined || rest.items.length === 0 ? [] : [rest];
  const pages = [
    ...before,
    fresh,
    ...overflow.map((one) => ({ ...one, cursor: page.nextCursor, stale: true })),
    ...following,
  ];
  const isEnd = overflow.length === 0 && following.length === 0;
  return { pages, nextCursor: isEnd ? page.nextCursor : known.nextCursor };

  function dropUntil(one: QueuePage, covered: TicketListItem): QueuePage {
    const first = one.items[0];
    if (first === undefined || compare(first, covered) > 0) return one;
    return { ...one, items: one.items.filter((item) => compare(item, covered) > 0) };
  }
}

function insert(
  pages: readonly QueuePage[],
  item: TicketListItem,
  { view, whole }: { view: QueueView; whole: boolean },
): readonly QueuePage[] {
  const compare = compareIn(view);
  const at = pages.findIndex(({ items }) => {
    const last = items.at(-1);
    return last !== undefined && compare(item, last) < 0;
  });
  // Behind the last row that is loaded: the next page will bring it, unless there is none.
  if (at < 0 && !whole) return pages;
  const index = at < 0 ? pages.length - 1 : at;
  return pages.map((page, place) => {
    if (place !== index) return page;
    const before = page.items.findIndex((other) => compare(item, other) < 0);
    const end = before < 0 ? page.items.length : before;
    return { ...page, items: page.items.toSpliced(end, 0, item) };
  });
}

/** It stays where it is, the last row too, which the next page would not bring. */
function renew(pages: readonly QueuePage[], item: TicketListItem): QueuePage[] {
  return pages.map((page) => {
    const at = page.items.findIndex((one) => one.id === item.id);
    return at < 0 ? page : { ...page, items: page.items.with(at, item) };
  });
}

function withoutIds(pages: readonly QueuePage[], ids: ReadonlySet<number>): QueuePage[] {
  return pages.map((page) =>
    page.items.some((item) => ids.has(item.id))
      ? { ...page, items: page.items.filter((item) => !ids.has(item.id)) }
      : page,
  );
}

function findItem(pages: readonly QueuePage[], ticketId: number): TicketListItem | undefined {
  for (const { items } of pages) {
    const found = items.find((item) => item.id === ticketId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idsOf(items: readonly TicketListItem[]): Set<number> {
  return new Set(items.map((item) => item.id));
}
