import type { Language, Role } from '../people.ts';
import type { EquipmentStatus } from '../tickets.ts';

type Words<Value extends string> = Record<Value, readonly string[]>;

export const STATUS_WORDS: Words<EquipmentStatus> = {
  functional: ['functional', 'fonctionnel', 'fonctionnelle', 'en service', 'working', 'ok'],
  broken: ['broken', 'en panne', 'panne', 'hors service', 'out of order'],
  maintenance: ['maintenance', 'en maintenance', 'in maintenance', 'en réparation'],
};

export const ROLE_WORDS: Words<Role> = {
  employee: ['employee', 'employé', 'employée', 'utilisateur', 'utilisatrice', 'user'],
  technician: ['technician', 'technicien', 'technicienne'],
  admin: ['admin', 'administrateur', 'administratrice', 'administrator'],
};

export const LANGUAGE_WORDS: Words<Language> = {
  fr: ['fr', 'fr-fr', 'français', 'french'],
  en: ['en', 'en-gb', 'en-us', 'anglais', 'english'],
};

/** What a word stands for, in capitals and accents as it may be; null: nothing that is known. */
export function readWord<Value extends string>(words: Words<Value>, cell: string): Value | null {
  const key = wordKey(cell);
  const values = Object.keys(words) as Value[];
  return values.find((value) => words[value].some((word) => wordKey(word) === key)) ?? null;
}

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/;

/**
 * A date as an ISO date (`2027-03-31`), from that or from the day-first way that French spreadsheets
 * write (`31/03/2027`); null: neither. Whether the calendar has that day is for the schemas to say.
 */
export function readDate(cell: string): string | null {
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst !== null) return toIso(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(cell);
  if (dayFirst !== null) return toIso(dayFirst[3], dayFirst[2], dayFirst[1]);
  return null;
}

function toIso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function wordKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
