import { expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { KARIM, signInKarim } from '../support/users.ts';

test('an administrator sees where somebody is signed in, and ends one of the sessions', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  const other = await signInKarim(desk);
  const sessions = await ada.users.sessions.query({ userId });
  expect(sessions).toHaveLength(2);
  const [newest] = sessions;
  expect(newest?.userAgent).toBeTruthy();
  expect(newest).toMatchObject({ current: false });

  const staying = desk.connect('karim');
  const leaving = desk.connect('karim', { token: () => other.accessToken });
  await Promise.all([staying, leaving].map(({ api }) => followDeskChanges(api).ready));
  const sessionId = newest?.id ?? '';
  await ada.users.endSession.mutate({ userId, sessionId });
  await leaving.closings.find((code) => code === 4401, 'the closing');
  expect(staying.closings.items).toEqual([]);
  const again = createHttpApi(desk.origin, other.accessToken);
  expect(await outcomeOf(again.profile.get.query())).toBe('session_expired');
  expect(await outcomeOf((await desk.as('karim')).profile.get.query())).toBe('done');
  expect(await ada.users.sessions.query({ userId })).toHaveLength(1);
  expect(await outcomeOf(ada.users.endSession.mutate({ userId, sessionId }))).toBe('not_found');
  expect(await readLog(desk)).toMatchObject([
    {
      action: 'user_sessions_ended',
      subject: `user ${userId}: ${KARIM}`,
      after: { sessions: 1 },
    },
  ]);
});

test("a session cannot be ended in somebody else's name", async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const [karims] = await ada.users.sessions.query({ userId: await desk.idOf('karim') });
  const userId = await desk.idOf('amina');
  const ending = ada.users.endSession.mutate({ userId, sessionId: karims?.id ?? '' });
  expect(await outcomeOf(ending)).toBe('not_found');
});

test('all sessions end at once, but never the one that asks', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const karimId = await desk.idOf('karim');
  await signInKarim(desk);
  await ada.users.endSessions.mutate({ userId: karimId });
  expect(await ada.users.sessions.query({ userId: karimId })).toEqual([]);
  expect(await outcomeOf((await desk.as('karim')).profile.get.query())).toBe('session_expired');

  const adaId = await desk.idOf('ada');
  await ada.users.endSessions.mutate({ userId: adaId });
  expect(await ada.users.sessions.query({ userId: adaId })).toMatchObject([{ current: true }]);
  // Hers was the only one: nothing ended, nothing to write down.
  expect(await readLog(desk)).toMatchObject([{ after: { sessions: 2 } }]);
});
