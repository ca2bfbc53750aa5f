import { describe, expect, it } from 'vitest';
import { claire, listItem, marie, paul } from '../../testing/tickets.ts';
import { belongsTo, countFilters, listInput, viewsOf } from './queue-view.ts';

describe('the views', () => {
  it('are those of one’s own work, and all tickets for whoever may see them', () => {
    expect(viewsOf(marie, false)).toEqual(['mine', 'available', 'resolved']);
    expect(viewsOf(claire, false)).toEqual(['mine', 'available', 'resolved', 'all']);
  });

  it('include one’s own requests where there are any', () => {
    expect(viewsOf(marie, true)).toContain('asked');
  });

  it('ask the server for what they show', () => {
    expect(listInput({ view: 'mine', filters: { priority: 'urgent' } })).toEqual({
      scope: 'assigned',
      status: ['in_progress'],
      priority: ['urgent'],
    });
    expect(listInput({ view: 'all', filters: { status: 'closed', categoryId: 3 } })).toEqual({
      scope: 'all',
      status: ['closed'],
      categoryId: 3,
    });
  });

  it('leave the status filter to the view of all tickets', () => {
    const list = { view: 'mine', filters: { status: 'closed' } } as const;
    expect(listInput(list).status).toEqual(['in_progress']);
    expect(countFilters(list)).toBe(0);
  });
});

describe('a ticket belongs', () => {
  const mine = { view: 'mine', filters: {} } as const;

  it('to the view of whoever works on it', () => {
    expect(belongsTo(mine, listItem(), marie)).toBe(true);
    expect(belongsTo(mine, listItem(), paul)).toBe(false);
  });

  it('to the resolved ones once it is resolved, and no longer to those under way', () => {
    const resolved = listItem({ status: 'resolved' });
    expect(belongsTo(mine, resolved, marie)).toBe(false);
    expect(belongsTo({ view: 'resolved', filters: {} }, resolved, marie)).toBe(true);
  });

  it('to the available ones while nobody has it', () => {
    const open = listItem({ status: 'open', assignee: null });
    expect(belongsTo({ view: 'available', filters: {} }, open, paul)).toBe(true);
    expect(belongsTo({ view: 'available', filters: {} }, listItem(), paul)).toBe(false);
  });

  it('only as far as the filters let it', () => {
    expect(belongsTo({ view: 'mine', filters: { priority: 'urgent' } }, listItem(), marie)).toBe(
      false,
    );
    expect(belongsTo({ view: 'mine', filters: { categoryId: 1 } }, listItem(), marie)).toBe(true);
    expect(belongsTo({ view: 'mine', filters: { categoryId: 2 } }, listItem(), marie)).toBe(false);
  });
});
