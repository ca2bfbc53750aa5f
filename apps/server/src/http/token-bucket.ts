export type Rate = {
  /** How many at once, after a while without. */
  burst: number;
  /** How many a second from then on. */
  perSecond: number;
};

/** Tokens that come back with time, up to a full bucket; each thing that is done takes one. */
export class TokenBucket {
  readonly #rate: Rate;
  #left: number;
  #at = performance.now();

  constructor(rate: Rate) {
    this.#rate = rate;
    this.#left = rate.burst;
  }

  /** 0, or in how many seconds there is one again. */
  take(): number {
    this.#refill();
    if (this.#left < 1) return (1 - this.#left) / this.#rate.perSecond;
    this.#left -= 1;
    return 0;
  }

  isFull(): boolean {
    this.#refill();
    return this.#left >= this.#rate.burst;
  }

  #refill(): void {
    const now = performance.now();
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
  }
}
