import type { TicketListItem, TicketPage } from '@etape/shared/tickets';
import { describe, expect, it } from 'vitest';
import { at, listItem } from '../../testing/tickets.ts';
import { flattenPages, patchPages } from './queue-pages.ts';

const first = listItem({ id: 1, updatedAt: at('14:30') });
const second = listItem({ id: 2, updatedAt: at('14:20') });
const third = listItem({ id: 3, updatedAt: at('14:10') });
const pages: TicketPage[] = [
  { items: [first, second], nextCursor: 'a' },
  { items: [third], nextCursor: 'b' },
];

function patch(ticketId: number, item: TicketListItem | null, of = pages): number[] {
  return flattenPages(patchPages(of, { view: 'all', ticketId, item })).map((one) => one.id);
}

describe('a list after a change', () => {
  it('has the ticket where it now stands', () => {
    expect(patch(3, { ...third, seq: 6, updatedAt: at('15:00') })).toEqual([3, 1, 2]);
  });

  it('has it no more once it has gone', () => {
    expect(patch(2, null)).toEqual([1, 3]);
  });

  it('takes in one that has come', () => {
    expect(patch(4, listItem({ id: 4, updatedAt: at('14:25') }))).toEqual([1, 4, 2, 3]);
  });

  it('leaves to the next page what belongs there', () => {
    expect(patch(4, listItem({ id: 4, updatedAt: at('13:00') }))).toEqual([1, 2, 3]);
  });

  it('ends with what belongs last when everything is loaded', () => {
    const whole = [{ items: [first], nextCursor: null }];
    expect(patch(4, listItem({ id: 4, updatedAt: at('13:00') }), whole)).toEqual([1, 4]);
  });

  it('ignores news that are older than what it shows', () => {
    const old = { ...first, seq: 4, title: 'Avant' };
    expect(patchPages(pages, { view: 'all', ticketId: 1, item: old })).toBe(pages);
  });

  it('is the same list when the ticket is none of its business', () => {
    expect(patchPages(pages, { view: 'all', ticketId: 9, item: null })).toBe(pages);
  });
});

it('shows a ticket once that moved from one page to another meanwhile', () => {
  const moved = [
    { items: [first, second], nextCursor: 'a' },
    { items: [second, third], nextCursor: null },
  ];
  expect(flattenPages(moved).map((one) => one.id)).toEqual([1, 2, 3]);
});
