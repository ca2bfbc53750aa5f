import type { Language } from '../people.ts';
import { guardFormula } from './formula-guard.ts';

/** null: an empty cell. Numbers are ours and written as such; texts may come from anybody. */
export type CsvCell = string | number | null;
type CsvRows = readonly (readonly CsvCell[])[];

/** What each language's spreadsheets expect between cells, and between units and decimals. */
const CONVENTIONS: Record<Language, { separator: string; decimal: string }> = {
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/** Without it, Excel takes UTF-8 for the alphabet of its own system. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Also where another program might take it for a separator, or would lose spaces at the ends. */
const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$/;

/**
 * The text of a CSV file (UTF-8) that opens in that language's spreadsheets with a double click.
 * Nothing in it is calculated: texts that look like formulas are marked as texts.
 */
export function writeCsv(rows: CsvRows, language: Language): string {
  return BYTE_ORDER_MARK + writeCsvRows(rows, language);
}

/** More rows of such a file, where it is made part by part. */
export function writeCsvRows(rows: CsvRows, language: Language): string {
  const { separator, decimal } = CONVENTIONS[language];
  const toText = (cell: CsvCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return quote(String(cell).replace('.', decimal), separator);
    return quote(guardFormula(cell), separator);
  };
  return rows.map((row) => `${row.map(toText).join(separator)}\r\n`).join('');
}

function quote(text: string, separator: string): string {
  // A decimal comma needs none between semicolons.
  if (separator === ';' && /^-?\d+(,\d+)?$/.test(text)) return text;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
