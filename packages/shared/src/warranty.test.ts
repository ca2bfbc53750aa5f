import { expect, test } from 'vitest';
import { addDays, daysUntil, warrantyState } from './warranty.ts';

const TODAY = '2026-11-25';

test.each([
  [null, 'none'],
  ['2020-01-01', 'over'],
  ['2026-11-24', 'over'],
  ['2026-11-25', 'ending'],
  ['2027-01-24', 'ending'],
  ['2027-01-25', 'covered'],
  ['2031-01-01', 'covered'],
])('a warranty until %s is %s', (until, state) => {
  expect(warrantyState(until, TODAY)).toBe(state);
});

test('days are added across months, years and leap days', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
});

test('the days until then are counted across months and the change of the clocks', () => {
  expect(daysUntil('2026-11-25', TODAY)).toBe(0);
  expect(daysUntil('2026-12-25', TODAY)).toBe(30);
  expect(daysUntil('2026-10-24', '2026-10-26')).toBe(-2);
});
