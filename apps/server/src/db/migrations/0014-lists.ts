import type { Kysely } from 'kysely';

/** What people filter everything by that they may see, in the order of that list. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('tickets_by_standing')
    .on('tickets')
    .columns(['status', 'priority', 'updated_at', 'id', 'category_id'])
    .execute();
  // Counts what the one in its place counted, and has its tickets in order besides.
  await db.schema.dropIndex('tickets_of_assignee_by_status').execute();
  await db.schema
    .createIndex('tickets_of_assignee_by_standing')
    .on('tickets')
    .columns(['assignee_id', 'status', 'priority', 'updated_at', 'id', 'category_id'])
    .execute();
}
