import {
  IMPORT_COLUMNS,
  type ImportField,
  type ImportKind,
  matchColumns,
} from '@etape/shared/imports/columns';
import type { ImportRow } from '@etape/shared/imports/import-schemas';
import type { RowVerdict } from '@etape/shared/imports/verdicts';
import { IMPORT_LIMITS } from '@etape/shared/limits';
import type { CsvFile, CsvLine } from './read-csv.ts';

/** A file whose columns are understood, ready to be looked at. */
export type ImportFile = {
  name: string;
  header: string[];
  /** What each column of the file is taken for; null: nothing of ours. */
  columns: (ImportField | null)[];
  lines: CsvLine[];
  /** What the server looks at. */
  rows: ImportRow[];
  /** What needs no looking at: cells that stand under no header. */
  strays: RowVerdict[];
};

/** Why a file cannot be looked at row by row. */
export type FileProblem =
  | { code: 'empty' | 'spreadsheet' | 'no_rows' | 'unreadable' | 'too_large' | 'too_many_rows' }
  | { code: 'quotes'; line: number }
  | { code: 'missing' | 'repeated'; fields: ImportField[] };

/** Above this no file of ours is: as many rows as there may be, each as long as they get. */
export const MAX_FILE_BYTES = 10_000_000;

/** Takes a file that was read for one of equipment or users. */
export function toImportFile(
  kind: ImportKind,
  { name, csv }: { name: string; csv: CsvFile & { ok: true } },
): { ok: true; file: ImportFile } | { ok: false; problem: FileProblem } {
  const { header, rows: lines } = csv;
  const { columns, missing, repeated } = matchColumns(kind, header);
  if (missing.length > 0) return refuse({ code: 'missing', fields: missing });
  if (repeated.length > 0) return refuse({ code: 'repeated', fields: repeated });
  if (lines.length === 0) return refuse({ code: 'no_rows' });
  if (lines.length > IMPORT_LIMITS.rows) return refuse({ code: 'too_many_rows' });
  const isStray = ({ cells }: CsvLine) =>
    cells.slice(header.length).some((cell) => cell.trim() !== '');
  return {
    ok: true,
    file: {
      name: name.slice(-IMPORT_LIMITS.fileName.max),
      header,
      columns,
      lines,
      rows: lines.filter((line) => !isStray(line)).map((line) => toRow(line, columns)),
      strays: lines.filter(isStray).map(({ line }) => ({
        line,
        outcome: 'refused',
        problems: [{ field: null, code: 'extra_cells' }],
      })),
    },
  };
}

/** The header that stands for a field in exports and in the template. */
export function columnName(
  kind: ImportKind,
  { field, language }: { field: ImportField; language: 'fr' | 'en' },
): string {
  const column = IMPORT_COLUMNS[kind].find((one) => one.field === field);
  return column?.names[language] ?? field;
}

function toRow({ line, cells }: CsvLine, columns: (ImportField | null)[]): ImportRow {
  const named: ImportRow['cells'] = {};
  for (const [index, field] of columns.entries()) {
    // Longer is wrong whatever it says, and the server will say so.
    if (field !== null) named[field] = (cells[index] ?? '').slice(0, IMPORT_LIMITS.cell);
  }
  return { line, cells: named };
}

function refuse(problem: FileProblem): { ok: false; problem: FileProblem } {
  return { ok: false, problem };
}
