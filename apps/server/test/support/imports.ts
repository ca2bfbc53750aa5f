import type { ImportCells, StartImportInput } from '@etape/shared/imports/import-schemas';
import { countVerdicts, type ImportCounts, type RowVerdict } from '@etape/shared/imports/verdicts';
import type { Api } from './clients.ts';

type Kind = StartImportInput['kind'];

export type Staged = { importId: string; verdicts: RowVerdict[]; expected: ImportCounts };

/** Sends a file's rows, the first of them as line 2, and collects what would become of them. */
export async function stageFile(
  api: Api,
  kind: Kind,
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
  kind: Kind,
  cells: readonly ImportCells[],
): Promise<ImportCounts> {
  const { importId, expected } = await stageFile(api, kind, cells);
  return api.imports.confirm.mutate({ importId, expected });
}
