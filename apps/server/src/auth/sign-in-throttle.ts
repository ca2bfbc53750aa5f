import { DomainError } from '@etape/shared/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Ten wrong passwords for one account from one address, a hundred from one address: then wait. */
const ACCOUNT = { points: 10, duration: 15 * 60 };
const ADDRESS = { points: 100, duration: 15 * 60 };

export type SignInAttempt = { email: string; address: string };

/** Slows guessing down. Only failures count, so nobody is locked out by signing in often. */
export type SignInThrottle = {
  /**
   * Looks whether a password is right. Throws `too_many_attempts` (`retryAfter` in seconds) without
   * looking where too many were wrong.
   */
  guard(attempt: SignInAttempt, isRight: () => Promise<boolean>): Promise<boolean>;
};

export function createSignInThrottle(): SignInThrottle {
  const byAccount = new RateLimiterMemory(ACCOUNT);
  const byAddress = new RateLimiterMemory(ADDRESS);
  const inTurn = createTurns();

  return {
    guard({ email, address }, isRight) {
      const account = `${address} ${email}`;
      // One after the other: all at once, each would be looked at before any had failed.
      return inTurn(account, async () => {
        refuseIfSpent(await byAccount.get(account), ACCOUNT.points);
        refuseIfSpent(await byAddress.get(address), ADDRESS.points);
        const right = await isRight();
        if (right) {
          await byAccount.delete(account);
        } else {
          await consume(byAccount, account);
          await consume(byAddress, address);
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

function refuseIfSpent(state: RateLimiterRes | null, points: number): void {
  if (state === null || state.consumedPoints < points) return;
  throw new DomainError('too_many_attempts', { retryAfter: Math.ceil(state.msBeforeNext / 1000) });
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (spent) {
    // It throws its state once the points are used up; the next attempt is told.
    if (!(spent instanceof RateLimiterRes)) throw spent;
  }
}
