import { PersonBuckets } from './person-buckets.ts';
import type { Rate } from './token-bucket.ts';

/** A dozen tabs that all come back ask for some two hundred things, and then for a few a second. */
export const CALL_LIMITS: Rate = { burst: 400, perSecond: 20 };

/** What one person may ask of the desk, over all their sockets and machines together. */
export type CallLimit = {
  /** Counts a call; the whole seconds to wait where there are too many, else 0. */
  take(userId: number): number;
};

export function createCallLimit(rate: Rate = CALL_LIMITS): CallLimit {
  const buckets = new PersonBuckets(rate);
  return { take: (userId) => Math.ceil(buckets.of(userId).take()) };
}
