import { expect, it, test } from 'vitest';
import { daysOf, ownDaysOf } from './dashboard-period.ts';
import { readDashboardSearch } from './dashboard-search.ts';
import { viewsOf } from './dashboard-views.ts';

it('reads from the address what it knows and nothing else', () => {
  const search = {
    whose: 'technician',
    technician: 3,
    period: 'year',
    from: '2026-01-01',
    to: '2026-03-31',
  };
  expect(readDashboardSearch(search)).toEqual(search);
  expect(
    readDashboardSearch({ whose: 'all', technician: '3', period: 'week', from: '2026-01-01' }),
  ).toEqual({});
});

it.each([
  { from: 2026, to: '2026-03-31' },
  { from: 'yesterday', to: '2026-03-31' },
])('$from to $to are no days', (search) => {
  expect(readDashboardSearch(search)).toEqual({});
});

it.each([
  { from: '2026-03-31', to: '2026-01-01' },
  { from: '2026-02-30', to: '2026-03-31' },
  { from: '2001-01-01', to: '2026-03-31' },
])('$from to $to is no period', (search) => {
  expect(ownDaysOf(search)).toBeNull();
});

it('a period of one’s own is the one that is shown', () => {
  const days = { from: '2026-01-01', to: '2026-03-31' };
  expect(ownDaysOf(days)).toEqual(days);
  expect(ownDaysOf({ from: '2026-01-01' })).toBeNull();
});

test.each([
  ['days7', '2026-03-12'],
  ['days30', '2026-02-17'],
  ['days90', '2025-12-19'],
  ['month', '2026-03-01'],
  ['year', '2025-03-19'],
] as const)('%s ends today and began on %s', (name, from) => {
  expect(daysOf(name, '2026-03-18')).toEqual({ from, to: '2026-03-18' });
});

test.each([
  ['employee', ['mine']],
  ['technician', ['technician', 'mine']],
  ['admin', ['desk', 'technician', 'mine']],
] as const)('%s: %j', (role, views) => {
  expect(viewsOf({ id: 1, role })).toEqual(views);
});
