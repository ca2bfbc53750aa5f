import type { CsvCell } from '@etape/shared/csv/write-csv';
import type { dashboards } from '../../i18n/fr/dashboards.ts';

export type FigureName = keyof (typeof dashboards)['figures'];

/** What the rows are about: a month, a technician. */
type SubjectColumn<Row> = {
  kind: 'subject';
  key: string;
  header: string;
  value: (row: Row) => string;
};

/** `duration` in milliseconds, `share` from 0 to 1; null where there is nothing to count. */
type ValueColumn<Row> = {
  kind: 'count' | 'duration' | 'share';
  key: string;
  /** On screen, where there is little room. */
  header: string;
  /** In the definitions and in the file. */
  name: string;
  definition: string;
  value: (row: Row) => number | null;
};

/** One column of a dashboard's table, on screen and in its file. */
export type FigureColumn<Row> = SubjectColumn<Row> | ValueColumn<Row>;

type Units = { minutes: (name: string) => string; percent: (name: string) => string };

const MINUTE_MS = 60_000;

/** The rows of a table's file, its headers first: durations in minutes, shares in percent. */
export function toCsv<Row>(
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
  units: Units,
): CsvCell[][] {
  return [
    columns.map((column) => headerOf(column, units)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ];
}

/** The part as a share of the whole; of nothing there is no share. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function headerOf<Row>(column: FigureColumn<Row>, units: Units): string {
  switch (column.kind) {
    case 'subject':
      return column.header;
    case 'count':
      return column.name;
    case 'duration':
      return units.minutes(column.name);
    case 'share':
      return units.percent(column.name);
    default:
      return column satisfies never;
  }
}

function cellOf<Row>(column: FigureColumn<Row>, row: Row): CsvCell {
  if (column.kind === 'subject') return column.value(row);
  const value = column.value(row);
  if (value === null || column.kind === 'count') return value;
  return column.kind === 'duration' ? round(value / MINUTE_MS, 2) : round(value * 100, 1);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
