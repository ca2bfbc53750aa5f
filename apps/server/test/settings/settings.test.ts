import { DEFAULT_SETTINGS } from '@etape/shared/settings';
import { expect, test } from 'vitest';
import { getSettings } from '../../src/settings/settings-queries.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { openTicket } from '../support/tickets.ts';

const SECRET = 'hunter2-hunter2';

const MAIL = {
  ...DEFAULT_SETTINGS.mail,
  enabled: true,
  host: 'smtp.desk.test',
  user: 'desk',
  password: SECRET,
  from: 'Support <support@desk.test>',
};

async function passwordOf(desk: Desk): Promise<string> {
  return (await getSettings(desk.app.db.read, 'mail')).password;
}

async function logOf(desk: Desk) {
  const ada = await desk.as('ada');
  return (await ada.adminLog.list.query({})).items;
}

test('a new desk has its first settings, and none of its secrets leaves the server', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { password: _, ...mail } = DEFAULT_SETTINGS.mail;
  expect(await ada.settings.get.query()).toEqual({
    ...DEFAULT_SETTINGS,
    mail: { ...mail, hasPassword: false, hasLinks: false },
  });
  const saved = await ada.settings.update.mail.mutate(MAIL);
  expect(saved.mail).toMatchObject({ host: 'smtp.desk.test', hasPassword: true });
  expect(await passwordOf(desk)).toBe(SECRET);
  const everything = [saved, await ada.settings.get.query(), await logOf(desk)];
  expect(JSON.stringify(everything)).not.toContain(SECRET);
});

test('what is set holds at once: nobody gets a new ticket any more', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const urgent = () => openTicket(desk, 'amina', { priority: 'urgent' });
  expect((await urgent()).assignee).not.toBeNull();
  await ada.settings.update.tickets.mutate({ ...DEFAULT_SETTINGS.tickets, autoAssignment: 'off' });
  expect((await urgent()).assignee).toBeNull();
});

test('the name and the language stand on the pages before the sign-in, and new accounts speak it', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const organisation = { name: 'Mairie de Sète', language: 'en' } as const;
  await ada.settings.update.organisation.mutate(organisation);
  expect(await desk.anonymous.setup.status.query()).toMatchObject({ organisation });
  const { user } = await desk.anonymous.auth.register.mutate({
    firstName: 'Nora',
    lastName: 'Nouvelle',
    email: 'nora@desk.test',
    password: 'une longue phrase',
  });
  expect(user.language).toBe('en');
});

test('the log says what an administrator changed, before and after, and only that', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.tickets.mutate({ ...DEFAULT_SETTINGS.tickets, autoCloseDays: 7 });
  expect(await logOf(desk)).toMatchObject([
    {
      actor: { firstName: 'Ada' },
      action: 'settings_changed',
      subject: { type: 'settings', id: 'tickets', label: 'tickets' },
      before: { autoCloseDays: null },
      after: { autoCloseDays: 7 },
    },
  ]);
});

test('saving what is there already is nothing to log', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.webhooks.mutate(DEFAULT_SETTINGS.webhooks);
  await ada.settings.update.mail.mutate(DEFAULT_SETTINGS.mail);
  expect(await logOf(desk)).toEqual([]);
});

test('that the password is another one is logged, and not which', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.mail.mutate(MAIL);
  await ada.settings.update.mail.mutate({ ...MAIL, password: `${SECRET}-3` });
  const [newest] = await logOf(desk);
  expect(newest).toMatchObject({
    before: { passwordChanged: false },
    after: { passwordChanged: true },
  });
});

test('an empty password keeps the one that is there', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.mail.mutate(MAIL);
  const { mail } = await ada.settings.update.mail.mutate({ ...MAIL, port: 465, password: '' });
  expect(mail).toMatchObject({ port: 465, hasPassword: true });
  expect(await passwordOf(desk)).toBe(SECRET);
});

test('a password is not shown to another server without being typed again', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.mail.mutate(MAIL);
  const elsewhere = { ...MAIL, host: 'smtp.elsewhere.test' };
  const refusal = await refusalOf(ada.settings.update.mail.mutate({ ...elsewhere, password: '' }));
  expect(refusal.fields).toEqual({ password: 'required' });
  expect(await outcomeOf(ada.settings.update.mail.mutate(elsewhere))).toBe('done');
});

test('without a user no password is kept', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.settings.update.mail.mutate(MAIL);
  const { mail } = await ada.settings.update.mail.mutate({ ...MAIL, user: '', password: '' });
  expect(mail.hasPassword).toBe(false);
  expect(await passwordOf(desk)).toBe('');
});

test('what makes no sense is refused by field, and changes nothing', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const incomplete = ada.settings.update.mail.mutate({ ...MAIL, host: ' ', from: '' });
  expect((await refusalOf(incomplete)).fields).toEqual({ host: 'required', from: 'required' });
  const nameless = ada.settings.update.organisation.mutate({ name: ' ', language: 'fr' });
  expect((await refusalOf(nameless)).fields).toEqual({ name: 'required' });
  expect(await logOf(desk)).toEqual([]);
});
