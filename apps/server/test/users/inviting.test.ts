import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { readLog } from '../support/admin-log.ts';
import { emailOf } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { createTestClock, OPENING } from '../support/test-clock.ts';
import { inviteNour, NOUR, tokenOf } from '../support/users.ts';

const PASSWORD = 'a wholly new password';
const HOUR_MS = 60 * 60_000;

async function mails(desk: Desk): Promise<unknown[]> {
  const rows = await desk.app.db.read.selectFrom('outbox').select(['topic', 'payload']).execute();
  return rows.map(({ topic, payload }) => ({ topic, payload: JSON.parse(payload) as unknown }));
}

test('an invited person is in the list at once, and signs in by the link, once', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  const { user, link, token } = await inviteNour(desk, { role: 'technician', departmentId: 2 });
  expect(user).toMatchObject({ ...NOUR, role: 'technician', status: 'invited', lastSeenAt: null });
  expect(user.department?.id).toBe(2);
  expect(link).toEqual({
    purpose: 'invitation',
    address: `/link#${token}`,
    expiresAt: new Date(OPENING + 48 * HOUR_MS).toISOString(),
    mailed: false,
  });
  const follow = () => desk.anonymous.auth.followLink.mutate({ token, password: PASSWORD });
  const session = await follow();
  const nour = createHttpApi(desk.origin, session.accessToken);
  expect(await nour.profile.get.query()).toMatchObject({ ...NOUR, role: 'technician' });
  expect(await outcomeOf(follow())).toBe('link_invalid');
  const ada = await desk.as('ada');
  expect((await ada.users.get.query({ userId: user.id })).status).toBe('active');
});

test('an invitation lasts 48 hours, after which another can be made', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const { user, token } = await inviteNour(desk);
  clock.advance(48 * HOUR_MS);
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('link_invalid');
  const ada = await desk.as('ada');
  const again = await ada.users.createPasswordLink.mutate({ userId: user.id });
  expect(again.purpose).toBe('invitation');
  const password = PASSWORD;
  const follow = desk.anonymous.auth.followLink.mutate({ token: tokenOf(again.address), password });
  expect(await outcomeOf(follow)).toBe('done');
});

test('the invitation is in the log, its secret is not', async () => {
  const desk = await startDesk();
  const { user, token } = await inviteNour(desk, { phone: '04 78 00 12 34' });
  const log = await readLog(desk);
  expect(log).toEqual([
    {
      actor: await desk.idOf('ada'),
      action: 'user_created',
      subject: `user ${user.id}: Nour Haddad`,
      before: null,
      after: {
        ...NOUR,
        phone: '04 78 00 12 34',
        department: null,
        language: 'fr',
        role: 'employee',
      },
    },
  ]);
  expect(JSON.stringify(log)).not.toContain(token);
});

test('where mail is set up it carries the invitation, and a reset of the password', async () => {
  const desk = await startDesk({ http: { publicUrl: 'https://desk.example' } });
  await presetSettings(desk.app, 'mail', { enabled: true });
  const { user, link } = await inviteNour(desk);
  expect(link).toMatchObject({ mailed: true });
  expect(link.address).toMatch(/^https:\/\/desk\.example\/link#/);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  const reset = await ada.users.createPasswordLink.mutate({ userId });
  expect(reset).toMatchObject({ purpose: 'password_reset', mailed: true });
  expect(await mails(desk)).toEqual([
    { topic: 'mail', payload: { type: 'invitation', userId: user.id } },
    { topic: 'mail', payload: { type: 'password_reset', userId } },
  ]);
  expect((await readLog(desk)).at(-1)).toMatchObject({
    action: 'user_link_made',
    subject: `user ${userId}: Karim Benali`,
    after: { purpose: 'password_reset', mailed: true },
  });
});

test('what is refused leaves no account and sends nothing', async () => {
  const desk = await startDesk({ http: { publicUrl: 'https://desk.example' } });
  await presetSettings(desk.app, 'mail', { enabled: true });
  const taken = inviteNour(desk, { email: emailOf('zoe').toUpperCase() });
  expect(await refusalOf(taken)).toMatchObject({
    domainCode: 'validation',
    fields: { email: 'taken' },
  });
  expect(await refusalOf(inviteNour(desk, { departmentId: 99 }))).toMatchObject({
    fields: { departmentId: 'not_available' },
  });
  expect(await refusalOf(inviteNour(desk, { email: 'nour', lastName: ' ' }))).toMatchObject({
    fields: { email: 'invalid', lastName: 'required' },
  });
  const ada = await desk.as('ada');
  expect((await ada.users.list.query({ search: 'nour' })).items).toEqual([]);
  expect(await mails(desk)).toEqual([]);
  expect(await readLog(desk)).toEqual([]);
});

test('a closed account gets no link', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('zoe');
  expect(await refusalOf(ada.users.createPasswordLink.mutate({ userId }))).toMatchObject({
    fields: { userId: 'not_available' },
  });
});

test('a corrected address makes worthless what was sent to the wrong one', async () => {
  const desk = await startDesk();
  const { user, token } = await inviteNour(desk, { email: 'noor@desk.test' });
  const ada = await desk.as('ada');
  await ada.users.update.mutate({ userId: user.id, firstName: 'Nour' });
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('done');
  await ada.users.update.mutate({ userId: user.id, email: NOUR.email });
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('link_invalid');
});
