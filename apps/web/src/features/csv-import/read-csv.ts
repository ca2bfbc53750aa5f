import { unguardFormula } from '@etape/shared/csv/formula-guard';
import Papa from 'papaparse';

/** `line`: the row's number as a spreadsheet shows it. */
export type CsvLine = { line: number; cells: string[] };

export type CsvFile =
  | { ok: true; header: string[]; rows: CsvLine[] }
  | { ok: false; problem: 'empty' | 'spreadsheet' }
  /** A quotation mark that is never closed, or closed too early: what follows cannot be trusted. */
  | { ok: false; problem: 'quotes'; line: number };

const DELIMITERS = [';', ',', '\t'];

/** Reads a CSV file as spreadsheets write them, in whichever alphabet and with whichever separator. */
export function readCsv(bytes: Uint8Array): CsvFile {
  if (isArchive(bytes)) return { ok: false, problem: 'spreadsheet' };
  const text = decodeText(bytes);
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? guessDelimiter(body),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return { ok: false, problem: 'quotes', line: (broken.row ?? 0) + 1 };
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(unguardFormula) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = lines;
  if (header === undefined) return { ok: false, problem: 'empty' };
  return { ok: true, header: header.cells, rows };
}

/** UTF-8 or UTF-16 where the file says so; otherwise UTF-8 if it can be that, or what Excel writes. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By the header, whose names have none of the separators in them. */
function guessDelimiter(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Workbooks (xlsx, ods) are zip archives. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
