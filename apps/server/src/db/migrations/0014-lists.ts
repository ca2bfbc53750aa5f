import type { Kysely } from 'kysely';

/** What an administrator filters by, in the order of the list of everything. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('tickets_by_standing')
    .on('tickets')
    .columns(['status', 'priority', 'updated_at', 'id', 'category_id'])
    .execute();
}
