import type { TicketListItem } from '@etape/shared/tickets';
import { describe, expect, it } from 'vitest';
import { at, listItem } from '../../testing/tickets.ts';
import { distrust, patchPages, type QueuePages, takeIn } from './queue-pages.ts';

const first = listItem({ id: 1, updatedAt: at('14:30') });
const second = listItem({ id: 2, updatedAt: at('14:20') });
const third = listItem({ id: 3, updatedAt: at('14:10') });
const fourth = listItem({ id: 4, updatedAt: at('14:00') });

const loaded: QueuePages = {
  pages: [
    { cursor: null, items: [first, second], stale: false },
    { cursor: 'a', items: [third], stale: false },
  ],
  nextCursor: 'b',
};

function idsOf({ pages }: QueuePages): number[] {
  return pages.flatMap(({ items }) => items.map((item) => item.id));
}

function patch(ticketId: number, item: TicketListItem | null, known = loaded): QueuePages {
  return patchPages(known, 'all', { ticketId, next: () => item });
}

function read(
  known: QueuePages | undefined,
  cursor: string | null,
  items: TicketListItem[],
  nextCursor: string | null,
): QueuePages {
  return takeIn(known, { cursor, page: { items, nextCursor }, view: 'all' });
}

describe('a list after a change', () => {
  it('has the ticket where it now stands', () => {
    expect(idsOf(patch(3, { ...third, seq: 6, updatedAt: at('15:00') }))).toEqual([3, 1, 2]);
  });

  it('has it no more once it has gone', () => {
    expect(idsOf(patch(2, null))).toEqual([1, 3]);
  });

  it('takes in one that has come', () => {
    expect(idsOf(patch(4, listItem({ id: 4, updatedAt: at('14:25') })))).toEqual([1, 4, 2, 3]);
  });

  it('leaves to the next page what belongs there', () => {
    expect(idsOf(patch(4, fourth))).toEqual([1, 2, 3]);
  });

  it('ends with what belongs last when everything is loaded', () => {
    expect(idsOf(patch(4, fourth, { ...loaded, nextCursor: null }))).toEqual([1, 2, 3, 4]);
  });

  it('has its first row where it had none', () => {
    const none = read(undefined, null, [], null);
    expect(idsOf(patch(4, fourth, none))).toEqual([4]);
  });

  it('ignores news that are older than what it shows', () => {
    expect(patch(1, { ...first, seq: 4, title: 'Avant' })).toBe(loaded);
  });

  it('is the same list when the ticket is none of its business', () => {
    expect(patch(9, null)).toBe(loaded);
  });

  it('leaves the pages alone that the change does not concern', () => {
    const changed = patch(3, { ...third, seq: 6, title: 'Après' });
    expect(changed.pages[0]).toBe(loaded.pages[0]);
    expect(changed.pages[1]?.items[0]?.title).toBe('Après');
  });
});

describe('a page', () => {
  it('at the end makes the list longer', () => {
    const longer = read(loaded, 'b', [fourth], null);
    expect(idsOf(longer)).toEqual([1, 2, 3, 4]);
    expect(longer.nextCursor).toBeNull();
  });

  it('takes its rows from where they stood before', () => {
    const moved = { ...first, updatedAt: at('14:05') };
    expect(idsOf(read(loaded, 'b', [moved, fourth], null))).toEqual([2, 3, 1, 4]);
  });

  it('from a place that is no longer one changes nothing', () => {
    expect(read(loaded, 'z', [fourth], null)).toBe(loaded);
  });

  it('read again has what came and has no longer what went', () => {
    const came = listItem({ id: 5, updatedAt: at('14:25') });
    const again = read(loaded, null, [first, came], 'c');
    expect(idsOf(again)).toEqual([1, 5, 2, 3]);
    const gone = read(again, 'c', [third], 'd');
    expect(idsOf(gone)).toEqual([1, 5, 3]);
  });

  it('read again leaves what it has no room for to be read when somebody looks', () => {
    const came = listItem({ id: 5, updatedAt: at('14:25') });
    const { pages, nextCursor } = read(loaded, null, [first, came], 'c');
    expect(pages.map(({ cursor, stale }) => [cursor, stale])).toEqual([
      [null, false],
      ['c', true],
      ['a', false],
    ]);
    expect(nextCursor).toBe('b');
  });

  it('read again as the last one there is ends the list', () => {
    const again = read(loaded, null, [first, third], null);
    expect(idsOf(again)).toEqual([1, 3]);
    expect(again.nextCursor).toBeNull();
  });

  it('that was the only one goes on where the new reading ends', () => {
    const short = read(undefined, null, [first, second], 'a');
    expect(read(short, null, [third, first], 'c').nextCursor).toBe('a');
    expect(read(short, null, [second, first], 'c').nextCursor).toBe('c');
  });
});

it('after a silence every page waits to be read again', () => {
  expect(distrust(loaded).pages.every((page) => page.stale)).toBe(true);
});

describe('whatever happens between readings', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('a list read again is the desk’s own (%i)', (seed) => {
    const desk = new Desk(seed);
    let known = desk.read(undefined, null);
    for (let round = 0; round < 300; round += 1) {
      const { pages, nextCursor } = known;
      const move = desk.dice(4);
      if (move === 0) known = desk.patch(known);
      else if (move === 1) desk.change();
      else if (move === 2 && nextCursor !== null) known = desk.read(known, nextCursor);
      else known = desk.read(known, pages[desk.dice(pages.length)]?.cursor ?? null);
      expect(new Set(idsOf(known)).size).toBe(idsOf(known).length);
    }
    known = distrust(known);
    for (let reads = 0; reads < 1_000; reads += 1) {
      const stale = known.pages.find((page) => page.stale && page.items.length > 0);
      const cursor = stale === undefined ? known.nextCursor : stale.cursor;
      if (stale === undefined && cursor === null) break;
      known = desk.read(known, cursor);
    }
    expect(idsOf(known)).toEqual(desk.ids());
  });
});

/** Forty tickets, the most recently changed first, in pages of five. */
class Desk {
  #random: number;
  #time = 0;
  #tickets = Array.from({ length: 40 }, (_, index) => this.#touch(index + 1));

  constructor(seed: number) {
    this.#random = seed;
  }

  dice(sides: number): number {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return this.#random % sides;
  }

  ids(): number[] {
    return this.#tickets.map((ticket) => ticket.id);
  }

  /** One ticket changes, goes, or comes back. */
  change(): { ticketId: number; item: TicketListItem | null } {
    const ticketId = 1 + this.dice(40);
    const others = this.#tickets.filter((ticket) => ticket.id !== ticketId);
    const item = this.dice(4) === 0 ? null : this.#touch(ticketId);
    this.#tickets = item === null ? others : [item, ...others];
    return { ticketId, item };
  }

  patch(known: QueuePages): QueuePages {
    const { ticketId, item } = this.change();
    return patchPages(known, 'all', { ticketId, next: () => item });
  }

  /** A cursor names a place in the order, not a row. */
  read(known: QueuePages | undefined, cursor: string | null): QueuePages {
    const behind = this.#tickets.filter((one) => cursor === null || one.updatedAt < cursor);
    const items = behind.slice(0, 5);
    const nextCursor = behind.length > 5 ? (items.at(-1)?.updatedAt ?? null) : null;
    return takeIn(known, { cursor, page: { items, nextCursor }, view: 'all' });
  }

  #touch(id: number): TicketListItem {
    this.#time += 1;
    const updatedAt = new Date(Date.UTC(2026, 0, 1) + this.#time * 1_000).toISOString();
    return listItem({ id, seq: this.#time, updatedAt });
  }
}
