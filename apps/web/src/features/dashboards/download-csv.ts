import { type CsvCell, writeCsv } from '@etape/shared/csv/write-csv';
import { currentLanguage } from '../../i18n/language.ts';

type CsvFile = {
  /** In words, the file's name is made of them. */
  title: string;
  from: string;
  to: string;
  rows: readonly (readonly CsvCell[])[];
};

/** Hands the browser a file that opens in the reader's spreadsheet. */
export function downloadCsv({ title, from, to, rows }: CsvFile): void {
  const blob = new Blob([writeCsv(rows, currentLanguage())], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${toFileName(title)}_${from}_${to}.csv`;
  link.click();
  // The browser has taken it by the next turn; kept, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** « Âge des tickets » → « age-des-tickets » */
function toFileName(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
