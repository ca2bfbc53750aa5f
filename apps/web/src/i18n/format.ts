import { currentLanguage, currentLocale } from './language.ts';

type Moment = string | number | Date;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** « 14:09 » */
export function formatTime(moment: Moment): string {
  return dateFormat('time', { timeStyle: 'short' }).format(new Date(moment));
}

/** « 03/2027 » */
export function formatMonth(moment: Moment): string {
  return dateFormat('month', { month: '2-digit', year: 'numeric' }).format(new Date(moment));
}

/** « aujourd’hui, 14:09 », « hier, 14:09 », « 20 nov., 14:09 », « 20 nov. 2025, 14:09 » */
export function formatDateTime(moment: Moment, now: number = Date.now()): string {
  return `${formatDay(moment, now)}, ${formatTime(moment)}`;
}

/** « aujourd’hui », « hier », « 20 nov. », « 20 nov. 2025 » */
export function formatDay(moment: Moment, now: number = Date.now()): string {
  const date = new Date(moment);
  const days = daysBetween(new Date(now), date);
  if (days === 0 || days === -1) return relativeFormat('long', 'auto').format(days, 'day');
  if (date.getFullYear() === new Date(now).getFullYear()) {
    return dateFormat('day', { day: 'numeric', month: 'short' }).format(date);
  }
  return dateFormat('day-year', { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** « il y a 12 min », « il y a 2 h », « hier »; below a minute « maintenant ». */
export function formatRelative(moment: Moment, now: number = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const format = relativeFormat('short', 'auto');
  if (Math.abs(seconds) < 60) return format.format(0, 'second');
  if (Math.abs(seconds) < 3600) return format.format(Math.trunc(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return format.format(Math.trunc(seconds / 3600), 'hour');
  const days = daysBetween(new Date(now), new Date(moment));
  if (Math.abs(days) < 7) return format.format(days, 'day');
  return formatDay(moment, now);
}

/** « 41 s », « 1 min 04 s », « 2 h 05 min », « 3 j 4 h », from milliseconds; never negative. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const seconds = total % 60;
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600) % 24;
  const days = Math.floor(total / 86_400);
  if (days > 0) return join(unit(days, 'day'), hours === 0 ? '' : unit(hours, 'hour'));
  if (hours > 0) return join(unit(hours, 'hour'), unit(minutes, 'minute', 2));
  if (minutes > 0) return join(unit(minutes, 'minute'), unit(seconds, 'second', 2));
  return unit(seconds, 'second');
}

/** « 1 234 » */
export function formatNumber(value: number): string {
  return numberFormat('number', {}).format(value);
}

/** « 12,5 % », from 0.125 */
export function formatShare(share: number): string {
  return numberFormat('share', { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** « 18 mars », « 18 mars 2025 », from `2026-03-18`, whatever the time zone */
export function formatCalendarDate(date: string, { year = false } = {}): string {
  return dateFormat(year ? 'date-year' : 'date', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(year && { year: 'numeric' }),
  }).format(Date.parse(date));
}

/** « mars 2026 », « mars », from `2026-03` */
export function formatCalendarMonth(month: string, { short = false } = {}): string {
  return dateFormat(short ? 'month-short' : 'month-long', {
    month: short ? 'short' : 'long',
    timeZone: 'UTC',
    ...(!short && { year: 'numeric' }),
  }).format(Date.parse(month));
}

/** Calendar days, as people count them: yesterday 23:59 is one day ago at 00:01. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function unit(value: number, name: 'day' | 'hour' | 'minute' | 'second', digits = 1): string {
  // English's short "sec" and "hr" are longer than the letters everybody reads.
  const unitDisplay = currentLanguage() === 'fr' ? 'short' : 'narrow';
  return numberFormat(`${name}-${digits}`, {
    style: 'unit',
    unit: name,
    unitDisplay,
    minimumIntegerDigits: digits,
  }).format(value);
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dateFormats, name, (locale) => new Intl.DateTimeFormat(locale, options));
}

function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numberFormats, name, (locale) => new Intl.NumberFormat(locale, options));
}

function relativeFormat(
  style: Intl.RelativeTimeFormatStyle,
  numeric: Intl.RelativeTimeFormatNumeric,
): Intl.RelativeTimeFormat {
  return cached(
    relativeFormats,
    `${style}-${numeric}`,
    (locale) => new Intl.RelativeTimeFormat(locale, { style, numeric }),
  );
}

/** Making an Intl format costs far more than using it. */
function cached<Format>(
  store: Map<string, Format>,
  name: string,
  make: (locale: string) => Format,
): Format {
  const locale = currentLocale();
  const key = `${locale}-${name}`;
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make(locale);
  store.set(key, made);
  return made;
}
