import { expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { mailsTo, PUBLIC_URL, speak, startMailingDesk } from '../support/mails.ts';
import { outboxOf } from '../support/notifications.ts';
import { setUpFactor, signInWith } from '../support/second-factors.ts';

const HEADINGS = {
  fr: [
    'La connexion en deux étapes est activée',
    'Un de vos codes de secours a servi',
    'La connexion en deux étapes est désactivée',
    'La connexion en deux étapes est activée',
    'Votre connexion en deux étapes a été réinitialisée',
  ],
  en: [
    'Two-step sign-in is on',
    'One of your recovery codes was used',
    'Two-step sign-in is off',
    'Two-step sign-in is on',
    'Your two-step sign-in was reset',
  ],
} as const;

test.each(['fr', 'en'] as const)(
  'what happens to a second factor is told its owner by mail, in %s',
  async (language) => {
    const mailing = await startMailingDesk();
    const { desk, clock } = mailing;
    await speak(desk, 'karim', language);
    const phone = await setUpFactor(desk, clock, 'karim');
    await signInWith(desk, 'karim', phone.recoveryCodes[0]);
    const { secondFactor } = (await desk.as('karim')).profile;
    await secondFactor.turnOff.mutate({ currentPassword: PASSWORD, code: phone.nextCode() });
    await setUpFactor(desk, clock, 'karim');
    const ada = await desk.as('ada');
    await ada.users.resetSecondFactor.mutate({ userId: await desk.idOf('karim') });
    await mailing.open();
    const mails = await mailsTo(mailing, emailOf('karim'), HEADINGS[language].length);
    const subjects = mails.map(({ mail }) => mail.subject?.split(' · ')[0]);
    expect(new Set(subjects)).toEqual(new Set(HEADINGS[language]));
    for (const { mail } of mails) {
      expect(mail.text).toContain(`${PUBLIC_URL}/profile#second-factor`);
      expect(mail.html).toMatch(/2026/);
    }
  },
);

test('no mail about it waits where none can be sent', async () => {
  const { desk, clock } = await startMailingDesk({ settings: { enabled: false } });
  await setUpFactor(desk, clock, 'karim');
  expect(await outboxOf(desk, 'mail')).toEqual([]);
});
