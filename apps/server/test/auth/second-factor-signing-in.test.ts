import { expect, test } from 'vitest';
import { issueAccountLink } from '../../src/account-links/account-link-service.ts';
import { transact } from '../../src/db/transaction.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { type Phone, setUpFactor, signInWith } from '../support/second-factors.ts';
import { createTestClock, OPENING, type TestClock } from '../support/test-clock.ts';

/** None of the codes about the opening, whatever the secret: a code of letters is never one. */
const WRONG = 'not-a-code';

type Scene = { desk: Desk; clock: TestClock; phone: Phone };

/** Amina signs in with a code since half a minute. */
async function aminaHasFactor(): Promise<Scene> {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const phone = await setUpFactor(desk, clock, 'amina');
  return { desk, clock, phone };
}

test('the password alone is not enough, with the code it is', async () => {
  const { desk, phone } = await aminaHasFactor();
  expect(await refusalOf(signInWith(desk, 'amina'))).toMatchObject({
    domainCode: 'second_factor_required',
    httpStatus: 401,
  });
  const session = await signInWith(desk, 'amina', phone.nextCode());
  const profile = await createHttpApi(desk.origin, session.accessToken).profile.get.query();
  expect(profile.email).toBe(emailOf('amina'));
  expect(session.secondFactorMissing).toBe(false);
});

test('a wrong password is wrong in the same words, with a code and without, factor or none', async () => {
  const { desk, phone } = await aminaHasFactor();
  const wrong = (email: string, code?: string) =>
    refusalOf(
      desk.anonymous.auth.login.mutate({
        email,
        password: 'a wrong password',
        ...(code === undefined ? {} : { code }),
      }),
    );
  const plain = await wrong('nobody@desk.test');
  expect(plain.domainCode).toBe('invalid_credentials');
  for (const email of [emailOf('amina'), emailOf('karim'), 'nobody@desk.test']) {
    expect(await wrong(email)).toEqual(plain);
    expect(await wrong(email, WRONG)).toEqual(plain);
    expect(await wrong(email, phone.nextCode())).toEqual(plain);
  }
});

test('whoever has none is let in whatever stands in the field', async () => {
  const { desk } = await aminaHasFactor();
  expect(await outcomeOf(signInWith(desk, 'karim', WRONG))).toBe('done');
});

test('codes of half a minute ago and of half a minute ahead are right, others are not', async () => {
  const { desk, clock, phone } = await aminaHasFactor();
  const early = phone.nextCode();
  clock.advance(60_000);
  expect(await refusalOf(signInWith(desk, 'amina', early))).toMatchObject({
    domainCode: 'validation',
    fields: { code: 'code_invalid' },
  });
  const late = phone.code();
  clock.advance(30_000);
  expect(await outcomeOf(signInWith(desk, 'amina', late))).toBe('done');
  const ahead = phone.nextCode();
  clock.advance(-30_000);
  expect(await outcomeOf(signInWith(desk, 'amina', ahead))).toBe('done');
});

test('no code is accepted twice, nor one older than the last', async () => {
  const { desk, clock, phone } = await aminaHasFactor();
  const confirmed = phone.code();
  expect(await outcomeOf(signInWith(desk, 'amina', confirmed))).toBe('validation');
  const older = phone.nextCode();
  const newer = phone.nextCode();
  expect(await outcomeOf(signInWith(desk, 'amina', newer))).toBe('done');
  expect(await outcomeOf(signInWith(desk, 'amina', newer))).toBe('validation');
  expect(await outcomeOf(signInWith(desk, 'amina', older))).toBe('validation');
  expect(clock.now()).toBe(OPENING + 60_000);
});

test('of two with the same code at once, one gets in', async () => {
  const { desk, phone } = await aminaHasFactor();
  const code = phone.nextCode();
  const attempts = Array.from({ length: 4 }, () => outcomeOf(signInWith(desk, 'amina', code)));
  expect((await Promise.all(attempts)).filter((outcome) => outcome === 'done')).toHaveLength(1);
});

