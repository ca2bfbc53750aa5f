import { expect, test } from 'vitest';
import { post, sessionIn, toCookie } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { outcomeOf } from '../support/refusal.ts';

const CREDENTIALS = { email: emailOf('karim'), password: PASSWORD };
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';

/** Karim at one more device, with a live screen. */
async function openDevice(desk: Desk) {
  const headers = { 'user-agent': FIREFOX };
  const api = createHttpApi(desk.origin, null, headers);
  const { accessToken } = await api.auth.login.mutate(CREDENTIALS);
  const device = desk.connect('karim', { token: () => accessToken });
  await followDeskChanges(device.api).ready;
  return { api: createHttpApi(desk.origin, accessToken), closings: device.closings };
}

test('everybody sees where they are signed in, by what, and which of it is this one', async () => {
  const desk = await startDesk();
  const { api } = await openDevice(desk);
  const sessions = await api.profile.sessions.query();
  expect(sessions).toHaveLength(2);
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  const here = sessions.find(({ current }) => current);
  expect(here?.userAgent).toBe(FIREFOX);
  expect(here?.lastSeenAt).toBe(here?.createdAt);
  const elsewhere = await (await desk.as('karim')).profile.sessions.query();
  expect(elsewhere.find(({ current }) => current)?.id).not.toBe(here?.id);
  // Nobody else's is among them.
  expect(await (await desk.as('amina')).profile.sessions.query()).toHaveLength(1);
});

test('one of them is ended from another, with its sockets, at once', async () => {
  const desk = await startDesk();
  const lost = await openDevice(desk);
  const kept = await openDevice(desk);
  const sessions = await lost.api.profile.sessions.query();
  const sessionId = sessions.find(({ current }) => current)?.id ?? '';
  await kept.api.profile.endSession.mutate({ sessionId });
  expect(await lost.closings.find(() => true, 'the closing')).toBe(4401);
  expect(await outcomeOf(lost.api.profile.get.query())).toBe('session_expired');
  expect(await outcomeOf(kept.api.profile.get.query())).toBe('done');
  expect(kept.closings.items).toEqual([]);
  expect(await outcomeOf(kept.api.profile.endSession.mutate({ sessionId }))).toBe('not_found');
});

test('nobody ends the session of somebody else by its number', async () => {
  const desk = await startDesk();
  const [aminas] = await (await desk.as('amina')).profile.sessions.query();
  for (const name of ['karim', 'marie', 'ada'] as const) {
    const api = await desk.as(name);
    const ending = api.profile.endSession.mutate({ sessionId: aminas?.id ?? '' });
    expect(await outcomeOf(ending)).toBe('not_found');
  }
  expect(await outcomeOf((await desk.as('amina')).profile.get.query())).toBe('done');
});

test('signing out everywhere else leaves the one that asks', async () => {
  const desk = await startDesk();
  const [here, there] = await Promise.all([openDevice(desk), openDevice(desk)]);
  await here.api.profile.endSessions.mutate({ scope: 'others' });
  expect(await there.closings.find(() => true, 'the closing')).toBe(4401);
  expect(await outcomeOf((await desk.as('karim')).profile.get.query())).toBe('session_expired');
  expect(here.closings.items).toEqual([]);
  expect(await here.api.profile.sessions.query()).toMatchObject([{ current: true }]);
  expect(await outcomeOf((await desk.as('amina')).profile.get.query())).toBe('done');
});

test('signing out everywhere ends the one that asks too, and takes its cookie back', async () => {
  const desk = await startDesk();
  const there = await openDevice(desk);
  const signedIn = await post(desk.origin, 'auth.login', { input: CREDENTIALS });
  const authorization = `Bearer ${sessionIn(signedIn).accessToken}`;
  const input = { scope: 'everywhere' };
  const left = await post(desk.origin, 'profile.endSessions', {
    input,
    headers: { authorization },
  });
  expect(left.status).toBe(200);
  expect(left.cookie).toContain('Max-Age=0');
  expect(await there.closings.find(() => true, 'the closing')).toBe(4401);
  const again = await post(desk.origin, 'auth.refresh', {
    headers: { cookie: toCookie(signedIn) },
  });
  expect(again.status).toBe(401);
});
