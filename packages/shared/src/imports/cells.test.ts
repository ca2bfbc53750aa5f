import { expect, test } from 'vitest';
import { LANGUAGE_WORDS, ROLE_WORDS, readDate, readWord, STATUS_WORDS } from './cells.ts';

test.each([
  ['2027-03-31', '2027-03-31'],
  ['2027-3-1', '2027-03-01'],
  ['2027-03-31 00:00:00', '2027-03-31'],
  ['2027-03-31T00:00:00.000Z', '2027-03-31'],
  ['31/03/2027', '2027-03-31'],
  ['1/3/2027', '2027-03-01'],
  ['31.03.2027', '2027-03-31'],
  ['31-03-2027', '2027-03-31'],
  ['31/03/2027 00:00', '2027-03-31'],
  // No day of the calendar, but clearly meant as a date: the schema refuses it.
  ['31/02/2027', '2027-02-31'],
  ['31/03/27', null],
  ['March 31, 2027', null],
  ['46112', null],
  ['2027-03-31 14:00', null],
  ['', null],
])('the date %j is %j', (cell, date) => {
  expect(readDate(cell)).toBe(date);
});

test.each([
  ['En panne', 'broken'],
  [' EN  PANNE ', 'broken'],
  ['Functional', 'functional'],
  ['en reparation', 'maintenance'],
  ['perdu', null],
])('the status %j is %j', (cell, status) => {
  expect(readWord(STATUS_WORDS, cell)).toBe(status);
});

test('roles and languages are words of either language', () => {
  expect(readWord(ROLE_WORDS, 'Employée')).toBe('employee');
  expect(readWord(ROLE_WORDS, 'chef')).toBeNull();
  expect(readWord(LANGUAGE_WORDS, 'FRANCAIS')).toBe('fr');
  expect(readWord(LANGUAGE_WORDS, 'English')).toBe('en');
});
