import { expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { openTicket } from '../support/tickets.ts';

const NEW_PASSWORD = ' a new one, with spaces ';

test("a new password ends the person's other sessions and keeps the one in use", async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const email = emailOf('amina');
  const { accessToken } = await desk.anonymous.auth.login.mutate({ email, password: PASSWORD });
  const here = createHttpApi(desk.origin, accessToken);
  const elsewhere = await desk.as('amina');
  const device = desk.connect('amina');
  await followTicket(device.api, ticketId).upTo(1);
  await here.profile.changePassword.mutate({
    currentPassword: PASSWORD,
    newPassword: NEW_PASSWORD,
  });
  expect(await device.closings.find(() => true, 'the closing')).toBe(4401);
  expect(await outcomeOf(elsewhere.profile.get.query())).toBe('session_expired');
  expect(await outcomeOf(here.profile.get.query())).toBe('done');
  const login = (password: string) => desk.anonymous.auth.login.mutate({ email, password });
  expect(await outcomeOf(login(PASSWORD))).toBe('invalid_credentials');
  expect(await outcomeOf(login(NEW_PASSWORD))).toBe('done');
});

test('a password is changed only by who knows it', async () => {
  const desk = await startDesk();
  const amina = await desk.as('amina');
  const refusal = await refusalOf(
    amina.profile.changePassword.mutate({
      currentPassword: 'a wrong password',
      newPassword: NEW_PASSWORD,
    }),
  );
  expect(refusal).toMatchObject({
    domainCode: 'validation',
    fields: { currentPassword: 'invalid' },
  });
});

test('a profile keeps what is left out, and takes neither role nor address', async () => {
  const desk = await startDesk();
  const amina = await desk.as('amina');
  const before = await amina.profile.get.query();
  const input = { phone: '0102030405', role: 'admin', email: 'x@desk.test', departmentId: 2 };
  await amina.profile.update.mutate(input);
  expect(await amina.profile.get.query()).toEqual({ ...before, phone: '0102030405' });
  await amina.profile.update.mutate({ phone: null, language: 'en' });
  expect(await amina.profile.get.query()).toEqual({ ...before, phone: null, language: 'en' });
});
