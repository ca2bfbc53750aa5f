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
