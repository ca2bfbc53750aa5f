import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { isPostgres } from '../postgres/is-postgres.ts';

/** A key that the database counts up. SQLite's numbers itself; PostgreSQL takes a given one as well. */
export function withId<Table extends string>(
  db: Kysely<never>,
  table: CreateTableBuilder<Table, never>,
) {
  return table.addColumn('id', 'integer', (c) =>
    isPostgres(db) ? c.primaryKey().generatedByDefaultAsIdentity() : c.primaryKey().autoIncrement(),
  );
}

export function oneOf(column: string, values: readonly string[]) {
  return sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
}
