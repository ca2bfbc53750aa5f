import { DomainError } from '@etape/shared/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Five requests for one account from one address, a hundred from one address: then wait. */
const ACCOUNT_FROM_ADDRESS = { points: 5, duration: 15 * 60 };
const ADDRESS = { points: 100, duration: 15 * 60 };
/** From wherever they come, no mailbox gets more than this. */
const ACCOUNT = { points: 10, duration: 60 * 60 };

export type ResetRequest = { email: string; address: string };

/** Keeps forgotten passwords from becoming a way to fill mailboxes. Every request counts. */
export type ResetThrottle = {
  /**
   * Whether a mail may leave. Throws `too_many_attempts` (`retryAfter` in seconds) to whoever asks
   * too often; where others have, it says no in silence: refusing would tell what they did.
   */
  admit(request: ResetRequest): Promise<boolean>;
};

export function createResetThrottle(): ResetThrottle {
  const byAccountFromAddress = new RateLimiterMemory(ACCOUNT_FROM_ADDRESS);
  const byAddress = new RateLimiterMemory(ADDRESS);
  const byAccount = new RateLimiterMemory(ACCOUNT);
  return {
    async admit({ email, address }) {
      for (const spent of [
        await consume(byAddress, address),
        await consume(byAccountFromAddress, `${address} ${email}`),
      ]) {
        if (spent !== null) {
          const retryAfter = Math.ceil(spent.msBeforeNext / 1000);
          throw new DomainError('too_many_attempts', { retryAfter });
        }
      }
      return (await consume(byAccount, email)) === null;
    },
  };
}

/** `null`, or how things stand once the points are used up. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    return spent;
  }
}
