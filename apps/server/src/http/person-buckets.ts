import { type Rate, TokenBucket } from './token-bucket.ts';

/** Whoever was not here for long enough has a full bucket again, and need not be kept. */
const FORGET_ABOVE = 10_000;

/** A bucket for each person, over all their sockets and machines together. */
export class PersonBuckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<number, TokenBucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  of(userId: number): TokenBucket {
    const known = this.#buckets.get(userId);
    if (known !== undefined) return known;
    if (this.#buckets.size >= FORGET_ABOVE) this.#forgetRested();
    const bucket = new TokenBucket(this.#rate);
    this.#buckets.set(userId, bucket);
    return bucket;
  }

  #forgetRested(): void {
    for (const [userId, bucket] of this.#buckets) {
      if (bucket.isFull()) this.#buckets.delete(userId);
    }
  }
}
