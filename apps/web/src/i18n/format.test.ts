import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  formatCalendarDate,
  formatCalendarMonth,
  formatDateTime,
  formatDuration,
  formatRelative,
  formatShare,
} from './format.ts';

const NOW = new Date(2026, 10, 22, 15, 0).getTime();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Whatever kind of space stands there. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('in French', () => {
  beforeAll(() => i18next.init({ lng: 'fr', resources: {} }));

  test('days and months of the calendar are those that were written', () => {
    expect(plain(formatCalendarDate('2026-03-18'))).toBe('18 mars');
    expect(plain(formatCalendarDate('2026-01-01', { year: true }))).toBe('1 janv. 2026');
    expect(plain(formatCalendarMonth('2026-03'))).toBe('mars 2026');
  });

  test('a share is a percentage', () => {
    expect(plain(formatShare(0.125))).toBe('12,5 %');
    expect(plain(formatShare(1))).toBe('100 %');
  });

  test.each([
    [-5 * SECOND, '0 s'],
    [41 * SECOND, '41 s'],
    [64 * SECOND, '1 min 04 s'],
    [2 * HOUR + 5 * MINUTE, '2 h 05 min'],
    [76 * HOUR, '3 j 4 h'],
  ])('%d ms last « %s »', (milliseconds, text) => {
    expect(plain(formatDuration(milliseconds))).toBe(text);
  });

  test.each([
    [12 * MINUTE, 'il y a 12 min'],
    [2 * HOUR, 'il y a 2 h'],
    [16 * HOUR, 'il y a 16 h'],
    [26 * HOUR, 'hier'],
  ])('%d ms ago is « %s »', (age, text) => {
    expect(plain(formatRelative(NOW - age, NOW))).toBe(text);
  });

  test('a moment names its day as people do', () => {
    expect(plain(formatDateTime(NOW, NOW))).toBe('aujourd’hui, 15:00');
    expect(plain(formatDateTime(NOW - 24 * HOUR, NOW))).toBe('hier, 15:00');
    expect(plain(formatDateTime(NOW - 10 * 24 * HOUR, NOW))).toBe('12 nov., 15:00');
  });
});

describe('in English', () => {
  beforeAll(() => i18next.changeLanguage('en'));
  afterEach(() => vi.unstubAllGlobals());

  const speak = (...languages: string[]) => vi.stubGlobal('navigator', { languages });

  test('durations and ages follow the language', () => {
    speak('en-US');
    expect(plain(formatDuration(64 * SECOND))).toBe('1m 04s');
    expect(plain(formatRelative(NOW - 12 * MINUTE, NOW))).toBe('12 min. ago');
  });

  test.each([
    [['en-US', 'en'], 'Nov 12, 3:00 PM'],
    [['fr-FR', 'en-GB', 'en-US'], '12 Nov, 15:00'],
    [['de-DE'], '12 Nov, 15:00'],
  ])('days and times are those of the browser: %j', (languages, text) => {
    speak(...languages);
    expect(plain(formatDateTime(NOW - 10 * 24 * HOUR, NOW))).toBe(text);
  });
});
