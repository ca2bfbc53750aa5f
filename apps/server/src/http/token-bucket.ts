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

  /** Takes so many, whether or not they are there: what is missing has to come back first. */
  owe(count: number): void {
    this.#refill();
    this.#left -= count;
  }

  /** In how many seconds nothing is owed any more; 0 where nothing is. */
  secondsInDebt(): number {
    this.#refill();
    return Math.max(0, -this.#left / this.#rate.perSecond);
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
