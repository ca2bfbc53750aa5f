import { DomainError } from '@etape/shared/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Ten wrong passwords for one account from one address, a hundred from one address: then wait. */
const ACCOUNT = { points: 10, duration: 15 * 60 };
const ADDRESS = { points: 100, duration: 15 * 60 };

export type SignInAttempt = { email: string; address: string };

/** Slows guessing down. Only failures count, so nobody is locked out by signing in often. */
export type SignInThrottle = {
  /** Throws `too_many_attempts` (`retryAfter` in seconds). */
  check(attempt: SignInAttempt): Promise<void>;
  fail(attempt: SignInAttempt): Promise<void>;
  succeed(attempt: SignInAttempt): Promise<void>;
};

export function createSignInThrottle(): SignInThrottle {
  const byAccount = new RateLimiterMemory(ACCOUNT);
  const byAddress = new RateLimiterMemory(ADDRESS);
  const accountKey = ({ email, address }: SignInAttempt) => `${address} ${email}`;

  return {
    async check(attempt) {
      refuseIfSpent(await byAccount.get(accountKey(attempt)), ACCOUNT.points);
      refuseIfSpent(await byAddress.get(attempt.address), ADDRESS.points);
    },
    async fail(attempt) {
      await consume(byAccount, accountKey(attempt));
      await consume(byAddress, attempt.address);
    },
    async succeed(attempt) {
      await byAccount.delete(accountKey(attempt));
    },
  };
}

function refuseIfSpent(state: RateLimiterRes | null, points: number): void {
  if (state === null || state.consumedPoints < points) return;
  throw new DomainError('too_many_attempts', { retryAfter: Math.ceil(state.msBeforeNext / 1000) });
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (spent) {
    // It throws its state once the points are used up; `check` tells the caller next time.
    if (!(spent instanceof RateLimiterRes)) throw spent;
  }
}
