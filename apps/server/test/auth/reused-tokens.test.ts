import type { NotificationView } from '@etape/shared/notifications';
import { expect, test } from 'vitest';
import { domainCodeIn, NATIVE, post, sessionIn } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { bellOf, enableMail, outboxOf } from '../support/notifications.ts';
import { createTestClock } from '../support/test-clock.ts';
import { createWatch } from '../support/watch.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';

const UNREAD = ({ readAt }: NotificationView) => readAt === null;

async function signIn(desk: Desk) {
  const input = { email: emailOf('amina'), password: PASSWORD };
  const headers = { ...NATIVE, 'user-agent': FIREFOX };
  return sessionIn(await post(desk.origin, 'auth.login', { input, headers }));
}

function refresh(desk: Desk, refreshToken: string) {
  return post(desk.origin, 'auth.refresh', { input: { refreshToken }, headers: NATIVE });
}

/** Amina's session has moved on twice since somebody copied its first token, and now that is used. */
async function reuse(desk: Desk) {
  const first = await signIn(desk);
  const second = sessionIn(await refresh(desk, first.refreshToken));
  const third = sessionIn(await refresh(desk, second.refreshToken));
  expect(domainCodeIn(await refresh(desk, first.refreshToken))).toBe('session_reused');
  return { first, third };
}

test('whoever had the session is told in the bell: which browser, since when', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const unread = createWatch<number>();
  desk.connect('amina').api.notifications.changes.subscribe(undefined, {
    onData: (now) => unread.push(now.unread),
  });
  await unread.find((count) => count === 0, 'the first count');
  await reuse(desk);
  await unread.find((count) => count === 1, 'the bell');
  const at = new Date(clock.now()).toISOString();
  const [told, ...others] = await bellOf(desk, 'amina');
  expect(told).toMatchObject({
    kind: 'session_reused',
    session: { userAgent: FIREFOX, createdAt: at },
    at,
    readAt: null,
  });
  expect(others).toEqual([]);
  expect(await bellOf(desk, 'karim')).toEqual([]);
});

test('it is told once, however often the tokens are tried, and each session for itself', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  await enableMail(desk);
  const { first, third } = await reuse(desk);
  for (const { refreshToken } of [first, third]) {
    expect(domainCodeIn(await refresh(desk, refreshToken))).toBe('session_reused');
  }
  expect(await bellOf(desk, 'amina')).toHaveLength(1);
  expect(await outboxOf(desk, 'mail')).toHaveLength(1);
  await reuse(desk);
  expect(await bellOf(desk, 'amina')).toHaveLength(2);
  expect(await outboxOf(desk, 'mail')).toHaveLength(2);
});

test('it is read like any other news', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  await reuse(desk);
  const amina = await desk.as('amina');
  const [told] = await bellOf(desk, 'amina');
  await amina.notifications.markRead.mutate({ ids: [told?.id ?? 0] });
  expect((await bellOf(desk, 'amina')).filter(UNREAD)).toEqual([]);
  await reuse(desk);
  await amina.notifications.markAllRead.mutate();
  const read = await bellOf(desk, 'amina');
  expect(read.filter(UNREAD)).toEqual([]);
  expect(read).toHaveLength(2);
});

test('nobody can switch it off', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  const amina = await desk.as('amina');
  const { kinds } = await amina.notifications.choices.get.query();
  expect(kinds.map(({ kind }) => `${kind}`)).not.toContain('session_reused');
  const choice = { kind: 'session_reused', channel: 'mail', enabled: false };
  const headers = { authorization: `Bearer ${await desk.tokenOf('amina')}` };
  const refused = await post(desk.origin, 'notifications.choices.update', {
    input: choice,
    headers,
  });
  expect(domainCodeIn(refused)).toBe('validation');
});

test('what honest browsers do tells nobody anything', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  await enableMail(desk);
  const { refreshToken } = await signIn(desk);
  // Two tabs at once, an answer that was lost, and the page of a week ago.
  const [one, two] = await Promise.all([refresh(desk, refreshToken), refresh(desk, refreshToken)]);
  clock.advance(9_000);
  const again = sessionIn(await refresh(desk, refreshToken));
  for (const session of [sessionIn(one), sessionIn(two), again]) {
    expect((await refresh(desk, session.refreshToken)).status).toBe(200);
  }
  clock.advance(8 * 24 * 60 * 60_000);
  expect(domainCodeIn(await refresh(desk, refreshToken))).toBe('session_expired');
  // A token that was signed out, or never was one, is no second use either.
  const left = await signIn(desk);
  const headers = { authorization: `Bearer ${left.accessToken}` };
  await post(desk.origin, 'auth.logout', { headers });
  expect(domainCodeIn(await refresh(desk, left.refreshToken))).toBe('session_expired');
  expect(domainCodeIn(await refresh(desk, 'made-up'))).toBe('session_expired');
  const back = createHttpApi(desk.origin, (await signIn(desk)).accessToken);
  expect(await back.notifications.list.query({})).toEqual({ items: [], nextCursor: null });
  expect(await outboxOf(desk, 'mail')).toEqual([]);
});
