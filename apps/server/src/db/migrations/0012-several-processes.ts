import { type Kysely, sql } from 'kysely';

/** What processes on one database share, and how they find what they have not heard of. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  // What ended or changed of late, by time.
  await sql`create index sessions_by_end on sessions (revoked_at)
    where revoked_at is not null`.execute(db);
  await db.schema.createIndex('users_by_update').on('users').column('updated_at').execute();
}
