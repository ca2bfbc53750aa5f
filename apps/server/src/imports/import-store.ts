import { randomUUID } from 'node:crypto';
import type { ImportRow, StartImportInput } from '@etape/shared/imports/import-schemas';
import type { ImportCounts } from '@etape/shared/imports/verdicts';
import type { Tx } from '../db/transaction.ts';

export async function insertImport(
  tx: Tx,
  { kind, fileName, userId }: StartImportInput & { userId: number },
): Promise<string> {
  const id = randomUUID();
  await tx.db
    .insertInto('imports')
    .values({
      id,
      kind,
      file_name: fileName,
      created_by: userId,
      created_at: tx.now,
      result: null,
    })
    .execute();
  return id;
}

export type KeyedRow = ImportRow & { key: string | null };

/** A line that is sent again replaces itself. */
export async function putImportRows(
  tx: Tx,
  importId: string,
  rows: readonly KeyedRow[],
): Promise<void> {
  await tx.db
    .insertInto('import_rows')
    .values(
      rows.map(({ line, key, cells }) => ({
        import_id: importId,
        line,
        key,
        cells: JSON.stringify(cells),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'line']).doUpdateSet((eb) => ({
        key: eb.ref('excluded.key'),
        cells: eb.ref('excluded.cells'),
      })),
    )
    .execute();
}

/** The rows have done their part; what came of them stays for whoever asks again. */
export async function finishImport(tx: Tx, importId: string, result: ImportCounts): Promise<void> {
  await tx.db.deleteFrom('import_rows').where('import_id', '=', importId).execute();
  await tx.db
    .updateTable('imports')
    .set({ result: JSON.stringify(result) })
    .where('id', '=', importId)
    .execute();
}

export async function deleteImport(tx: Tx, importId: string): Promise<void> {
  await tx.db.deleteFrom('imports').where('id', '=', importId).execute();
}

/** Those that were begun before this moment, with their rows. */
export async function deleteImportsBefore(tx: Tx, moment: number): Promise<void> {
  await tx.db.deleteFrom('imports').where('created_at', '<', moment).execute();
}
