import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchemas } from './settings.ts';

test('what holds at first could be saved as it is', () => {
  expect(settingsSchemas.organisation.parse(DEFAULT_SETTINGS.organisation)).toEqual(
    DEFAULT_SETTINGS.organisation,
  );
  expect(settingsSchemas.tickets.parse(DEFAULT_SETTINGS.tickets)).toEqual(DEFAULT_SETTINGS.tickets);
  expect(settingsSchemas.mail.parse(DEFAULT_SETTINGS.mail)).toEqual(DEFAULT_SETTINGS.mail);
});

test.each([0, -1, 1.5, 3651])('resolved tickets do not close after %s days', (autoCloseDays) => {
  const tickets = { ...DEFAULT_SETTINGS.tickets, autoCloseDays };
  expect(settingsSchemas.tickets.safeParse(tickets).success).toBe(false);
});

const MAIL = {
  ...DEFAULT_SETTINGS.mail,
  enabled: true,
  host: 'smtp.exemple.fr',
  from: 'Support <support@exemple.fr>',
};

function problemsOfMail(patch: Partial<typeof MAIL>): string[] {
  const parsed = settingsSchemas.mail.safeParse({ ...MAIL, ...patch });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

test('mail is switched on only with a server and a sender', () => {
  expect(problemsOfMail({})).toEqual([]);
  expect(problemsOfMail({ host: '', from: '' })).toEqual(['host', 'from']);
  expect(problemsOfMail({ enabled: false, host: '', from: '' })).toEqual([]);
});

test.each(['support@exemple.fr', 'Support <support@exemple.fr>', '"Support, IT" <a@b.co>'])(
  '%s may send',
  (from) => {
    expect(problemsOfMail({ from })).toEqual([]);
  },
);

test.each([
  'support',
  'Support <support>',
  'a@b.co, c@d.co',
  'a@b.co\r\nBcc: c@d.co',
  'X\u0000 <a@b.co>',
])('%j may not send', (from) => {
  expect(problemsOfMail({ from })).toEqual(['from']);
});

test.each(['localhost', '10.0.0.5', '::1', 'fe80::1', 'mail_relay.intra', 'smtp.mairie-sète.fr'])(
  '%s may be a mail server',
  (host) => expect(problemsOfMail({ host })).toEqual([]),
);

test.each(['smtp.exemple.fr:587', 'https://exemple.fr', 'two words', 'a/b'])(
  '%s is no mail server',
  (host) => expect(problemsOfMail({ host })).toEqual(['host']),
);

test.each([{ user: 'a\nb' }, { password: 'a\u0000b' }, { password: 'a\ud800' }])(
  'credentials are one line of text: %j',
  (patch) => expect(problemsOfMail(patch)).toEqual(Object.keys(patch)),
);
