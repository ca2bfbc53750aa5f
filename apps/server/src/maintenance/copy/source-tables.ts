import { sql } from 'kysely';
import type { Db } from '../../db/schema.ts';

/** A table as the copy sees it. */
export type CopiedTable = {
  name: string;
  columns: readonly string[];
  /** The primary key: rows are read in its order. */
  key: readonly KeyColumn[];
};

export type KeyColumn = { name: string; isText: boolean };

type ColumnInfo = { name: string; type: string; pk: number };

/**
 * Every table of a SQLite database, those that are referred to before those that refer to them. Read
 * from the database, so that none is forgotten when a migration adds one; but for what the
 * target makes of its rows itself: the index of the search, and how many tickets stand where.
 */
export async function readTables(source: Db): Promise<CopiedTable[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master
    where type = 'table' and name not like 'sqlite\\_%' escape '\\'
      and name not like 'kysely\\_%' escape '\\'
      and name not like 'ticket\\_search%' escape '\\' and name <> 'ticket_tallies'
    order by name`.execute(source);
  const sorted = new Map<string, CopiedTable>();
  for (const { name } of rows) await addTable(source, sorted, name);
  return [...sorted.values()];
}

async function addTable(
  source: Db,
  sorted: Map<string, CopiedTable>,
  name: string,
  path: readonly string[] = [],
): Promise<void> {
  if (sorted.has(name)) return;
  if (path.includes(name)) throw new Error(`${name} refers to itself by ${path.join(', ')}`);
  const { rows: references } = await sql<{ table: string }>`
    select "table" from pragma_foreign_key_list(${name})`.execute(source);
  for (const { table } of references) await addTable(source, sorted, table, [...path, name]);
  const { rows: columns } = await sql<ColumnInfo>`
    select name, type, pk from pragma_table_info(${name})`.execute(source);
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`${name} has no primary key`);
  sorted.set(name, {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => ({
      name: column.name,
      isText: column.type === 'TEXT' || column.type === 'text',
    })),
  });
}
