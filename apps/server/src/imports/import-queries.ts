import { DomainError } from '@etape/shared/errors';
import type { ImportRow } from '@etape/shared/imports/import-schemas';
import type { Db, ImportRecord } from '../db/schema.ts';
import type { KeyedRow } from './import-store.ts';

/** Somebody's own import. Throws `not_found`, also for another's. */
export async function getImport(
  db: Db,
  { importId, userId }: { importId: string; userId: number },
): Promise<ImportRecord> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', importId)
    .where('created_by', '=', userId)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

export async function countImportRows(db: Db, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('import_rows')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return count;
}

/** All rows of the file, in its order. */
export async function findImportRows(db: Db, importId: string): Promise<KeyedRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['line', 'key', 'cells'])
    .where('import_id', '=', importId)
    .orderBy('line')
    .execute();
  return rows.map(({ line, key, cells }) => ({ line, key, cells: parseCells(cells) }));
}

/** For each key, the first line of the file that has it. */
export async function findFirstLines(
  db: Db,
  importId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('import_rows')
    .select((eb) => ['key', eb.fn.min('line').as('line')])
    .where('import_id', '=', importId)
    .where('key', 'in', keys)
    .groupBy('key')
    .$narrowType<{ key: string }>()
    .execute();
  return new Map(rows.map(({ key, line }) => [key, line]));
}

/** The boundary: only `putImportRows` writes them. */
function parseCells(text: string): ImportRow['cells'] {
  return JSON.parse(text) as ImportRow['cells'];
}
