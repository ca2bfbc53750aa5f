import { expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { setUpFactor, signInWith } from '../support/second-factors.ts';
import { createTestClock } from '../support/test-clock.ts';
import { KARIM } from '../support/users.ts';

test('an administrator resets the factor of somebody who has lost their telephone', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  const phone = await setUpFactor(desk, clock, 'karim');
  const session = await signInWith(desk, 'karim', phone.nextCode());
  expect(await ada.users.get.query({ userId })).toMatchObject({ hasSecondFactor: true });
  const reset = await ada.users.resetSecondFactor.mutate({ userId });
  expect(reset).toMatchObject({ hasSecondFactor: false });
  const karim = createHttpApi(desk.origin, session.accessToken);
  expect(await outcomeOf(karim.profile.get.query())).toBe('session_expired');
  expect(await outcomeOf(signInWith(desk, 'karim'))).toBe('done');
  expect(await readLog(desk)).toMatchObject([
    {
      actor: await desk.idOf('ada'),
      action: 'user_second_factor_reset',
      subject: `user ${userId}: ${KARIM}`,
    },
  ]);
  // Nothing to reset any more, nothing to write down.
  await ada.users.resetSecondFactor.mutate({ userId });
  expect(await readLog(desk)).toHaveLength(1);
});

test('a reset forgives the wrong codes of the one who had lost it', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  await setUpFactor(desk, clock, 'karim');
  for (let count = 0; count < 20; count += 1) {
    await outcomeOf(signInWith(desk, 'karim', 'not-a-code'));
    if (count === 9) clock.advance(16 * 60_000);
  }
  clock.advance(16 * 60_000);
  const ada = await desk.as('ada');
  await ada.users.resetSecondFactor.mutate({ userId: await desk.idOf('karim') });
  const karim = createHttpApi(desk.origin, (await signInWith(desk, 'karim')).accessToken);
  const { secondFactor } = karim.profile;
  await secondFactor.begin.mutate({ currentPassword: PASSWORD });
  expect(await secondFactor.state.query()).toMatchObject({ status: 'off' });
});

test("nobody is rid of their own factor by an administrator's screen", async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  await setUpFactor(desk, clock, 'ada');
  const userId = await desk.idOf('ada');
  expect(await outcomeOf(ada.users.resetSecondFactor.mutate({ userId }))).toBe('forbidden');
  expect(await ada.users.get.query({ userId })).toMatchObject({ hasSecondFactor: true });
});
