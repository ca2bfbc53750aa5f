import { expect, test } from 'vitest';
import {
  followAccountLink,
  issueAccountLink,
  readAccountLink,
} from '../../src/account-links/account-link-service.ts';
import { hashPassword, NO_PASSWORD } from '../../src/auth/passwords.ts';
import { transact } from '../../src/db/transaction.ts';
import { deactivateUser } from '../../src/users/user-service.ts';
import { emailOf } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';

const NEW_PASSWORD = 'a wholly new password';
const MINUTE_MS = 60_000;

async function startWithLink(purpose: 'invitation' | 'password_reset' = 'password_reset') {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const userId = await desk.idOf('karim');
  const { token } = await transact(desk.app, (tx) => issueAccountLink(tx, { userId, purpose }));
  return { desk, clock, token, userId };
}

async function follow(desk: Desk, token: string): Promise<number> {
  const passwordHash = await hashPassword(NEW_PASSWORD);
  return transact(desk.app, (tx) => followAccountLink(desk.app, tx, { token, passwordHash }));
}

test('a link sets the password once, and ends what was signed in', async () => {
  const { desk, token } = await startWithLink();
  const before = await desk.as('karim');
  await follow(desk, token);
  const credentials = { email: emailOf('karim'), password: NEW_PASSWORD };
  expect(await outcomeOf(desk.anonymous.auth.login.mutate(credentials))).toBe('done');
  expect(await outcomeOf(before.profile.get.query())).toBe('session_expired');
  await expect(follow(desk, token)).rejects.toMatchObject({ code: 'link_invalid' });
});

test('using one link ends the others', async () => {
  const { desk, token, userId } = await startWithLink();
  const other = await transact(desk.app, (tx) =>
    issueAccountLink(tx, { userId, purpose: 'invitation' }),
  );
  await follow(desk, token);
  await expect(follow(desk, other.token)).rejects.toMatchObject({ code: 'link_invalid' });
});

test.each([
  ['password_reset', 30],
  ['invitation', 48 * 60],
] as const)('a link of a %s lives for %i minutes', async (purpose, minutes) => {
  const { desk, clock, token } = await startWithLink(purpose);
  clock.advance(minutes * MINUTE_MS - 1);
  const reading = () => readAccountLink(desk.app.db.read, { token, now: clock.now() });
  expect(await reading()).toMatchObject({ purpose, email: emailOf('karim') });
  clock.advance(1);
  await expect(reading()).rejects.toMatchObject({ code: 'link_invalid' });
});

test('a closed account cannot be opened by a link', async () => {
  const { desk, token, userId } = await startWithLink();
  await deactivateUser(desk.app, userId);
  await expect(follow(desk, token)).rejects.toMatchObject({ code: 'link_invalid' });
});

test('nobody signs in to an account that has no password yet', async () => {
  const desk = await startDesk();
  await desk.app.db.write
    .updateTable('users')
    .set({ password_hash: NO_PASSWORD })
    .where('email', '=', emailOf('karim'))
    .execute();
  const credentials = { email: emailOf('karim'), password: 'nobody has this password' };
  expect(await outcomeOf(desk.anonymous.auth.login.mutate(credentials))).toBe(
    'invalid_credentials',
  );
});
