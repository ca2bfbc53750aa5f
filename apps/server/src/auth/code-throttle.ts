import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { createTurns } from '../turns.ts';
import { createStoredLimiter } from './stored-limiter.ts';

/**
 * Three of a million codes are right at any moment. Whoever knows the password and guesses day after day,
 * from wherever, finds one in thirty years by even odds; whoever mistypes is not kept out by it.
 */
const PERSON = { name: 'sign-in-code', points: 20, duration: 24 * 60 * 60 };

/** Slows down the guessing of codes. Nobody gets that far without the password, or a mailed link. */
export type CodeThrottle = {
  /**
   * Looks whether a code is right. Throws `too_many_attempts` (`retryAfter` in seconds) without looking
   * where too many were wrong.
   */
  guard(userId: number, isRight: () => Promise<boolean>): Promise<boolean>;
  /** What was wrong so far counts no more: there is another factor, or none. */
  forget(userId: number): Promise<void>;
};

export function createCodeThrottle(store: { db: Db; clock: Clock }): CodeThrottle {
  const byPerson = createStoredLimiter(store, PERSON);
  const inTurn = createTurns();
  return {
    guard(userId, isRight) {
      const key = String(userId);
      return inTurn(key, async () => {
        await byPerson.refuseIfSpent(key);
        const right = await isRight();
        await (right ? byPerson.forget(key) : byPerson.consume(key));
        return right;
      });
    },
    forget: (userId) => byPerson.forget(String(userId)),
  };
}
