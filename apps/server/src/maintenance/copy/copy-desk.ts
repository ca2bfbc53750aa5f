import { sql } from 'kysely';
import { beginHistory } from '../../db/histories.ts';
import type { Db } from '../../db/schema.ts';
import { type Comparison, compareTables } from './compare.ts';
import { beginCopy, endCopy, type KeptKey } from './copy-marker.ts';
import { countRows, findLast, insertRows, readBatches, withoutNul } from './rows.ts';
import { type CopiedTable, readTables } from './source-tables.ts';

/** Where a desk lies, and where it goes; both migrated to this version. */
export type CopySides = { source: Db; target: Db };

export type CopyOptions = {
  now: number;
  /** Keys that lay beside the source's file and belong into the target. */
  keys: readonly KeptKey[];
  /** Told after each batch; one that throws breaks the copy off. */
  onProgress(progress: CopyProgress): void;
};

export type CopyProgress =
  | { step: 'copying'; table: string; rows: number; of: number }
  | { step: 'comparing'; table: string };

export type Copied = Comparison & { tables: number };

/**
 * Copies a desk from SQLite into an empty PostgreSQL, or goes on with a copy that broke off: each batch
 * is a transaction, and the highest key of a table says how far it came. Both sides are compared
 * then; where they differ, the target stays unfinished, and no desk starts on it. Otherwise a new
 * history begins. Throws an Error in one line where the target is neither empty nor begun from this
 * desk, or of another version.
 */
export async function copyDesk(
  { source, target }: CopySides,
  { now, keys, onProgress }: CopyOptions,
): Promise<Copied> {
  // One moment of the source, on which nobody writes meanwhile: its file is locked for as long.
  return source.connection().execute(async (reading) => {
    await sql`begin`.execute(reading);
    try {
      const sides: CopySides = { source: reading, target };
      await refuseOtherVersion(sides);
      const tables = await readTables(reading);
      await beginCopy(sides, tables, now);
      for (const table of tables) await copyTable(sides, table, onProgress);
      await passKeysOn(sides);
      const compared = await compareTables(sides, tables, (table) =>
        onProgress({ step: 'comparing', table }),
      );
      if (compared.differences.length === 0) await finish(target, { keys, now });
      return { ...compared, tables: tables.length };
    } finally {
      await sql`rollback`.execute(reading);
    }
  });
}

async function refuseOtherVersion({ source, target }: CopySides): Promise<void> {
  const read = async (db: Db) => {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name).join();
  };
  if ((await read(source)) !== (await read(target)))
    throw new Error('The source is of another version: start a desk of this version on it once');
}

async function copyTable(
  { source, target }: CopySides,
  table: CopiedTable,
  onProgress: CopyOptions['onProgress'],
): Promise<void> {
  const of = await countRows(source, table);
  let rows = await countRows(target, table);
  for await (const batch of readBatches(source, table, await findLast(target, table))) {
    const cleaned = batch.map((found) => withoutNul(found).row);
    await target.transaction().execute((tx) => insertRows(tx, table, cleaned));
    rows += batch.length;
    onProgress({ step: 'copying', table: table.name, rows, of });
  }
}

/** The next keys are those that the source would have given. */
async function passKeysOn({ source, target }: CopySides): Promise<void> {
  const { rows } = await sql<{ name: string; seq: number }>`
    select name, seq from sqlite_sequence where seq > 0`.execute(source);
  const { rows: counted } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'id' and is_identity = 'YES'`.execute(
    target,
  );
  for (const { name, seq } of rows) {
    if (!counted.some((table) => table.name === name)) continue;
    await sql`select setval(pg_get_serial_sequence(${name}, 'id'), ${seq})`.execute(target);
  }
}

async function finish(
  target: Db,
  { keys, now }: { keys: readonly KeptKey[]; now: number },
): Promise<void> {
  await target.transaction().execute(async (tx) => {
    // The target's own search has read nothing yet.
    await tx.updateTable('tickets').set({ searched_seq: 0 }).execute();
    await endCopy(tx, keys, now);
    await beginHistory(tx, now);
  });
}
