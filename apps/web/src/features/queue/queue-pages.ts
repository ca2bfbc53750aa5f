import type { TicketListItem, TicketPage } from '@etape/shared/tickets';
import { compareIn } from './queue-order.ts';
import type { QueueView } from './queue-view.ts';

type Patch = {
  view: QueueView;
  ticketId: number /** `null`: not in this list. */;
  item: TicketListItem | null;
};

/**
 * The pages of a list after a ticket changed: it goes, comes, or stands where it now belongs.
 * Answers the same array when nothing changes for this list.
 */
export function patchPages(pages: TicketPage[], { view, ticketId, item }: Patch): TicketPage[] {
  const before = pages.flatMap((page) => page.items);
  const known = before.find((one) => one.id === ticketId);
  if (known === undefined && item === null) return pages;
  // An older hint may arrive after a newer reading.
  if (known !== undefined && item !== null && known.seq > item.seq) return pages;
  const rest = before.filter((one) => one.id !== ticketId);
  return refill(pages, item === null ? rest : insert(rest, item, pages, view));
}

/** Every ticket once: one that moved while pages were fetched may stand in two of them. */
export function flattenPages(pages: readonly TicketPage[]): TicketListItem[] {
  const items = new Map<number, TicketListItem>();
  for (const page of pages) {
    for (const item of page.items) if (!items.has(item.id)) items.set(item.id, item);
  }
  return [...items.values()];
}

function insert(
  rest: TicketListItem[],
  item: TicketListItem,
  pages: TicketPage[],
  view: QueueView,
): TicketListItem[] {
  const compare = compareIn(view);
  const at = rest.findIndex((other) => compare(item, other) < 0);
  if (at >= 0) return [...rest.slice(0, at), item, ...rest.slice(at)];
  // Behind the last row that is loaded, where the next page will bring it.
  const last = pages.at(-1);
  return last === undefined || last.nextCursor === null ? [...rest, item] : rest;
}

/** The last page takes what is more or less; the cursors stay good, they name places and not rows. */
function refill(pages: TicketPage[], items: TicketListItem[]): TicketPage[] {
  let from = 0;
  return pages.map((page, index) => {
    const to = index === pages.length - 1 ? items.length : from + page.items.length;
    const filled = { ...page, items: items.slice(from, to) };
    from = to;
    return filled;
  });
}
