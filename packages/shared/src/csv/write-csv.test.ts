import { expect, test } from 'vitest';
import { writeCsv, writeCsvRows } from './write-csv.ts';

test('begins with a byte order mark and ends each row with CRLF', () => {
  expect(writeCsv([['a', 'b'], ['c']], 'en')).toBe('\uFEFFa,b\r\nc\r\n');
  expect(writeCsv([], 'fr')).toBe('\uFEFF');
});

test('a file may be made part by part', () => {
  const whole = writeCsv([['a'], ['b']], 'fr');
  expect(writeCsv([['a']], 'fr') + writeCsvRows([['b']], 'fr')).toBe(whole);
});

test('separates as the spreadsheets of the language expect, decimals included', () => {
  const rows = [['Écran', 1.5, -2, 0.25, null]];
  expect(writeCsv(rows, 'fr')).toBe('\uFEFFÉcran;1,5;-2;0,25;\r\n');
  expect(writeCsv(rows, 'en')).toBe('\uFEFFÉcran,1.5,-2,0.25,\r\n');
});

test.each([
  ['a;b', '"a;b"'],
  ['a,b', '"a,b"'],
  ['a\tb', '"a\tb"'],
  ['27" LG', '"27"" LG"'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ["l'été", "l'été"],
])('quotes %j where something could be taken for something else', (cell, written) => {
  expect(writeCsv([[cell]], 'fr')).toBe(`\uFEFF${written}\r\n`);
});

test('marks as texts what would be calculated, but not numbers of ours', () => {
  expect(writeCsv([['=1+1', '-5', -5]], 'en')).toBe("\uFEFF'=1+1,'-5,-5\r\n");
  expect(writeCsv([['=HYPERLINK("http://x";"y")']], 'fr')).toBe(
    `\uFEFF"'=HYPERLINK(""http://x"";""y"")"\r\n`,
  );
});
