import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

/**
 * Which course of events the database holds. A restored backup begins another one: a reader who saw
 * more than it knows must not go on from where they were.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('histories')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull().unique())
    .addColumn('began_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`insert into histories (id, number, began_at)
    values (${randomUUID()}, 1, ${Date.now()})`.execute(db);
}
