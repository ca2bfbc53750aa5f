import { type Rate, TokenBucket } from './token-bucket.ts';

/** A dozen tabs that all come back ask for some two hundred things, and then for a few a second. */
export const CALL_LIMITS: Rate = { burst: 400, perSecond: 20 };

/** Whoever was not here for that long has all of their calls again, and need not be kept. */
const FORGET_ABOVE = 10_000;

/** What one person may ask of the desk, over all their sockets and machines together. */
export type CallLimit = {
  /** Counts a call; the whole seconds to wait where there are too many, else 0. */
  take(userId: number): number;
};

export function createCallLimit(rate: Rate = CALL_LIMITS): CallLimit {
  const buckets = new Map<number, TokenBucket>();

  function forgetRested(): void {
    for (const [userId, bucket] of buckets) if (bucket.isFull()) buckets.delete(userId);
  }

  return {
    take(userId) {
      if (buckets.size > FORGET_ABOVE) forgetRested();
      const bucket = buckets.get(userId) ?? new TokenBucket(rate);
      buckets.set(userId, bucket);
      return Math.ceil(bucket.take());
    },
  };
}
