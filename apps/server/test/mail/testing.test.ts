import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { emailOf } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { startMailServer } from '../support/mail-server.ts';
import { mailsTo, setMailServer, speak, startMailingDesk } from '../support/mails.ts';

test.each([
  ['fr', 'E-mail d’essai · Étape', 'Les e-mails partent bien'],
  ['en', 'Test email · Étape', 'Mail works'],
] as const)(
  'a test goes to whoever asks for it, in %s, and tells what the server said',
  async (...given) => {
    const [language, subject, heading] = given;
    const { desk, server } = await startMailingDesk({ settings: { enabled: false } });
    await speak(desk, 'ada', language);
    const ada = await desk.as('ada');
    expect(await ada.settings.testMail.mutate()).toEqual({
      ok: true,
      answer: '250 Ok: queued as 4F2A',
    });
    const [arrived] = await mailsTo({ server }, emailOf('ada'));
    expect(arrived?.mail.subject).toBe(subject);
    expect(arrived?.mail.html).toContain(`>${heading}</h1>`);
    expect(server.arrived.items).toHaveLength(1);
  },
);

test('a refusal is shown in the words of the server, or as what went wrong', async () => {
  const { desk, server } = await startMailingDesk();
  const ada = await desk.as('ada');
  const outcome = () => ada.settings.testMail.mutate();
  server.answer({ code: 550, text: '5.1.1 No such user', at: 'recipient' });
  expect(await outcome()).toEqual({ ok: false, reason: '550 5.1.1 No such user' });
  server.answer({ code: 553, text: '5.1.8 Who are you?', at: 'sender' });
  expect(await outcome()).toEqual({ ok: false, reason: '553 5.1.8 Who are you?' });
  await presetSettings(desk.app, 'mail', { secure: true });
  expect(await outcome()).toEqual({ ok: false, reason: 'tls_failed' });
  await server.stop();
  await presetSettings(desk.app, 'mail', { secure: false });
  expect(await outcome()).toEqual({ ok: false, reason: 'connection_refused' });
  await presetSettings(desk.app, 'mail', { host: 'no-such-host.invalid' });
  expect(await outcome()).toEqual({ ok: false, reason: 'host_unknown' });
  await presetSettings(desk.app, 'mail', { host: '' });
  expect(await outcome()).toEqual({ ok: false, reason: 'mail_off' });
});

test('a password is not sent in the open to another machine', async () => {
  const desk = await startDesk();
  const server = await startMailServer({ account: { user: 'desk', password: 'right' } });
  const credentials = { user: 'desk', password: 'right' };
  // Another name of this machine, which the desk does not take for it.
  await setMailServer(desk, server, { ...credentials, host: '0.0.0.0' });
  const ada = await desk.as('ada');
  expect(await ada.settings.testMail.mutate()).toEqual({ ok: false, reason: 'tls_failed' });
  await setMailServer(desk, server, credentials);
  expect(await ada.settings.testMail.mutate()).toMatchObject({ ok: true });
});
