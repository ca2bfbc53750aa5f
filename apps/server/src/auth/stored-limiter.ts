import { createHash } from 'node:crypto';
import { DomainError } from '@etape/shared/errors';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';

export type Limit = {
  /** Keeps the counts of one limit apart from those of another. */
  name: string;
  /** So many are let through… */
  points: number;
  /** …in so many seconds, counted from the first. */
  duration: number;
};

/**
 * A limit whose counts live in the database: neither a restart nor another process forgets them. Keys
 * are kept as digests: a list of who tried from where is nobody's business.
 */
export type StoredLimiter = {
  /** Counts one more; whether it was one too many. */
  consume(key: string): Promise<boolean>;
  isKnown(key: string): Promise<boolean>;
  /** Throws `too_many_attempts` (`retryAfter` in seconds) once the points are used up. */
  refuseIfSpent(key: string): Promise<void>;
  forget(key: string): Promise<void>;
};

export function createStoredLimiter(
  { db, clock }: { db: Db; clock: Clock },
  { name, points, duration }: Limit,
): StoredLimiter {
  const digestOf = (key: string) =>
    createHash('sha256').update(`${name} ${key}`).digest('base64url');

  function find(key: string) {
    return db
      .selectFrom('attempts')
      .select(['points', 'expires_at'])
      .where('key', '=', digestOf(key))
      .where('expires_at', '>', clock.now())
      .executeTakeFirst();
  }

  return {
    async consume(key) {
      const now = clock.now();
      const over = sql<boolean>`attempts.expires_at <= ${now}`;
      const count = await db
        .insertInto('attempts')
        .values({ key: digestOf(key), points: 1, expires_at: now + duration * 1000 })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            points: sql`case when ${over} then 1 else attempts.points + 1 end`,
            expires_at: sql`case when ${over} then excluded.expires_at else attempts.expires_at end`,
          }),
        )
        .returning('points')
        .executeTakeFirstOrThrow();
      return count.points > points;
    },
    async isKnown(key) {
      return (await find(key)) !== undefined;
    },
    async refuseIfSpent(key) {
      const count = await find(key);
      if (count === undefined || count.points < points) return;
      const retryAfter = Math.ceil((count.expires_at - clock.now()) / 1000);
      throw new DomainError('too_many_attempts', { retryAfter });
    },
    async forget(key) {
      await db.deleteFrom('attempts').where('key', '=', digestOf(key)).execute();
    },
  };
}

/** Takes out what has run out. */
export async function sweepAttempts(db: Db, now: number): Promise<void> {
  await db.deleteFrom('attempts').where('expires_at', '<=', now).execute();
}