test('a recovery code lets in once, however it is typed, and of two at once one', async () => {
  const { desk, phone } = await aminaHasFactor();
  const [first = '', second = '', third = ''] = phone.recoveryCodes;
  expect(await outcomeOf(signInWith(desk, 'amina', ` ${first.toUpperCase()} `))).toBe('done');
  expect(await outcomeOf(signInWith(desk, 'amina', first))).toBe('validation');
  expect(await outcomeOf(signInWith(desk, 'amina', second.replace('-', '')))).toBe('done');
  const both = await Promise.all([1, 2].map(() => outcomeOf(signInWith(desk, 'amina', third))));
  expect(both.sort()).toEqual(['done', 'validation']);
  const state = await (await desk.as('amina')).profile.secondFactor.state.query();
  expect(state).toMatchObject({ status: 'on', recoveryCodesLeft: 7 });
});

test('wrong codes count like wrong passwords, and the right password makes none good', async () => {
  const { desk, phone } = await aminaHasFactor();
  for (let count = 0; count < 10; count += 1) {
    expect(await outcomeOf(signInWith(desk, 'amina'))).toBe('second_factor_required');
    expect(await outcomeOf(signInWith(desk, 'amina', WRONG))).toBe('validation');
  }
  const right = phone.nextCode();
  expect(await outcomeOf(signInWith(desk, 'amina', right))).toBe('too_many_attempts');
  expect(await outcomeOf(signInWith(desk, 'amina'))).toBe('too_many_attempts');
  // A server that was started anew knows it, too.
  const clock = createTestClock(OPENING + 30_000);
  const again = await startDesk({ database: desk.database, clock });
  expect(await outcomeOf(signInWith(again, 'amina', right))).toBe('too_many_attempts');
  clock.advance(16 * 60_000);
  expect(await outcomeOf(signInWith(again, 'amina'))).toBe('second_factor_required');
});

test('twenty wrong codes in a day are all that anybody has, from wherever', async () => {
  const { desk, clock, phone } = await aminaHasFactor();
  for (let round = 0; round < 2; round += 1) {
    for (let count = 0; count < 10; count += 1) {
      expect(await outcomeOf(signInWith(desk, 'amina', WRONG))).toBe('validation');
    }
    clock.advance(16 * 60_000);
  }
  const refusal = await refusalOf(signInWith(desk, 'amina', phone.code()));
  expect(refusal.domainCode).toBe('too_many_attempts');
  expect(refusal.details?.retryAfter).toBeGreaterThan(23 * 60 * 60);
  clock.advance(24 * 60 * 60_000);
  expect(await outcomeOf(signInWith(desk, 'amina', phone.code()))).toBe('done');
});

test('changing the password makes no wrong code good', async () => {
  const { desk } = await aminaHasFactor();
  const amina = await desk.as('amina');
  const change = { currentPassword: PASSWORD, newPassword: PASSWORD };
  for (let count = 0; count < 10; count += 1) {
    await outcomeOf(signInWith(desk, 'amina', WRONG));
    if (count < 9) await amina.profile.changePassword.mutate(change);
  }
  expect(await outcomeOf(signInWith(desk, 'amina'))).toBe('too_many_attempts');
});

test('a link to set a password asks for the code as well, and outlasts a wrong one', async () => {
  const { desk, phone } = await aminaHasFactor();
  const userId = await desk.idOf('amina');
  const { token } = await transact(desk.app, (tx) =>
    issueAccountLink(tx, { userId, purpose: 'password_reset' }),
  );
  const password = 'a wholly new password';
  const follow = (code?: string) =>
    outcomeOf(
      desk.anonymous.auth.followLink.mutate({
        token,
        password,
        ...(code === undefined ? {} : { code }),
      }),
    );
  expect(await follow()).toBe('second_factor_required');
  expect(await follow(WRONG)).toBe('validation');
  expect(await outcomeOf(signInWith(desk, 'amina', phone.nextCode(), password))).toBe(
    'invalid_credentials',
  );
  expect(await follow(phone.code())).toBe('done');
  expect(await outcomeOf(signInWith(desk, 'amina', phone.nextCode(), password))).toBe('done');
});

test('codes guessed by a link end as well, and the link stays', async () => {
  const { desk } = await aminaHasFactor();
  const userId = await desk.idOf('amina');
  const { token } = await transact(desk.app, (tx) =>
    issueAccountLink(tx, { userId, purpose: 'password_reset' }),
  );
  const follow = () =>
    outcomeOf(desk.anonymous.auth.followLink.mutate({ token, password: PASSWORD, code: WRONG }));
  for (let count = 0; count < 20; count += 1) expect(await follow()).toBe('validation');
  expect(await follow()).toBe('too_many_attempts');
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('done');
});
