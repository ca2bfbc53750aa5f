import { type Kysely, sql } from 'kysely';
import { withId } from './columns.ts';

/** Push messages: the key by which browsers know this desk, and which session a browser belongs to. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('push_keys')
    // There is one pair: browsers that subscribed with another one could never be told again.
    .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('private_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  // Nothing has written to it so far, and without a session a row would be worth nothing.
  await db.schema.dropTable('push_subscriptions').execute();
  await withId(db, db.schema.createTable('push_subscriptions'))
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('session_id', 'text', (c) => c.notNull().unique().references('sessions.id'))
    .addColumn('endpoint', 'text', (c) => c.notNull().unique())
    .addColumn('p256dh', 'text', (c) => c.notNull())
    .addColumn('auth', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('push_subscriptions_of_user')
    .on('push_subscriptions')
    .column('user_id')
    .execute();
}
