import { describe, expect, it } from 'vitest';
import { at, guidance, listItem, step } from '../../testing/tickets.ts';
import { compareIn } from './queue-order.ts';
import type { QueueView } from './queue-view.ts';

function sorted(view: QueueView, items: ReturnType<typeof listItem>[]): number[] {
  return items.toSorted(compareIn(view)).map((item) => item.id);
}

describe('the order', () => {
  it('of my tickets: who is stuck, who waits for me, then the most recent', () => {
    const quiet = listItem({ id: 1, updatedAt: at('15:00') });
    const older = listItem({ id: 2, updatedAt: at('14:00') });
    const stuck = listItem({ id: 3, guidance: guidance('blocked', [step({ status: 'blocked' })]) });
    const asked = listItem({ id: 4, requesterSpokeLast: true });
    expect(sorted('mine', [older, quiet, asked, stuck])).toEqual([3, 4, 1, 2]);
  });

  it('of the available ones: by pressure, then the longest wait', () => {
    const low = listItem({ id: 1, priority: 'low', createdAt: at('10:00') });
    const late = listItem({ id: 2, priority: 'urgent', createdAt: at('12:00') });
    const early = listItem({ id: 3, priority: 'urgent', createdAt: at('11:00') });
    expect(sorted('available', [low, late, early])).toEqual([3, 2, 1]);
  });

  it('of all tickets: the most recent first, the higher number where the time is the same', () => {
    expect(sorted('all', [listItem({ id: 1 }), listItem({ id: 2 })])).toEqual([2, 1]);
  });
});
