import { type Kysely, sql } from 'kysely';

/** Indexes that begin with what is counted by: the figures of each are a stretch, sorted already. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const index of DROPPED) await db.schema.dropIndex(index).execute();
  for (const index of INDEXES) await sql.raw(`create index ${index}`).execute(db);
}

const DROPPED = [
  'sessions_by_end',
  'steps_by_confirmation',
  'tickets_by_response',
  'tickets_answered_by',
];

const INDEXES = [
  'tickets_of_kind on tickets (category_id, priority, created_at)',
  `tickets_answered_by on tickets (first_response_by, first_response_at, created_at)
    where first_response_by is not null`,
  'sessions_of_technician on guidance_sessions (technician_id, ended_at, outcome)',
  'steps_of_technician on guidance_steps (technician_id, sent_at, blocked_at)',
  `steps_confirmed_of_technician on guidance_steps (technician_id, answered_at, sent_at)
    where status = 'confirmed'`,
];
