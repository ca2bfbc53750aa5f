import { expect, test } from 'vitest';
import { inBatches } from './batches.ts';
import { toImportFile } from './import-file.ts';

function read(header: string[], ...rows: string[][]) {
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }));
  return toImportFile('equipment', { name: 'parc.csv', csv: { ok: true, header, rows: lines } });
}

const HEADER = ['N° de série', 'Modèle', 'Prix', 'TYPE'];

test('takes the columns that are ours, in any order, and leaves the others', () => {
  expect(read(HEADER, ['SN-1', 'HP', '12', 'Imprimante'])).toMatchObject({
    ok: true,
    file: {
      columns: ['serialNumber', 'model', null, 'type'],
      rows: [{ line: 2, cells: { serialNumber: 'SN-1', model: 'HP', type: 'Imprimante' } }],
      strays: [],
    },
  });
});

test('a row that ends early has empty cells, one that goes on too long is refused', () => {
  expect(read(HEADER, ['SN-1'], ['SN-2', 'HP', '', 'Écran', ' ', 'x'])).toMatchObject({
    file: {
      rows: [{ line: 2, cells: { serialNumber: 'SN-1', model: '', type: '' } }],
      strays: [{ line: 3, outcome: 'refused', problems: [{ field: null, code: 'extra_cells' }] }],
    },
  });
  // Spreadsheets like to end lines with empty cells.
  expect(read(HEADER, ['SN-1', 'HP', '', 'Écran', '', ''])).toMatchObject({ file: { strays: [] } });
});

test('says what is wrong with the file as a whole', () => {
  expect(read(['Modèle'], ['HP'])).toEqual({
    ok: false,
    problem: { code: 'missing', fields: ['type', 'serialNumber'] },
  });
  expect(read([...HEADER, 'Model'], [])).toEqual({
    ok: false,
    problem: { code: 'repeated', fields: ['model'] },
  });
  expect(read(HEADER)).toEqual({ ok: false, problem: { code: 'no_rows' } });
  const many = Array.from({ length: 20_001 }, () => ['SN']);
  expect(read(HEADER, ...many)).toEqual({ ok: false, problem: { code: 'too_many_rows' } });
});

test('what is sent at once is never too much, and nothing is lost or doubled', () => {
  const row = (line: number, length: number) => ({ line, cells: { model: 'é'.repeat(length) } });
  const short = Array.from({ length: 1_201 }, (_, index) => row(index + 2, 1));
  expect(inBatches(short).map((batch) => batch.length)).toEqual([500, 500, 201]);
  const long = Array.from({ length: 300 }, (_, index) => row(index + 2, 1_000));
  const batches = inBatches(long);
  expect(batches.flat()).toEqual(long);
  for (const batch of batches) {
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(100_000);
  }
  expect(inBatches([])).toEqual([]);
});
