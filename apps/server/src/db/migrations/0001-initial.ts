import { BLOCK_REASONS, STEP_STATUSES } from '@etape/shared/guidance/state';
import { LANGUAGES, ROLES } from '@etape/shared/people';
import { EQUIPMENT_STATUSES, PRIORITIES, TICKET_STATUSES } from '@etape/shared/tickets';
import { type Kysely, sql } from 'kysely';
import { oneOf, withId } from './columns.ts';

/** The desk as it first stood. Rules that a constraint can hold stand here as well as in code. */
export async function up(db: Kysely<never>): Promise<void> {
  await createPeople(db);
  await createCatalogue(db);
  await createTickets(db);
  await createGuidance(db);
  await addFirstSet(db);
}

async function createPeople(db: Kysely<never>): Promise<void> {
  await withId(db, db.schema.createTable('departments'))
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .execute();
  await withId(db, db.schema.createTable('users'))
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('first_name', 'text', (c) => c.notNull())
    .addColumn('last_name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull().check(oneOf('role', ROLES)))
    .addColumn('phone', 'text')
    .addColumn('department_id', 'integer', (c) => c.references('departments.id'))
    .addColumn('language', 'text', (c) => c.notNull().check(oneOf('language', LANGUAGES)))
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0, 1)`))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('rotated_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .addColumn('user_agent', 'text')
    .execute();
  await db.schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute();
  await db.schema
    .createTable('refresh_tokens')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('session_id', 'text', (c) =>
      c.notNull().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('refresh_tokens_by_session')
    .on('refresh_tokens')
    .column('session_id')
    .execute();
}

async function createCatalogue(db: Kysely<never>): Promise<void> {
  await withId(db, db.schema.createTable('categories'))
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('color', 'text', (c) => c.notNull())
    .execute();
  await withId(db, db.schema.createTable('equipment'))
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('serial_number', 'text', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull().check(oneOf('status', EQUIPMENT_STATUSES)))
    .addColumn('department_id', 'integer', (c) => c.references('departments.id'))
    .addColumn('purchase_date', 'text')
    .addColumn('warranty_until', 'text')
    .execute();
  await db.schema
    .createIndex('equipment_by_department')
    .on('equipment')
    .columns(['department_id', 'model'])
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function createTickets(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('tickets')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('search_text', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().check(oneOf('status', TICKET_STATUSES)))
    .addColumn('priority', 'integer', (c) =>
      c.notNull().check(sql`priority between 0 and ${sql.lit(PRIORITIES.length - 1)}`),
    )
    .addColumn('category_id', 'integer', (c) => c.notNull().references('categories.id'))
    .addColumn('equipment_id', 'integer', (c) => c.references('equipment.id'))
    .addColumn('requester_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('assignee_id', 'integer', (c) => c.references('users.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('taken_at', 'bigint')
    .addColumn('resolved_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('last_session', 'integer', (c) => c.notNull())
    .addColumn('last_message_seq', 'integer')
    .addColumn('last_activity_seq', 'integer', (c) => c.notNull())
    .addColumn('last_activity_by', 'integer', (c) => c.references('users.id'))
    .addColumn('requester_spoke_last', 'integer', (c) => c.notNull())
    .addColumn('requester_rank', 'integer', (c) => c.notNull())
    .addColumn('assignee_rank', 'integer', (c) => c.notNull())
    .addCheckConstraint(
      'tickets_in_progress_have_an_assignee',
      sql`status not in ('in_progress', 'resolved') or assignee_id is not null`,
    )
    .addCheckConstraint('open_tickets_have_none', sql`status <> 'open' or assignee_id is null`)
    .execute();
  const indexes: [string, string[]][] = [
    ['tickets_of_requester', ['requester_id', 'requester_rank', 'updated_at', 'id']],
    ['tickets_of_assignee', ['assignee_id', 'assignee_rank', 'updated_at', 'id']],
    ['tickets_by_status', ['status', 'priority', 'created_at', 'id']],
    ['tickets_by_update', ['updated_at', 'id']],
    ['tickets_by_equipment', ['equipment_id']],
  ];
  for (const [name, columns] of indexes) {
    await db.schema.createIndex(name).on('tickets').columns(columns).execute();
  }
  await db.schema
    .createTable('ticket_events')
    .addColumn('ticket_id', 'integer', (c) => c.notNull().references('tickets.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'integer', (c) => c.references('users.id'))
    .addColumn('audience', 'text', (c) =>
      c.notNull().check(oneOf('audience', ['everyone', 'staff'])),
    )
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('command_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('ticket_events_key', ['ticket_id', 'seq'])
    .execute();
  await db.schema
    .createIndex('ticket_events_by_command')
    .unique()
    .on('ticket_events')
    .columns(['actor_id', 'command_id'])
    .where(sql.ref('command_id'), 'is not', null)
    .execute();
  await db.schema
    .createTable('ticket_reads')
    .addColumn('ticket_id', 'integer', (c) => c.notNull().references('tickets.id'))
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ticket_reads_key', ['ticket_id', 'user_id'])
    .execute();
}

async function createGuidance(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('guidance_sessions')
    .addColumn('ticket_id', 'integer', (c) => c.notNull().references('tickets.id'))
    .addColumn('session', 'integer', (c) => c.notNull())
    .addColumn('technician_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('outcome', 'text', (c) =>
      c.check(oneOf('outcome', ['resolved', 'unresolved', 'stopped', 'interrupted'])),
    )
    .addPrimaryKeyConstraint('guidance_sessions_key', ['ticket_id', 'session'])
    .addCheckConstraint(
      'ended_sessions_have_an_outcome',
      sql`(ended_at is null) = (outcome is null)`,
    )
    .execute();
  await db.schema
    .createIndex('one_active_session_per_ticket')
    .unique()
    .on('guidance_sessions')
    .column('ticket_id')
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('guidance_steps')
    .addColumn('ticket_id', 'integer', (c) => c.notNull())
    .addColumn('session', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number >= 1`))
    .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision >= 1`))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().check(oneOf('status', STEP_STATUSES)))
    .addColumn('sent_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('answered_at', 'bigint')
    .addColumn('comment', 'text')
    .addColumn('block_reason', 'text', (c) => c.check(oneOf('block_reason', BLOCK_REASONS)))
    .addColumn('block_note', 'text')
    .addPrimaryKeyConstraint('guidance_steps_key', ['ticket_id', 'session', 'number'])
    .addForeignKeyConstraint(
      'guidance_steps_session',
      ['ticket_id', 'session'],
      'guidance_sessions',
      ['ticket_id', 'session'],
    )
    .addCheckConstraint(
      'blocked_steps_have_a_reason',
      sql`(status = 'blocked') = (block_reason is not null)`,
    )
    .execute();
  await db.schema
    .createIndex('one_open_step_per_ticket')
    .unique()
    .on('guidance_steps')
    .column('ticket_id')
    .where(sql.ref('status'), 'in', ['awaiting', 'blocked'])
    .execute();
}

/** What a desk needs before anybody has set it up. The first ticket is #1001. */
async function addFirstSet(db: Kysely<never>): Promise<void> {
  const names: [string, string][] = [
    ['Matériel', '#5b5bd6'],
    ['Logiciel', '#0d74ce'],
    ['Réseau et VPN', '#2b9a66'],
    ['Compte et mot de passe', '#cc4e00'],
    ['Messagerie', '#ab4aba'],
    ['Autre', '#60646c'],
  ];
  for (const [name, color] of names) {
    await sql`insert into categories (name, color) values (${name}, ${color})`.execute(db);
  }
  await sql`insert into departments (name) values ('Direction'), ('Services généraux')`.execute(db);
  await sql`insert into counters (name, value) values ('ticket', 1000)`.execute(db);
}
