import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../../db/postgres/is-postgres.ts';
import type { Db } from '../../db/schema.ts';
import type { CopiedTable, KeyColumn } from './source-tables.ts';

type Value = string | number | null;
export type Row = Record<string, Value>;

const BATCH = 2_000;
/** Below the 65,535 values that PostgreSQL takes in one statement. */
const MAX_VALUES = 60_000;

/** All rows in the order of the key, some thousands at a time; `after`: those behind this one. */
export async function* readBatches(
  db: Db,
  table: CopiedTable,
  after: Row | null = null,
): AsyncGenerator<Row[]> {
  const limit = Math.min(BATCH, Math.floor(MAX_VALUES / table.columns.length));
  let last = after;
  for (;;) {
    const rows = await readAfter(db, table, { last, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    last = rows.at(-1) ?? null;
  }
}

async function readAfter(
  db: Db,
  { name, columns, key }: CopiedTable,
  { last, limit }: { last: Row | null; limit: number },
): Promise<Row[]> {
  const order = sql.join(key.map((column) => inByteOrder(db, column)));
  const behind =
    last === null
      ? sql``
      : sql`where (${order}) > (${sql.join(key.map((column) => last[column.name]))})`;
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}
    ${behind} order by ${order} limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** The row with the highest key. */
export async function findLast(db: Db, { name, columns, key }: CopiedTable): Promise<Row | null> {
  const order = key.map((column) => sql`${inByteOrder(db, column)} desc`);
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}
    order by ${sql.join(order)} limit 1`.execute(db);
  return rows[0] ?? null;
}

/** SQLite orders texts by their bytes; PostgreSQL by the language of the database, unless told so. */
function inByteOrder(db: Db, { name, isText }: KeyColumn): RawBuilder<unknown> {
  return isText && isPostgres(db) ? sql`${sql.ref(name)} collate "C"` : sql.ref(name);
}

export async function countRows(db: Db, { name }: CopiedTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function insertRows(
  db: Db,
  { name, columns }: CopiedTable,
  rows: readonly Row[],
): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`
    insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(db);
}

/** PostgreSQL takes no NUL in a text, SQLite does: a mark that says so stands in its place. */
export function withoutNul(row: Row): { row: Row; replaced: number } {
  let replaced = 0;
  const entries = Object.entries(row).map(([column, value]): [string, Value] => {
    if (typeof value !== 'string' || !value.includes('\0')) return [column, value];
    replaced += 1;
    return [column, value.replaceAll('\0', '\ufffd')];
  });
  return replaced === 0 ? { row, replaced } : { row: Object.fromEntries(entries), replaced };
}
