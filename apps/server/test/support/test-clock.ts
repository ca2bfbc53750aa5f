import type { Clock } from '../../src/clock.ts';

/** A clock that moves only when it is told to. */
export type TestClock = Clock & { advance(milliseconds: number): void };

/** The moment at which every desk of the tests opens. */
export const OPENING = Date.parse('2026-01-05T08:00:00.000Z');

export function createTestClock(start = OPENING): TestClock {
  let now = start;
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
