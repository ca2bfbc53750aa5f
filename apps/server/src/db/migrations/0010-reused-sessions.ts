import { type Kysely, sql } from 'kysely';
import { withId } from './columns.ts';

/**
 * A session that ended because its refresh token was used twice is remembered as such, and its owner is
 * told: a notification is about a ticket or about a session.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('reused_at', 'bigint').execute();
  await withId(db, db.schema.createTable('notifications_of_both'))
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    // Which kinds there are the code knows; a list of them here could not grow without a new table.
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'integer', (c) => c.references('tickets.id'))
    .addColumn('seq', 'integer')
    .addColumn('session_id', 'text', (c) => c.references('sessions.id'))
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('actor_id', 'integer', (c) => c.references('users.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('read_at', 'bigint')
    .addCheckConstraint(
      'notification_about_one_thing',
      sql`(ticket_id is null) <> (session_id is null) and (ticket_id is null) = (seq is null)`,
    )
    .execute();
  await sql`
    insert into notifications_of_both
      (id, user_id, kind, ticket_id, seq, count, actor_id, at, read_at)
    select id, user_id, kind, ticket_id, seq, count, actor_id, at, read_at
    from notifications`.execute(db);
  await db.schema.dropTable('notifications').execute();
  await db.schema.alterTable('notifications_of_both').renameTo('notifications').execute();
  await createIndexes(db);
}

/** The same as before: they went with the old table. */
async function createIndexes(db: Kysely<never>): Promise<void> {
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
}
