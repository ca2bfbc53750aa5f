import { sql } from 'kysely';
import type { Db, Schema } from './schema.ts';

/**
 * The different numbers in a column that leads an index, by one look into the index for each: of
 * millions of rows by a few hundred people, a few hundred looks. Neither database does so by itself.
 */
export async function listDifferent<Table extends keyof Schema>(
  db: Db,
  table: Table,
  column: keyof Schema[Table] & string,
): Promise<number[]> {
  const [from, value] = [sql.table(table), sql.ref(column)];
  const { rows } = await sql<{ value: number }>`
    with recursive found(value) as (
      select min(${value}) from ${from} where ${value} is not null
      union all
      select (select min(${value}) from ${from} where ${value} > found.value)
      from found where found.value is not null
    )
    select value from found where value is not null`.execute(db);
  return rows.map((row) => row.value);
}
