import type { LinkPurpose } from '@etape/shared/account-links';
import { expect, test } from 'vitest';
import { issueAccountLink } from '../../src/account-links/account-link-service.ts';
import { transact } from '../../src/db/transaction.ts';
import { CAST, emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';

const NEW_PASSWORD = 'a wholly new password';

async function issue(desk: Desk, purpose: LinkPurpose = 'password_reset'): Promise<string> {
  const userId = await desk.idOf('karim');
  const { token } = await transact(desk.app, (tx) => issueAccountLink(tx, { userId, purpose }));
  return token;
}

test.each(['invitation', 'password_reset'] as const)(
  'whoever holds a link of a %s is told whose it is, and no more',
  async (purpose) => {
    const desk = await startDesk();
    const token = await issue(desk, purpose);
    expect(await desk.anonymous.auth.readLink.mutate({ token })).toEqual({
      purpose,
      email: emailOf('karim'),
      firstName: CAST.karim.firstName,
    });
  },
);

test('following a link sets the password and signs in', async () => {
  const desk = await startDesk();
  const before = await desk.as('karim');
  const token = await issue(desk);
  const session = await desk.anonymous.auth.followLink.mutate({ token, password: NEW_PASSWORD });
  expect(session.user.email).toBe(emailOf('karim'));
  const karim = createHttpApi(desk.origin, session.accessToken);
  expect((await karim.profile.get.query()).email).toBe(emailOf('karim'));
  expect(await outcomeOf(before.profile.get.query())).toBe('session_expired');
  const login = (password: string) =>
    outcomeOf(desk.anonymous.auth.login.mutate({ email: emailOf('karim'), password }));
  expect(await login(NEW_PASSWORD)).toBe('done');
  expect(await login(PASSWORD)).toBe('invalid_credentials');
});

test('a link works once, however many follow it at once', async () => {
  const desk = await startDesk();
  const token = await issue(desk);
  const follow = () => desk.anonymous.auth.followLink.mutate({ token, password: NEW_PASSWORD });
  const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(follow())));
  expect(outcomes.sort()).toEqual(['done', 'link_invalid', 'link_invalid']);
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('link_invalid');
});

test('a password that is too short leaves the link as it was', async () => {
  const desk = await startDesk();
  const token = await issue(desk);
  const follow = (password: string) =>
    outcomeOf(desk.anonymous.auth.followLink.mutate({ token, password }));
  expect(await follow('short')).toBe('validation');
  expect(await follow(NEW_PASSWORD)).toBe('done');
});

test('wrong passwords that others tried do not keep the bearer of a link outside', async () => {
  const desk = await startDesk();
  const wrong = { email: emailOf('karim'), password: 'a wrong password' };
  for (let count = 0; count < 11; count += 1)
    await outcomeOf(desk.anonymous.auth.login.mutate(wrong));
  const token = await issue(desk);
  const follow = desk.anonymous.auth.followLink.mutate({ token, password: NEW_PASSWORD });
  expect(await outcomeOf(follow)).toBe('done');
});
