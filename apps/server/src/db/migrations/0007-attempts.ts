import type { Kysely } from 'kysely';

/**
 * How often something was tried of late (`auth/stored-limiter.ts`). In the database, so that neither a
 * restart nor another process forgets it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('attempts_expires_at').on('attempts').column('expires_at').execute();
}
