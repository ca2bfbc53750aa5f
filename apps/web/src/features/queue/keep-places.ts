import type { TicketListItem } from '@etape/shared/tickets';
import type { QueuePage } from './queue-pages.ts';

/**
 * The rows as they are now in the places where they were, new ones at the end: for while somebody
 * aims at one. Looks only at pages that are not the same.
 */
export function keepPlaces(
  then: readonly QueuePage[],
  now: readonly QueuePage[],
): readonly QueuePage[] {
  const before = new Set(then);
  const same = new Set(now.filter((page) => before.has(page)));
  if (same.size === now.length && same.size === then.length) return now;
  const changed = new Map<number, TicketListItem>();
  for (const page of now) {
    if (!same.has(page)) for (const item of page.items) changed.set(item.id, item);
  }
  const kept = then.map((page) => {
    if (same.has(page)) return page;
    const items = page.items.flatMap((item) => {
      const found = changed.get(item.id);
      changed.delete(item.id);
      return found ?? [];
    });
    return { ...page, items };
  });
  if (changed.size === 0) return kept;
  // No place of the list: nothing is read from there.
  return [...kept, { cursor: null, items: [...changed.values()], stale: false }];
}
