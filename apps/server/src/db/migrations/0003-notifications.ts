import { NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from '@etape/shared/notifications';
import { WEBHOOK_SERVICES, WEBHOOK_TICKETS } from '@etape/shared/webhooks';
import { type Kysely, sql } from 'kysely';
import { oneOf, withId } from './columns.ts';

/** Notifications, their choices, and the outbox by which everything leaves the house. */
export async function up(db: Kysely<never>): Promise<void> {
  await createOutbox(db);
  await createNotifications(db);
  await createPushSubscriptions(db);
  await createWebhooks(db);
}

async function createOutbox(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('merge_key', 'text')
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(oneOf('status', ['pending', 'sending', 'sent', 'dead'])),
    )
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('finished_at', 'bigint')
    .addColumn('last_error', 'text')
    .execute();
  await sql`create index outbox_due on outbox (topic, due_at) where status = 'pending'`.execute(db);
  await sql`create index outbox_sending on outbox (topic) where status = 'sending'`.execute(db);
  await sql`create index outbox_finished on outbox (status, finished_at, id)`.execute(db);
  await sql`create index outbox_waiting on outbox (created_at, id)
    where finished_at is null`.execute(db);
  await sql`
    create unique index outbox_merges on outbox (topic, merge_key)
    where status = 'pending' and merge_key is not null`.execute(db);
}

async function createNotifications(db: Kysely<never>): Promise<void> {
  // How far a ticket's log has been told: what lies beyond is still to be notified of.
  await db.schema
    .alterTable('tickets')
    .addColumn('notified_seq', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update tickets set notified_seq = last_seq`.execute(db);
  await sql`create index tickets_to_notify on tickets (id) where notified_seq < last_seq`.execute(
    db,
  );
  await withId(db, db.schema.createTable('notifications'))
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(oneOf('kind', NOTIFICATION_KINDS)))
    .addColumn('ticket_id', 'integer', (c) => c.notNull().references('tickets.id'))
    // The newest event it is about, and how many of its kind it stands for.
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('actor_id', 'integer', (c) => c.references('users.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('read_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('notifications_of_user')
    .on('notifications')
    .columns(['user_id', 'at', 'id'])
    .execute();
  await sql`
    create unique index one_unread_notification on notifications (user_id, ticket_id, kind)
    where read_at is null`.execute(db);
  await sql`
    create index notifications_unread_of_ticket on notifications (ticket_id)
    where read_at is null`.execute(db);
  await sql`
    create index notifications_read on notifications (read_at)
    where read_at is not null`.execute(db);
  await db.schema
    .createTable('notification_choices')
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(oneOf('kind', NOTIFICATION_KINDS)))
    .addColumn('channel', 'text', (c) => c.notNull().check(oneOf('channel', NOTIFICATION_CHANNELS)))
    .addColumn('enabled', 'integer', (c) => c.notNull().check(sql`enabled in (0, 1)`))
    .addPrimaryKeyConstraint('notification_choices_key', ['user_id', 'kind', 'channel'])
    .execute();
}

async function createPushSubscriptions(db: Kysely<never>): Promise<void> {
  await withId(db, db.schema.createTable('push_subscriptions'))
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('endpoint', 'text', (c) => c.notNull().unique())
    .addColumn('p256dh', 'text', (c) => c.notNull())
    .addColumn('auth', 'text', (c) => c.notNull())
    .addColumn('user_agent', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('push_subscriptions_of_user')
    .on('push_subscriptions')
    .column('user_id')
    .execute();
}

async function createWebhooks(db: Kysely<never>): Promise<void> {
  await withId(db, db.schema.createTable('webhooks'))
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('service', 'text', (c) => c.notNull().check(oneOf('service', WEBHOOK_SERVICES)))
    .addColumn('url', 'text', (c) => c.notNull())
    // Which tickets it tells: every new one, or urgent and critical ones alone.
    .addColumn('tickets', 'text', (c) => c.notNull().check(oneOf('tickets', WEBHOOK_TICKETS)))
    // A JSON array of category ids; null: whatever the category.
    .addColumn('category_ids', 'text')
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0, 1)`))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
}
