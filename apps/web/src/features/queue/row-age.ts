import { formatDay } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** « 2 min », « 1 h », « 3 j », then the day; `null` for less than a minute ago. */
export function formatAge(at: string, now: number): string | null {
  const age = now - Date.parse(at);
  if (age < MINUTE) return null;
  if (age < HOUR) return unit(age / MINUTE, 'minute');
  if (age < DAY) return unit(age / HOUR, 'hour');
  if (age < 7 * DAY) return unit(age / DAY, 'day');
  return formatDay(at, now);
}

const formats = new Map<string, Intl.NumberFormat>();

function unit(value: number, name: 'minute' | 'hour' | 'day'): string {
  const language = currentLanguage();
  const key = `${language}-${name}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: language === 'fr' ? 'short' : 'narrow',
    });
  formats.set(key, format);
  return format.format(Math.floor(value));
}
