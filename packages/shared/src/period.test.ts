import { expect, test } from 'vitest';
import { isCountedDate, isPeriod } from './period.ts';

test.each(['2026-03-18', '2024-02-29', '2000-01-01', '2100-12-31'])('%s is a day', (text) => {
  expect(isCountedDate(text)).toBe(true);
});

test.each(['2026-02-29', '2026-02-30', '2026-13-01', '1999-12-31', '2101-01-01', '2026-3-1', ''])(
  '%j is none',
  (text) => {
    expect(isCountedDate(text)).toBe(false);
  },
);

test('a period has a day at least and ten years at most', () => {
  expect(isPeriod({ from: '2026-03-18', to: '2026-03-18' })).toBe(true);
  expect(isPeriod({ from: '2026-03-18', to: '2026-03-17' })).toBe(false);
  expect(isPeriod({ from: '2016-04-01', to: '2026-03-31' })).toBe(true);
  expect(isPeriod({ from: '2016-03-01', to: '2026-03-31' })).toBe(false);
});
