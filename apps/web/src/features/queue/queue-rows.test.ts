import { describe, expect, it } from 'vitest';
import { listItem } from '../../testing/tickets.ts';
import type { QueuePage } from './queue-pages.ts';
import { rowsOf, shiftOf } from './queue-rows.ts';

function page(...ids: number[]): QueuePage {
  return { cursor: null, items: ids.map((id) => listItem({ id })), stale: false };
}

describe('the rows of some pages', () => {
  const pages = [page(10, 11), page(), page(12), page(), page(13, 14, 15)];
  const rows = rowsOf(pages);

  it('are numbered through, pages without any left out', () => {
    expect(rows.count).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((index) => rows.at(index)?.id)).toEqual([10, 11, 12, 13, 14, 15]);
    expect([rows.at(-1), rows.at(6), rowsOf([]).at(0)]).toEqual([undefined, undefined, undefined]);
  });

  it('are found by their ticket, with the page that holds them', () => {
    expect([10, 12, 15, 9, null].map(rows.indexOf)).toEqual([0, 2, 5, -1, -1]);
    expect(rows.pageAt(2)).toBe(pages[2]);
  });
});

describe('what somebody reads moves', () => {
  const before = rowsOf([page(1, 2, 3, 4, 5, 6)]);

  it('down as far as rows came above it, up as far as they went', () => {
    expect(shiftOf(before, rowsOf([page(8, 9, 1, 2, 3, 4, 5, 6)]), 2, 4)).toBe(2);
    expect(shiftOf(before, rowsOf([page(3, 4, 5, 6)]), 2, 4)).toBe(-2);
  });

  it('not when rows come below it', () => {
    expect(shiftOf(before, rowsOf([page(1, 2, 3, 4, 5, 9, 6)]), 2, 4)).toBe(0);
  });

  it('not with the one row that jumps to the front', () => {
    expect(shiftOf(before, rowsOf([page(3, 1, 2, 4, 5, 6)]), 2, 5)).toBe(0);
  });
});
