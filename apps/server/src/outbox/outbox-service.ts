import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import type { OutboxTopic } from './outbox-topics.ts';

export type NewDelivery = {
  topic: OutboxTopic;
  payload: object;
  /** Milliseconds to wait before sending, so that what follows may come along. */
  delayMs?: number;
  /** A delivery that still waits and has this key takes the new one in, by `merge`. */
  mergeKey?: string;
  merge?: (waiting: unknown) => object;
};

/**
 * Puts something to be sent into the outbox, in the transaction that causes it: it leaves after the
 * commit, at least once, or not at all. Its id stays the same through every attempt.
 */
export async function enqueueDelivery(
  ctx: AppContext,
  tx: Tx,
  { topic, payload, delayMs = 0, mergeKey, merge }: NewDelivery,
): Promise<void> {
  if (mergeKey !== undefined && merge !== undefined) {
    const waiting = await tx.db
      .selectFrom('outbox')
      .select(['id', 'payload', 'due_at'])
      .where('topic', '=', topic)
      .where('merge_key', '=', mergeKey)
      .where('status', '=', sql.lit('pending'))
      .executeTakeFirst();
    if (waiting !== undefined) {
      await tx.db
        .updateTable('outbox')
        .set({
          payload: JSON.stringify(merge(JSON.parse(waiting.payload))),
          // What cannot wait takes along what could.
          due_at: Math.min(waiting.due_at, tx.now + delayMs),
        })
        .where('id', '=', waiting.id)
        .execute();
      tx.onCommit(() => ctx.outbox.wake());
      return;
    }
  }
  await tx.db
    .insertInto('outbox')
    .values(toRow(tx, { topic, payload, delayMs, mergeKey }))
    .execute();
  tx.onCommit(() => ctx.outbox.wake());
}

/** The same for many of which nothing waits yet that could take them in. */
export async function enqueueDeliveries(
  ctx: AppContext,
  tx: Tx,
  deliveries: readonly Omit<NewDelivery, 'merge'>[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.db
    .insertInto('outbox')
    .values(deliveries.map((delivery) => toRow(tx, delivery)))
    .execute();
  tx.onCommit(() => ctx.outbox.wake());
}

function toRow(
  tx: Tx,
  {
    topic,
    payload,
    delayMs = 0,
    mergeKey,
  }: Pick<NewDelivery, 'topic' | 'payload' | 'delayMs'> & { mergeKey?: string | undefined },
) {
  return {
    id: randomUUID(),
    topic,
    merge_key: mergeKey ?? null,
    payload: JSON.stringify(payload),
    status: 'pending',
    attempts: 0,
    created_at: tx.now,
    due_at: tx.now + delayMs,
    finished_at: null,
    last_error: null,
  } as const;
}
