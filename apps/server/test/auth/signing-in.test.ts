import { describe, expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';

const AMINA = { email: emailOf('amina'), password: PASSWORD };

const WRONG = { ...AMINA, password: 'a wrong password' };

describe('signing in', () => {
  test('brings a token that works, until it is told when', async () => {
    const desk = await startDesk();
    const session = await desk.anonymous.auth.login.mutate({ ...AMINA, email: ' AMINA@desk.test' });
    const profile = await createHttpApi(desk.origin, session.accessToken).profile.get.query();
    expect(profile).toEqual(session.user);
    const minutes = (Date.parse(session.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  test('an unknown address and a wrong password are refused in the same words', async () => {
    const desk = await startDesk();
    const unknown = await refusalOf(
      desk.anonymous.auth.login.mutate({ ...AMINA, email: 'nobody@desk.test' }),
    );
    const wrong = await refusalOf(desk.anonymous.auth.login.mutate(WRONG));
    expect(unknown).toEqual(wrong);
    expect(unknown.domainCode).toBe('invalid_credentials');
  });

  test('an account that was closed says so only to who knows its password', async () => {
    const desk = await startDesk();
    const email = emailOf('zoe');
    const login = (password: string) => desk.anonymous.auth.login.mutate({ email, password });
    expect(await outcomeOf(login(PASSWORD))).toBe('account_inactive');
    expect(await outcomeOf(login('a wrong password'))).toBe('invalid_credentials');
  });
});

describe('guessing', () => {
  test('ends after ten wrong passwords, and the eleventh right one must wait as well', async () => {
    const desk = await startDesk();
    await guess(desk, 10);
    const refusal = await refusalOf(desk.anonymous.auth.login.mutate(AMINA));
    expect(refusal).toMatchObject({ domainCode: 'too_many_attempts', httpStatus: 429 });
    expect(refusal.details?.retryAfter).toBeGreaterThan(800);
    expect(refusal.details?.retryAfter).toBeLessThanOrEqual(900);
  });

  test('gains nothing by guessing everything at once', async () => {
    const desk = await startDesk();
    const attempts = Array.from({ length: 30 }, () => desk.anonymous.auth.login.mutate(WRONG));
    const outcomes = await Promise.all(attempts.map(outcomeOf));
    expect(outcomes.filter((outcome) => outcome === 'invalid_credentials')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'too_many_attempts')).toHaveLength(20);
  });

  test('locks nobody out of another account', async () => {
    const desk = await startDesk();
    await guess(desk, 10);
    const karim = { email: emailOf('karim'), password: PASSWORD };
    expect(await outcomeOf(desk.anonymous.auth.login.mutate(karim))).toBe('done');
  });

  test('is forgotten once the right password comes', async () => {
    const desk = await startDesk();
    for (let round = 0; round < 2; round += 1) {
      await guess(desk, 9);
      expect(await outcomeOf(desk.anonymous.auth.login.mutate(AMINA))).toBe('done');
    }
  });

  test('does not work through the form that changes a password either', async () => {
    const desk = await startDesk();
    const amina = await desk.as('amina');
    const change = () =>
      amina.profile.changePassword.mutate({
        currentPassword: 'a wrong password',
        newPassword: 'something long and new',
      });
    for (let count = 0; count < 10; count += 1) {
      expect(await outcomeOf(change())).toBe('validation');
    }
    expect(await outcomeOf(change())).toBe('too_many_attempts');
  });
});

async function guess(desk: Desk, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    expect(await outcomeOf(desk.anonymous.auth.login.mutate(WRONG))).toBe('invalid_credentials');
  }
}
