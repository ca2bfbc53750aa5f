import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { networkOf } from './client-network.ts';
import { createStoredLimiter } from './stored-limiter.ts';

const MINUTES = 60;
const DAYS = 24 * 60 * MINUTES;

/** Wrong passwords for one account from one network, and for whatever account from one network. */
const ACCOUNT_FROM_NETWORK = { name: 'sign-in', points: 10, duration: 15 * MINUTES };
const NETWORK = { name: 'sign-in-network', points: 100, duration: 15 * MINUTES };
/**
 * Wrong passwords for one account from all the networks it never signed in from: guessing that is spread
 * over many machines. Where its owner has signed in before, this does not hold them up.
 */
const ACCOUNT = { name: 'sign-in-account', points: 100, duration: 60 * MINUTES };
const FAMILIAR = { name: 'sign-in-familiar', points: 1, duration: 90 * DAYS };

export type SignInAttempt = { email: string; address: string };

/** Slows guessing down. Only failures count, so nobody is locked out by signing in often. */
export type SignInThrottle = {
  /**
   * Looks whether a password is right. Throws `too_many_attempts` (`retryAfter` in seconds) without
   * looking where too many were wrong.
   */
  guard(attempt: SignInAttempt, isRight: () => Promise<boolean>): Promise<boolean>;
};

export function createSignInThrottle(store: { db: Db; clock: Clock }): SignInThrottle {
  const byAccountFromNetwork = createStoredLimiter(store, ACCOUNT_FROM_NETWORK);
  const byNetwork = createStoredLimiter(store, NETWORK);
  const byAccount = createStoredLimiter(store, ACCOUNT);
  const familiar = createStoredLimiter(store, FAMILIAR);
  const inTurn = createTurns();

  return {
    guard({ email, address }, isRight) {
      const network = networkOf(address);
      const both = `${network} ${email}`;
      // One after the other: all at once, each would be looked at before any had failed.
      return inTurn(both, async () => {
        await byAccountFromNetwork.refuseIfSpent(both);
        await byNetwork.refuseIfSpent(network);
        const known = await familiar.isKnown(both);
        if (!known) await byAccount.refuseIfSpent(email);
        const right = await isRight();
        if (right) {
          await byAccountFromNetwork.forget(both);
          await familiar.forget(both);
          await familiar.consume(both);
        } else {
          await byAccountFromNetwork.consume(both);
          await byNetwork.consume(network);
          if (!known) await byAccount.consume(email);
        }
        return right;
      });
    },
  };
}

/** Does the work of one key in the order of the calls, never two at a time. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
