import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { emailOf } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { startMailServer } from '../support/mail-server.ts';
import {
  mailsTo,
  orderLink,
  PUBLIC_URL,
  setMailServer,
  speak,
  startMailingDesk,
  uninvite,
} from '../support/mails.ts';
import { settledOutboxOf } from '../support/webhooks.ts';

const NEW_PASSWORD = 'a wholly new password';

const CASES = [
  ['invitation', 'fr', 'Bienvenue, Karim', 'Choisir mon mot de passe', '48 heures'],
  ['invitation', 'en', 'Welcome, Karim', 'Choose my password', '48 hours'],
  [
    'password_reset',
    'fr',
    'Choisissez un nouveau mot de passe',
    'Choisir un nouveau mot de passe',
    '30 minutes',
  ],
  ['password_reset', 'en', 'Choose a new password', 'Choose a new password', '30 minutes'],
] as const;

test.each(CASES)('a mail of a %s in %s signs its reader in by its link', async (...given) => {
  const [purpose, language, heading, action, time] = given;
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  await presetSettings(desk.app, 'organisation', { name: 'Mairie de Sète' });
  await speak(desk, 'karim', language);
  if (purpose === 'invitation') await uninvite(desk, 'karim');
  await orderLink(desk, 'karim', purpose);
  await mailing.open();

  const [arrived] = await mailsTo(mailing, emailOf('karim'));
  const { subject, html = '', text = '', headers } = arrived?.mail ?? { headers: [] };
  expect(subject).toContain(' · Mairie de Sète');
  expect(html).toContain(`>${heading}</h1>`);
  expect(html).toContain(`>${action}</a>`);
  for (const body of [html, text]) expect(body).toContain(time);
  expect(headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined();

  const link = new RegExp(`${PUBLIC_URL}/link#([\\w-]+)`);
  const token = link.exec(text)?.[1] ?? '';
  expect(html).toContain(`href="${PUBLIC_URL}/link#${token}"`);
  const read = await desk.anonymous.auth.readLink.mutate({ token });
  expect(read).toMatchObject({ purpose, email: emailOf('karim') });
  const { user } = await desk.anonymous.auth.followLink.mutate({ token, password: NEW_PASSWORD });
  expect(user.email).toBe(emailOf('karim'));
});

test('a forgotten password is asked for and arrives, in nobody else’s words', async () => {
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  const karim = await desk.as('karim');
  await karim.profile.update.mutate({ firstName: 'Gagnez sur evil.example' });
  await desk.anonymous.auth.requestPasswordReset.mutate({ email: emailOf('karim') });
  await mailing.open();
  const [arrived] = await mailsTo(mailing, emailOf('karim'));
  expect(arrived?.mail.subject).toBe('Nouveau mot de passe · Étape');
  expect(arrived?.mail.text).not.toContain('evil.example');
  expect(arrived?.mail.html).not.toContain('evil.example');
});

test('an invitation is not sent to whoever has come by another link meanwhile', async () => {
  const { desk, server, open } = await startMailingDesk();
  await orderLink(desk, 'karim', 'invitation');
  await open();
  expect(await settledOutboxOf(desk, 'mail')).toEqual([]);
  expect(server.connections.items).toEqual([]);
});

test('no link is made where nobody has said at which address the desk is found', async () => {
  const desk = await startDesk();
  await setMailServer(desk, await startMailServer());
  await orderLink(desk, 'karim', 'password_reset');
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'mail')).toMatchObject([
    { status: 'dead', attempts: 1, last_error: 'address_unknown' },
  ]);
  expect(await desk.app.db.read.selectFrom('account_links').selectAll().execute()).toEqual([]);
});
