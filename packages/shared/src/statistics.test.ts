import { expect, test } from 'vitest';
import { periodSchema, technicianStatisticsSchema } from './statistics.ts';

const MARCH = { from: '2026-03-01', to: '2026-03-31', timeZone: 'Europe/Paris' };

function fits(input: unknown): boolean {
  return (
    periodSchema.safeParse(input).success && technicianStatisticsSchema.safeParse(input).success
  );
}

test('a period has its days and the time zone in which they begin', () => {
  expect(fits(MARCH)).toBe(true);
  expect(fits({ ...MARCH, to: '2026-03-01' })).toBe(true);
  expect(fits({ ...MARCH, timeZone: 'Mars/Olympus' })).toBe(false);
  expect(fits({ from: MARCH.from, to: MARCH.to })).toBe(false);
});

test('a period does not end before it begins', () => {
  const answer = periodSchema.safeParse({ ...MARCH, to: '2026-02-28' });
  expect(answer.error?.issues.map(({ path }) => path)).toEqual([['to']]);
  expect(fits({ ...MARCH, to: '2026-02-28' })).toBe(false);
});

test('a period lasts ten years at most', () => {
  expect(fits({ ...MARCH, from: '2016-04-01' })).toBe(true);
  expect(fits({ ...MARCH, from: '2016-03-01' })).toBe(false);
});

test('only days of the calendar, of this century, are days', () => {
  for (const from of ['2026-02-30', '2026-3-1', '1999-12-31', '2101-01-01', '', 5]) {
    expect(fits({ ...MARCH, from, to: from })).toBe(false);
  }
});

test('a technician may be asked for', () => {
  expect(technicianStatisticsSchema.parse({ ...MARCH, technicianId: 3 }).technicianId).toBe(3);
  expect(technicianStatisticsSchema.safeParse({ ...MARCH, technicianId: 0 }).success).toBe(false);
});
