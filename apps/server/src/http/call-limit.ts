export type CallLimits = {
  /** How many calls somebody may make at once, after a while without. */
  burst: number;
  /** How many a second they may go on making. */
  perSecond: number;
};

/** A dozen tabs that all come back ask for some two hundred things, and then for a few a second. */
export const CALL_LIMITS: CallLimits = { burst: 400, perSecond: 20 };

/** Whoever was not here for that long has all of their calls again, and need not be kept. */
const FORGET_ABOVE = 10_000;

/** What one person may ask of the desk, over all their sockets and machines together. */
export type CallLimit = {
  /** Counts a call; the seconds to wait where there are too many, else 0. */
  take(userId: number): number;
};

export function createCallLimit({ burst, perSecond }: CallLimits = CALL_LIMITS): CallLimit {
  const used = new Map<number, { left: number; at: number }>();

  function forgetRested(now: number): void {
    for (const [userId, { left, at }] of used) {
      if (left + ((now - at) / 1000) * perSecond >= burst) used.delete(userId);
    }
  }

  return {
    take(userId) {
      const now = performance.now();
      const { left, at } = used.get(userId) ?? { left: burst, at: now };
      const available = Math.min(burst, left + ((now - at) / 1000) * perSecond);
      if (used.size > FORGET_ABOVE) forgetRested(now);
      if (available < 1) return (1 - available) / perSecond;
      used.set(userId, { left: available - 1, at: now });
      return 0;
    },
  };
}
