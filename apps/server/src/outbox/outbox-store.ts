import { type ExpressionBuilder, sql } from 'kysely';
import type { Databases } from '../db/databases.ts';
import type { Db, Schema } from '../db/schema.ts';
import type { Delivery, OutboxTopic } from './outbox-topics.ts';

export type Claim = { topic: OutboxTopic; now: number; limit: number; until: number };

/**
 * Takes what is due, oldest first, so that nobody else sends it until that time: neither this
 * process nor another, which passes by what one is just taking.
 */
export async function claimDeliveries(
  { write: db, kind }: Databases,
  { topic, now, limit, until }: Claim,
): Promise<Delivery[]> {
  const rows = await db
    .updateTable('outbox')
    .set((eb) => ({
      status: 'sending' as const,
      attempts: eb('attempts', '+', 1),
      due_at: until,
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('topic', '=', topic)
        .where('status', '=', sql.lit('pending'))
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .returning(['id', 'payload', 'attempts', 'created_at'])
    .execute();
  // What an update gives back comes in no order.
  const oldestFirst = rows.toSorted((one, other) => one.created_at - other.created_at);
  return oldestFirst.map((row) => ({
    id: row.id,
    payload: JSON.parse(row.payload) as unknown,
    attempts: row.attempts,
    createdAt: row.created_at,
  }));
}

export async function markSent(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'sent', finished_at: now, last_error: null })
    .where('id', '=', id)
    .execute();
}

export async function removeDelivery(db: Db, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
}

export async function markDead(
  db: Db,
  id: string,
  { now, error }: { now: number; error: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'dead', finished_at: now, last_error: error })
    .where('id', '=', id)
    .execute();
}

/** Back in the queue. Without its key: a newer delivery may have taken that meanwhile. */
export async function postpone(
  db: Db,
  id: string,
  { dueAt, error }: { dueAt: number; error: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'pending', merge_key: null, due_at: dueAt, last_error: error })
    .where('id', '=', id)
    .execute();
}

/**
 * What a process that died was sending may have arrived or not: it is sent again, once its time is
 * over. On a database of its own, a process that starts knows that no other is sending.
 */
export async function reclaimDeliveries(
  { write: db, kind }: Databases,
  now: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'pending', merge_key: null, due_at: now })
    .where('status', '=', sql.lit('sending'))
    .where((eb) => (kind === 'sqlite' ? eb.lit(true) : eb('due_at', '<', now)))
    .execute();
}

/** When the next delivery of a topic is due; null: none waits. */
export async function findNextDue(db: Db, topic: OutboxTopic): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('due_at').as('due_at'))
    .where('topic', '=', topic)
    .where('status', '=', sql.lit('pending'))
    .executeTakeFirst();
  return row?.due_at ?? null;
}

export async function forgetSent(db: Db, before: number): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('status', '=', 'sent')
    .where('finished_at', '<', before)
    .execute();
}

/** Dead letters back into the queue, with all their attempts before them; how many there were. */
export async function reviveDead(db: Db, which: DeadLetters, now: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ status: 'pending', attempts: 0, due_at: now, finished_at: null, merge_key: null })
    .where((eb) => areDead(eb, which))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function removeDead(db: Db, which: DeadLetters): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where((eb) => areDead(eb, which))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** One, all of a topic, or simply all. */
export type DeadLetters = { id?: string; topic?: OutboxTopic | undefined };

function areDead(eb: ExpressionBuilder<Schema, 'outbox'>, { id, topic }: DeadLetters) {
  return eb.and([
    eb('status', '=', 'dead'),
    ...(id === undefined ? [] : [eb('id', '=', id)]),
    ...(topic === undefined ? [] : [eb('topic', '=', topic)]),
  ]);
}
