import { DomainError } from '@etape/shared/errors';
import { describe, expect, test } from 'vitest';
import { createSignInThrottle } from '../../src/auth/sign-in-throttle.ts';
import { sweepAttempts } from '../../src/auth/stored-limiter.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';

const email = emailOf('amina');
const no = async () => 'wrong' as const;
const yes = async () => 'right' as const;

describe('wrong passwords', () => {
  test('are remembered by a server that was started anew', async () => {
    const before = await startDesk();
    for (let count = 0; count < 10; count += 1) {
      await outcomeOf(before.anonymous.auth.login.mutate({ email, password: 'a wrong password' }));
    }
    const after = await startAnew(before);
    const right = after.anonymous.auth.login.mutate({ email, password: PASSWORD });
    expect(await outcomeOf(right)).toBe('too_many_attempts');
  });

  test('are forgiven after a quarter of an hour', async () => {
    const { throttle, clock } = await startThrottle();
    await fail(throttle, { email, address: '192.0.2.1' }, 10);
    const attempt = () => isAdmitted(throttle.guard({ email, address: '192.0.2.1' }, yes));
    clock.advance(14 * 60_000);
    expect(await attempt()).toBe(false);
    clock.advance(61_000);
    expect(await attempt()).toBe(true);
  });

  test('count together for all addresses of one IPv6 line', async () => {
    const { throttle } = await startThrottle();
    for (let count = 0; count < 10; count += 1) {
      await throttle.guard({ email, address: `2001:db8:1:2::${count + 1}` }, no);
    }
    const near = throttle.guard({ email, address: '2001:db8:1:2:ffff::1' }, yes);
    expect(await isAdmitted(near)).toBe(false);
    const far = throttle.guard({ email, address: '2001:db8:1:3::1' }, yes);
    expect(await isAdmitted(far)).toBe(true);
  });

  test('from all over the world lock a stranger out, not the owner where they signed in before', async () => {
    const { throttle, clock } = await startThrottle();
    const home = { email, address: '198.51.100.7' };
    await throttle.guard(home, yes);
    clock.advance(40 * 24 * 60 * 60_000);
    for (let machine = 0; machine < 100; machine += 1) {
      await throttle.guard({ email, address: `203.0.113.${machine}` }, no);
    }
    const stranger = throttle.guard({ email, address: '203.0.113.200' }, yes);
    expect(await isAdmitted(stranger)).toBe(false);
    expect(await isAdmitted(throttle.guard(home, yes))).toBe(true);
  });

  test('leave no trace once they are forgiven', async () => {
    const { throttle, clock, desk } = await startThrottle();
    await fail(throttle, { email, address: '192.0.2.1' }, 3);
    const count = () => desk.app.db.read.selectFrom('attempts').selectAll().execute();
    const kept = await count();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/amina|192\.0\.2/);
    clock.advance(91 * 24 * 60 * 60_000);
    await sweepAttempts(desk.app.db.write, clock.now());
    expect(await count()).toEqual([]);
  });
});

type Throttle = ReturnType<typeof createSignInThrottle>;

async function startThrottle() {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  return { desk, clock, throttle: createSignInThrottle({ db: desk.app.db.write, clock }) };
}

async function fail(
  throttle: Throttle,
  attempt: { email: string; address: string },
  times: number,
): Promise<void> {
  for (let count = 0; count < times; count += 1) await throttle.guard(attempt, no);
}

/** Another server on the same database. */
async function startAnew({ database }: Desk): Promise<Desk> {
  return startDesk({ database });
}

async function isAdmitted(guarded: Promise<unknown>): Promise<boolean> {
  try {
    await guarded;
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_many_attempts') return false;
    throw error;
  }
}
