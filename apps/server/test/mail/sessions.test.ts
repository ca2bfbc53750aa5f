import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import type { Desk } from '../support/desk.ts';
import { mailsTo, PUBLIC_URL, speak, startMailingDesk } from '../support/mails.ts';
import { outboxOf } from '../support/notifications.ts';
import { settledOutboxOf } from '../support/webhooks.ts';

const SAYS = {
  fr: {
    heading: 'Une de vos sessions a été fermée par sécurité',
    device: 'Firefox sur Windows',
    unknown: 'Appareil inconnu',
    action: 'Vérifier mes sessions',
  },
  en: {
    heading: 'One of your sessions was ended for safety',
    device: 'Firefox on Windows',
    unknown: 'Unknown device',
    action: 'Check my sessions',
  },
} as const;

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';

/** Karim's token is used again when his session has moved on twice. */
async function reuse({ origin }: Desk, userAgent: string): Promise<void> {
  const headers = { ...NATIVE, 'user-agent': userAgent };
  const input = { email: emailOf('karim'), password: PASSWORD };
  const { refreshToken } = sessionIn(await post(origin, 'auth.login', { input, headers }));
  const refresh = (token: string) =>
    post(origin, 'auth.refresh', { input: { refreshToken: token }, headers });
  const next = sessionIn(await refresh(refreshToken));
  await refresh(next.refreshToken);
  expect((await refresh(refreshToken)).status).toBe(401);
}

test.each(['fr', 'en'] as const)(
  'a session that was used twice is told in %s',
  async (language) => {
    const says = SAYS[language];
    const mailing = await startMailingDesk();
    const { desk } = mailing;
    await presetSettings(desk.app, 'organisation', { name: 'Mairie de Sète' });
    await speak(desk, 'karim', language);
    await reuse(desk, FIREFOX);
    await mailing.open();
    const [arrived] = await mailsTo(mailing, emailOf('karim'));
    const { subject, html = '', text = '' } = arrived?.mail ?? {};
    expect(subject).toBe(`${says.heading} · Mairie de Sète`);
    expect(html).toContain(`>${says.heading}</h1>`);
    expect(html).toMatch(
      new RegExp(`href="${PUBLIC_URL}/profile#sessions"[^>]*>${says.action}</a>`),
    );
    for (const body of [html, text]) {
      expect(body).toContain(says.device);
      // When it was opened and ended, with the zone.
      expect(body).toMatch(/\d{1,2} \p{L}+ \d{4}.{1,4}\d{2}:\d{2} [A-Z]{2,}/u);
    }
    expect(text).toContain(`${PUBLIC_URL}/profile#sessions`);
  },
);

test('what a browser says of itself does not reach the mail', async () => {
  const mailing = await startMailingDesk();
  await speak(mailing.desk, 'karim', 'fr');
  await reuse(mailing.desk, '<b>Gagnez</b> sur evil.example');
  await mailing.open();
  const [arrived] = await mailsTo(mailing, emailOf('karim'));
  const { html = '', text = '' } = arrived?.mail ?? {};
  for (const body of [html, text]) {
    expect(body).toContain(SAYS.fr.unknown);
    expect(body).not.toContain('evil.example');
  }
});

test('no mail waits where none can be sent, and none goes to an account that was closed', async () => {
  const mailing = await startMailingDesk({ settings: { enabled: false } });
  await reuse(mailing.desk, FIREFOX);
  expect(await outboxOf(mailing.desk, 'mail')).toEqual([]);

  const other = await startMailingDesk();
  await reuse(other.desk, FIREFOX);
  const ada = await other.desk.as('ada');
  await ada.users.deactivate.mutate({ userId: await other.desk.idOf('karim') });
  await other.open();
  expect(await settledOutboxOf(other.desk, 'mail')).toEqual([]);
  expect(other.server.connections.items).toEqual([]);
});
