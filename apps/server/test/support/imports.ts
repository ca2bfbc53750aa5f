import { unguardFormula } from '@etape/shared/csv/formula-guard';
import { type ImportKind, matchColumns } from '@etape/shared/imports/columns';
import type { ImportCells } from '@etape/shared/imports/import-schemas';
import { countVerdicts, type ImportCounts, type RowVerdict } from '@etape/shared/imports/verdicts';
import type { Language } from '@etape/shared/people';
import type { Api } from './clients.ts';

export type Staged = { importId: string; verdicts: RowVerdict[]; expected: ImportCounts };

/** Sends a file's rows, the first of them as line 2, and collects what would become of them. */
export async function stageFile(
  api: Api,
  kind: ImportKind,
  cells: readonly ImportCells[],
): Promise<Staged> {
  const { importId } = await api.imports.start.mutate({ kind, fileName: `${kind}.csv` });
  const rows = cells.map((row, index) => ({ line: index + 2, cells: row }));
  const verdicts: RowVerdict[] = [];
  for (let begin = 0; begin < rows.length; begin += 500) {
    const batch = rows.slice(begin, begin + 500);
    verdicts.push(...(await api.imports.stageRows.mutate({ importId, rows: batch })));
  }
  return { importId, verdicts, expected: countVerdicts(verdicts) };
}

/** The same, and agrees to it. */
export async function importFile(
  api: Api,
  kind: ImportKind,
  cells: readonly ImportCells[],
  { invite = false } = {},
): Promise<ImportCounts> {
  const { importId, expected } = await stageFile(api, kind, cells);
  return api.imports.confirm.mutate({ importId, expected, invite });
}

/** An export of plain texts, read as an import would read it. */
export function readExport(kind: ImportKind, csv: string, language: Language): ImportCells[] {
  const lines = csv.slice(1).trim().split('\r\n');
  const [header = [], ...rows] = lines.map((line) => line.split(language === 'fr' ? ';' : ','));
  const { columns } = matchColumns(kind, header);
  return rows.map((row) => {
    const cells: ImportCells = {};
    for (const [index, field] of columns.entries()) {
      if (field !== null) cells[field] = unguardFormula(row[index] ?? '');
    }
    return cells;
  });
}
