import type { Kysely } from 'kysely';

/** Figures are counted in memory now: what only they asked costs every command that writes, and is dropped. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const index of DROPPED) await db.schema.dropIndex(index).execute();
}

const DROPPED = [
  'tickets_by_creation',
  'tickets_by_resolution',
  'tickets_resolved_of_assignee',
  'tickets_of_kind',
  'tickets_answered_by',
  'sessions_of_technician',
  'steps_by_sending',
  'steps_by_instruction',
  'steps_of_technician',
  'steps_confirmed_of_technician',
];
