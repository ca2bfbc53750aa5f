import { type Kysely, sql } from 'kysely';
import { rebuildFacts } from '../../tickets/facts-rebuild.ts';
import type { Schema } from '../schema.ts';

/** Facts that dashboards count, kept on the rows that they are facts of, and indexes to count by. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('tickets').addColumn('first_response_at', 'bigint').execute();
  await db.schema
    .alterTable('tickets')
    .addColumn('first_response_by', 'integer', (c) => c.references('users.id'))
    .execute();
  await db.schema
    .alterTable('guidance_steps')
    .addColumn('technician_id', 'integer', (c) => c.references('users.id'))
    .execute();
  await db.schema.alterTable('guidance_steps').addColumn('blocked_at', 'bigint').execute();
  await db.schema.alterTable('guidance_steps').addColumn('blocked_body', 'text').execute();
  await db.schema
    .alterTable('guidance_steps')
    .addColumn('instruction_key', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createTable('backlog_changes')
    .addColumn('at', 'bigint', (c) => c.primaryKey())
    .addColumn('change', 'integer', (c) => c.notNull())
    .execute();
  await rebuildFacts(db);
  // After the rows are filled: an index is made faster than it is kept.
  for (const index of INDEXES) await sql.raw(`create index ${index}`).execute(db);
}

/** Each holds all that its question needs, so that counting reads no ticket. */
const INDEXES = [
  'tickets_by_creation on tickets (created_at, priority, category_id, requester_id)',
  `tickets_by_resolution on tickets
    (resolved_at, assignee_id, priority, category_id, requester_id, created_at)
    where resolved_at is not null`,
  `tickets_resolved_of_assignee on tickets
    (assignee_id, resolved_at, priority, category_id, created_at) where resolved_at is not null`,
  `tickets_resolved_of_requester on tickets (requester_id, resolved_at, created_at)
    where resolved_at is not null`,
  `tickets_by_response on tickets (first_response_at, first_response_by, created_at)
    where first_response_at is not null`,
  `tickets_answered_by on tickets (first_response_by, first_response_at, created_at)
    where first_response_at is not null`,
  'tickets_of_assignee_by_status on tickets (assignee_id, status, priority, category_id)',
  'sessions_by_end on guidance_sessions (ended_at, technician_id, outcome)',
  'steps_by_sending on guidance_steps (sent_at, technician_id, blocked_at)',
  `steps_by_confirmation on guidance_steps (answered_at, technician_id, sent_at)
    where status = 'confirmed'`,
  `steps_blocked on guidance_steps (sent_at, instruction_key) where blocked_at is not null`,
  'steps_by_instruction on guidance_steps (instruction_key, sent_at, blocked_at)',
];
