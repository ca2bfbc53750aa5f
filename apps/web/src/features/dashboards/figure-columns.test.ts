import { writeCsv } from '@etape/shared/csv/write-csv';
import { expect, test } from 'vitest';
import { type FigureColumn, shareOf, toCsv } from './figure-columns.ts';

type Row = { name: string; count: number; ms: number | null; part: number };

const COLUMNS: FigureColumn<Row>[] = [
  { kind: 'subject', key: 'name', header: 'Technicien', value: (row) => row.name },
  { kind: 'count', ...named('Étapes'), value: (row) => row.count },
  { kind: 'duration', ...named('Temps'), value: (row) => row.ms },
  { kind: 'share', ...named('Bloquées'), value: (row) => shareOf(row.part, row.count) },
];

const UNITS = {
  minutes: (name: string) => `${name} (min)`,
  percent: (name: string) => `${name} (%)`,
};

test('a file says its units, and leaves empty what there is no figure for', () => {
  const rows: Row[] = [
    { name: 'Marie Dupont', count: 48, ms: 95_500, part: 6 },
    { name: '=Paul', count: 0, ms: null, part: 0 },
  ];
  expect(writeCsv(toCsv(COLUMNS, rows, UNITS), 'fr')).toBe(
    '\uFEFFTechnicien;Étapes;Temps (min);Bloquées (%)\r\n' +
      "Marie Dupont;48;1,59;12,5\r\n'=Paul;0;;\r\n",
  );
});

function named(name: string) {
  return { key: name, header: `${name[0]}.`, name, definition: '' };
}
