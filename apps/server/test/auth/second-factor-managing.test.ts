import { expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { createPhone, setUpFactor, signInWith } from '../support/second-factors.ts';
import { createTestClock } from '../support/test-clock.ts';

async function open() {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const amina = await desk.as('amina');
  return { clock, desk, amina, factor: amina.profile.secondFactor };
}

test('a second factor is set up with the password, and in force with its first code', async () => {
  const { clock, desk, factor } = await open();
  expect(await factor.state.query()).toEqual({ status: 'off', required: false });
  expect(await refusalOf(factor.begin.mutate({ currentPassword: 'wrong' }))).toMatchObject({
    domainCode: 'validation',
    fields: { currentPassword: 'invalid' },
  });
  const { secret, uri } = await factor.begin.mutate({ currentPassword: PASSWORD });
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const address = new URL(uri);
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain(emailOf('amina'));
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    secret,
    issuer: 'Étape',
    digits: '6',
    period: '30',
  });
  // Begun is not in force.
  expect(await outcomeOf(signInWith(desk, 'amina'))).toBe('done');
  expect(await refusalOf(factor.confirm.mutate({ code: 'not-a-code' }))).toMatchObject({
    fields: { code: 'code_invalid' },
  });
  const phone = createPhone(secret, clock);
  const { recoveryCodes } = await factor.confirm.mutate({ code: phone.code() });
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
  expect(await factor.state.query()).toEqual({
    status: 'on',
    required: false,
    since: new Date(clock.now()).toISOString(),
    recoveryCodesLeft: 10,
  });
  expect(await outcomeOf(factor.confirm.mutate({ code: phone.nextCode() }))).toBe('not_found');
});

test('what was begun an hour ago is begun anew', async () => {
  const { clock, desk, factor } = await open();
  const { secret } = await factor.begin.mutate({ currentPassword: PASSWORD });
  clock.advance(61 * 60_000);
  const { code } = createPhone(secret, clock);
  const later = (await desk.as('amina')).profile.secondFactor;
  expect(await outcomeOf(later.confirm.mutate({ code: code() }))).toBe('not_found');
});

test('turning it on and off ends the other sessions, not the one that does it', async () => {
  const { clock, desk, factor } = await open();
  const elsewhere = async (code?: string) =>
    createHttpApi(desk.origin, (await signInWith(desk, 'amina', code)).accessToken);
  const before = await elsewhere();
  const phone = await setUpFactor(desk, clock, 'amina');
  expect(await outcomeOf(before.profile.get.query())).toBe('session_expired');
  const meanwhile = await elsewhere(phone.nextCode());
  await factor.turnOff.mutate({ currentPassword: PASSWORD, code: phone.nextCode() });
  expect(await outcomeOf(meanwhile.profile.get.query())).toBe('session_expired');
  expect(await factor.state.query()).toEqual({ status: 'off', required: false });
  expect(await outcomeOf(signInWith(desk, 'amina'))).toBe('done');
});

test('turning it off and renewing codes take the password and a code', async () => {
  const { clock, desk, factor } = await open();
  const phone = await setUpFactor(desk, clock, 'amina');
  for (const change of [factor.turnOff, factor.renewRecoveryCodes]) {
    const wrongPassword = { currentPassword: 'wrong', code: phone.nextCode() };
    expect(await refusalOf(change.mutate(wrongPassword))).toMatchObject({
      fields: { currentPassword: 'invalid' },
    });
    const wrongCode = { currentPassword: PASSWORD, code: 'not-a-code' };
    expect(await refusalOf(change.mutate(wrongCode))).toMatchObject({
      fields: { code: 'code_invalid' },
    });
  }
  expect(await factor.state.query()).toMatchObject({ status: 'on', recoveryCodesLeft: 10 });
});

test('new recovery codes take the place of the old ones', async () => {
  const { clock, desk, factor } = await open();
  const phone = await setUpFactor(desk, clock, 'amina');
  const [old = '', older = ''] = phone.recoveryCodes;
  const { recoveryCodes } = await factor.renewRecoveryCodes.mutate({
    currentPassword: PASSWORD,
    code: old,
  });
  expect(await factor.state.query()).toMatchObject({ recoveryCodesLeft: 10 });
  expect(await outcomeOf(signInWith(desk, 'amina', older))).toBe('validation');
  expect(await outcomeOf(signInWith(desk, 'amina', recoveryCodes[0]))).toBe('done');
});

test('another telephone takes a code of the first, which stays good until the change is done', async () => {
  const { clock, desk, factor } = await open();
  const first = await setUpFactor(desk, clock, 'amina');
  const begin = (code?: string) =>
    factor.begin.mutate({ currentPassword: PASSWORD, ...(code === undefined ? {} : { code }) });
  expect(await outcomeOf(begin())).toBe('second_factor_required');
  expect(await outcomeOf(begin('not-a-code'))).toBe('validation');
  const { secret } = await begin(first.nextCode());
  expect(await outcomeOf(signInWith(desk, 'amina', first.nextCode()))).toBe('done');
  const second = createPhone(secret, clock);
  await factor.confirm.mutate({ code: second.code() });
  expect(await outcomeOf(signInWith(desk, 'amina', first.nextCode()))).toBe('validation');
  expect(await outcomeOf(signInWith(desk, 'amina', second.nextCode()))).toBe('done');
});

test('the database holds neither the secret nor a recovery code', async () => {
  const { clock, desk, factor } = await open();
  const { secret } = await factor.begin.mutate({ currentPassword: PASSWORD });
  const { code } = createPhone(secret, clock);
  const { recoveryCodes } = await factor.confirm.mutate({ code: code() });
  const rows = JSON.stringify([
    await desk.app.db.read.selectFrom('second_factors').selectAll().execute(),
    await desk.app.db.read.selectFrom('recovery_codes').selectAll().execute(),
  ]);
  for (const secretText of [secret, ...recoveryCodes, ...recoveryCodes.map(withoutDash)]) {
    expect(rows).not.toContain(secretText);
  }
});

test("a factor that was copied into somebody else's row opens nothing", async () => {
  const { clock, desk } = await open();
  const phone = await setUpFactor(desk, clock, 'amina');
  await setUpFactor(desk, clock, 'karim');
  const rows = desk.app.db.write.updateTable('second_factors');
  const { secret } = await desk.app.db.read
    .selectFrom('second_factors')
    .select('secret')
    .where('user_id', '=', await desk.idOf('amina'))
    .executeTakeFirstOrThrow();
  await rows
    .set({ secret })
    .where('user_id', '=', await desk.idOf('karim'))
    .execute();
  expect(await outcomeOf(signInWith(desk, 'karim', phone.nextCode()))).toBe('validation');
});

function withoutDash(code: string): string {
  return code.replace('-', '');
}
