import { describe, expect, it } from 'vitest';
import { listItem } from '../../testing/tickets.ts';
import { keepPlaces } from './keep-places.ts';
import type { QueuePage } from './queue-pages.ts';

function page(...ids: number[]): QueuePage {
  return { cursor: null, items: ids.map((id) => listItem({ id })), stale: false };
}

function idsOf(pages: readonly QueuePage[]): number[] {
  return pages.flatMap(({ items }) => items.map((item) => item.id));
}

describe('rows under a pointer', () => {
  it('keep their places while others come and go', () => {
    const second = page(4, 5);
    const kept = keepPlaces([page(1, 2, 3), second], [page(9, 2, 1), second]);
    expect(idsOf(kept)).toEqual([1, 2, 4, 5, 9]);
  });

  it('keep them as they move from page to page', () => {
    expect(idsOf(keepPlaces([page(1, 2), page(3, 4)], [page(4, 1), page(2, 3)]))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('say what is new of them', () => {
    const now = { ...page(), items: [listItem({ id: 1, title: 'Après' })] };
    expect(keepPlaces([page(1)], [now])[0]?.items[0]?.title).toBe('Après');
  });

  it('are the same pages where nothing changed', () => {
    const now = [page(1), page(2)];
    expect(keepPlaces([...now], now)).toBe(now);
  });
});
