import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './schema.ts';

/**
 * Names the course of events that the database holds. A restored backup begins a new one: the
 * numbers after it are given a second time, to other events.
 */
export async function readHistory(db: Db): Promise<string> {
  const { id } = await db
    .selectFrom('histories')
    .select('id')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

/** From here on the log is read anew by everybody: what they know of it may not be so any longer. */
export async function beginHistory(db: Db, now: number): Promise<void> {
  await sql`insert into histories (id, number, began_at)
    select ${randomUUID()}, max(number) + 1, cast(${now} as bigint) from histories`.execute(db);
}
