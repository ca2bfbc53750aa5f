import { sql } from 'kysely';
import type { Db } from './schema.ts';

/**
 * Stands in a PostgreSQL that a desk is being copied into, and goes when the copy is whole: it holds the
 * history of the source.
 */
export const COPY_MARKER = 'copy_progress';

/** Of which desk this is an unfinished copy; null: of none. */
export async function findHalfCopy(db: Db): Promise<string | null> {
  const { rows: tables } = await sql`
    select 1 from information_schema.tables
    where table_schema = current_schema() and table_name = ${COPY_MARKER}`.execute(db);
  if (tables.length === 0) return null;
  const { rows } = await sql<{ source: string }>`
    select source from ${sql.table(COPY_MARKER)}`.execute(db);
  return rows[0]?.source ?? null;
}

/** A desk on half of its data would change that half. Throws an Error in one line. */
export async function refuseHalfCopy(db: Db): Promise<void> {
  if ((await findHalfCopy(db)) !== null)
    throw new Error('A copy into this database was not finished: run `etape copy` again');
}
