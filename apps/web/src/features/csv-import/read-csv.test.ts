import { writeCsv } from '@etape/shared/csv/write-csv';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

const TABLE = { ok: true, header: ['Modèle', 'Été'], rows: [{ line: 2, cells: ['HP', 'là'] }] };

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8('Modèle,Été\nHP,là\n')],
  ['UTF-8 with a byte order mark', utf8('\uFEFFModèle;Été\r\nHP;là\r\n')],
  ['Windows-1252, as Excel writes', latin('Modèle;Été\r\nHP;là\r\n')],
  ['UTF-16, as Excel calls Unicode text', utf16('Modèle\tÉté\r\nHP\tlà\r\n')],
  ['a line that says the separator', utf8('sep=|\r\nModèle|Été\r\nHP|là\r\n')],
  ['old line ends', utf8('Modèle;Été\rHP;là\r')],
])('reads %s', (_name, bytes) => {
  expect(readCsv(bytes)).toEqual(TABLE);
});

test('takes cells as they were written, quotes, separators and line breaks included', () => {
  const rows = [
    ['Modèle', 'Note'],
    ['27" LG, mat; noir', 'deux\nlignes'],
    ['=1+1', "'+33 4 78"],
    [' bord ', ''],
  ];
  for (const language of ['fr', 'en'] as const) {
    expect(readCsv(utf8(writeCsv(rows, language)))).toEqual({
      ok: true,
      header: rows[0],
      rows: rows.slice(1).map((cells, index) => ({ line: index + 2, cells })),
    });
  }
});

test('a comma in a cell does not make a comma the separator', () => {
  expect(readCsv(utf8('Modèle;Prix\nA, B, C;1,5\n'))).toMatchObject({
    rows: [{ cells: ['A, B, C', '1,5'] }],
  });
  expect(readCsv(utf8('"Modèle, type";Prix\nA;1\n'))).toMatchObject({
    header: ['Modèle, type', 'Prix'],
  });
});

test('empty lines are left out, and counted', () => {
  expect(readCsv(utf8('\nModèle;Type\n;\n\nHP;Imprimante\n'))).toMatchObject({
    header: ['Modèle', 'Type'],
    rows: [{ line: 5, cells: ['HP', 'Imprimante'] }],
  });
});

test('says what it cannot read', () => {
  expect(readCsv(utf8(''))).toEqual({ ok: false, problem: 'empty' });
  expect(readCsv(utf8(' \n;;\n'))).toEqual({ ok: false, problem: 'empty' });
  expect(readCsv(latin('PK\u0003\u0004 an xlsx'))).toEqual({ ok: false, problem: 'spreadsheet' });
  expect(readCsv(utf8('Modèle;Type\nHP;a\n"HP;b\nHP;c\n'))).toEqual({
    ok: false,
    problem: 'quotes',
    line: 3,
  });
});
