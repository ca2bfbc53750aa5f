import { type CreateTableBuilder, sql } from 'kysely';

export function withId<Table extends string>(table: CreateTableBuilder<Table, never>) {
  return table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement());
}

export function oneOf(column: string, values: readonly string[]) {
  return sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
}
