import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, createCalendar, daysBetween, isTimeZone, startOfMonth } from './calendar.ts';

const HOUR_MS = 3_600_000;

function iso(at: number): string {
  return new Date(at).toISOString();
}

describe('a day begins at midnight of its time zone', () => {
  test.each([
    ['UTC', '2026-03-31', '2026-03-31T00:00:00.000Z'],
    ['Europe/Paris', '2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['Europe/Paris', '2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-15', '2026-01-14T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-15', '2026-01-14T10:00:00.000Z'],
    ['America/Los_Angeles', '2026-01-15', '2026-01-15T08:00:00.000Z'],
  ])('%s, %s', (timeZone, date, start) => {
    const calendar = createCalendar(timeZone);
    expect(iso(calendar.startOf(date))).toBe(start);
    expect(calendar.dateOf(calendar.startOf(date))).toBe(date);
    expect(calendar.dateOf(calendar.startOf(date) - 1)).toBe(addDays(date, -1));
  });

  test('days on which clocks change have 23 and 25 hours', () => {
    const paris = createCalendar('Europe/Paris');
    const hours = (date: string) =>
      (paris.startOf(addDays(date, 1)) - paris.startOf(date)) / HOUR_MS;
    expect([hours('2026-03-29'), hours('2026-03-30'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });

  test('where there is no midnight, with the change of the clocks', () => {
    const beirut = createCalendar('Asia/Beirut');
    const start = beirut.startOf('2026-03-29');
    expect(iso(start)).toBe('2026-03-28T22:00:00.000Z');
    expect(beirut.dateOf(start)).toBe('2026-03-29');
    expect(beirut.dateOf(start - 1)).toBe('2026-03-28');
  });

  test('where midnight comes twice, with the first', () => {
    const havana = createCalendar('America/Havana');
    expect(iso(havana.startOf('2026-11-01'))).toBe('2026-11-01T04:00:00.000Z');
  });

  test('no moment is outside its day', () => {
    const zones = ['UTC', 'Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Tokyo'];
    const calendars = zones.map(createCalendar);
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.constantFrom(...calendars),
        (at, calendar) => {
          const date = calendar.dateOf(at);
          return calendar.startOf(date) <= at && at < calendar.startOf(addDays(date, 1));
        },
      ),
    );
  });
});

test('an unknown time zone is told from a known one', () => {
  expect(['Europe/Paris', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('days and months are counted on paper', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  expect(startOfMonth('2026-03-31')).toBe('2026-03-01');
  expect(startOfMonth('2026-03-31', -5)).toBe('2025-10-01');
  expect(startOfMonth('2026-12-01', 1)).toBe('2027-01-01');
});
