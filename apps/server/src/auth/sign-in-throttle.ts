import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { createTurns } from '../turns.ts';
import { networkOf } from './client-network.ts';
import { createStoredLimiter } from './stored-limiter.ts';

const MINUTES = 60;
const DAYS = 24 * 60 * MINUTES;

/** Wrong passwords and codes for one account from one network, and for whatever account from one network. */
const ACCOUNT_FROM_NETWORK = { name: 'sign-in', points: 10, duration: 15 * MINUTES };
const NETWORK = { name: 'sign-in-network', points: 100, duration: 15 * MINUTES };
/**
 * Wrong passwords for one account from all the networks it never signed in from: guessing that is spread
 * over many machines. Where its owner has signed in before, this does not hold them up.
 */
const ACCOUNT = { name: 'sign-in-account', points: 100, duration: 60 * MINUTES };
const FAMILIAR = { name: 'sign-in-familiar', points: 1, duration: 90 * DAYS };

export type SignInAttempt = { email: string; address: string };

/** What came of an attempt: a password, and the code of whoever has a second factor. */
export type Verdict = 'right' | 'wrong' | 'code_missing' | 'code_wrong';

/** Slows guessing down. Only failures count, so nobody is locked out by signing in often. */
export type SignInThrottle = {
  /**
   * Looks at what was given. Throws `too_many_attempts` (`retryAfter` in seconds) without looking where
   * too much was wrong. A right password that a code has still to follow makes nothing good: whoever
   * knows it could guess codes for ever.
   */
  guard(attempt: SignInAttempt, look: () => Promise<Verdict>): Promise<Verdict>;
};

export function createSignInThrottle(store: { db: Db; clock: Clock }): SignInThrottle {
  const byAccountFromNetwork = createStoredLimiter(store, ACCOUNT_FROM_NETWORK);
  const byNetwork = createStoredLimiter(store, NETWORK);
  const byAccount = createStoredLimiter(store, ACCOUNT);
  const familiar = createStoredLimiter(store, FAMILIAR);
  const inTurn = createTurns();

  return {
    guard({ email, address }, look) {
      const network = networkOf(address);
      const both = `${network} ${email}`;
      // One after the other: all at once, each would be looked at before any had failed.
      return inTurn(both, async () => {
        await byAccountFromNetwork.refuseIfSpent(both);
        await byNetwork.refuseIfSpent(network);
        const known = await familiar.isKnown(both);
        if (!known) await byAccount.refuseIfSpent(email);
        const verdict = await look();
        switch (verdict) {
          case 'right':
            await byAccountFromNetwork.forget(both);
            await familiar.forget(both);
            await familiar.consume(both);
            break;
          case 'wrong':
          case 'code_wrong':
            await byAccountFromNetwork.consume(both);
            await byNetwork.consume(network);
            if (!known) await byAccount.consume(email);
            break;
          case 'code_missing':
            break;
          default:
            verdict satisfies never;
        }
        return verdict;
      });
    },
  };
}
