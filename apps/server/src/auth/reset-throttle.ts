import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { networkOf } from './client-network.ts';
import { createStoredLimiter } from './stored-limiter.ts';

/** Five requests for one account from one network, a hundred from one network: then wait. */
const ACCOUNT_FROM_NETWORK = { name: 'reset', points: 5, duration: 15 * 60 };
const NETWORK = { name: 'reset-network', points: 100, duration: 15 * 60 };
/** From wherever they come, no mailbox gets more than this. */
const ACCOUNT = { name: 'reset-account', points: 10, duration: 60 * 60 };

export type ResetRequest = { email: string; address: string };

/** Keeps forgotten passwords from becoming a way to fill mailboxes. Every request counts. */
export type ResetThrottle = {
  /**
   * Whether a mail may leave. Throws `too_many_attempts` (`retryAfter` in seconds) to whoever asks
   * too often; where others have, it says no in silence: refusing would tell what they did.
   */
  admit(request: ResetRequest): Promise<boolean>;
};

export function createResetThrottle(store: { db: Db; clock: Clock }): ResetThrottle {
  const byAccountFromNetwork = createStoredLimiter(store, ACCOUNT_FROM_NETWORK);
  const byNetwork = createStoredLimiter(store, NETWORK);
  const byAccount = createStoredLimiter(store, ACCOUNT);
  return {
    async admit({ email, address }) {
      const network = networkOf(address);
      const both = `${network} ${email}`;
      // Counted first: of many at once, each counts itself before it looks.
      if (await byNetwork.consume(network)) await byNetwork.refuseIfSpent(network);
      if (await byAccountFromNetwork.consume(both)) await byAccountFromNetwork.refuseIfSpent(both);
      return !(await byAccount.consume(email));
    },
  };
}
