import { describe, expect, test } from 'vitest';
import { domainCodeIn, NATIVE, post, sessionIn, toCookie } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { createTestClock } from '../support/test-clock.ts';
import { openTicket } from '../support/tickets.ts';

const DAY_MS = 24 * 60 * 60_000;

async function signIn(desk: Desk) {
  const input = { email: emailOf('amina'), password: PASSWORD };
  return sessionIn(await post(desk.origin, 'auth.login', { input, headers: NATIVE }));
}

function refresh(desk: Desk, refreshToken: string) {
  return post(desk.origin, 'auth.refresh', { input: { refreshToken }, headers: NATIVE });
}

describe('a refresh token', () => {
  test('is exchanged for the next, and for a new access token', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const first = await signIn(desk);
    clock.advance(20 * 60_000);
    const next = sessionIn(await refresh(desk, first.refreshToken));
    expect(next.refreshToken).not.toBe(first.refreshToken);
    const profile = await createHttpApi(desk.origin, next.accessToken).profile.get.query();
    expect(profile).toEqual(first.user);
  });

  test('is accepted for ten seconds more, for whoever lost the answer', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const first = await signIn(desk);
    const second = sessionIn(await refresh(desk, first.refreshToken));
    clock.advance(10_000);
    const again = sessionIn(await refresh(desk, first.refreshToken));
    // Both lines go on: neither tab is signed out.
    expect((await refresh(desk, again.refreshToken)).status).toBe(200);
    expect((await refresh(desk, second.refreshToken)).status).toBe(200);
  });

  test('that comes later than that ends the whole family, and its sockets', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const { id: ticketId } = await openTicket(desk);
    const first = await signIn(desk);
    const second = sessionIn(await refresh(desk, first.refreshToken));
    const device = desk.connect('amina', { token: () => second.accessToken });
    const other = desk.connect('amina');
    await followTicket(device.api, ticketId).upTo(1);
    await followTicket(other.api, ticketId).upTo(1);
    clock.advance(10_001);
    expect(domainCodeIn(await refresh(desk, first.refreshToken))).toBe('session_reused');
    expect(domainCodeIn(await refresh(desk, second.refreshToken))).toBe('session_reused');
    expect(await device.closings.find(() => true, 'the closing')).toBe(4401);
    await expect(
      createHttpApi(desk.origin, second.accessToken).profile.get.query(),
    ).rejects.toThrow('session_expired');
    // Her other session has nothing to do with it.
    expect(other.closings.items).toEqual([]);
    await (await desk.as('amina')).profile.get.query();
  });

  test('two generations old ends the family even within the ten seconds', async () => {
    const desk = await startDesk({ clock: createTestClock() });
    const first = await signIn(desk);
    const second = sessionIn(await refresh(desk, first.refreshToken));
    const third = sessionIn(await refresh(desk, second.refreshToken));
    expect(domainCodeIn(await refresh(desk, first.refreshToken))).toBe('session_reused');
    expect(domainCodeIn(await refresh(desk, third.refreshToken))).toBe('session_reused');
  });

  test('used by two tabs at the same time serves both', async () => {
    const desk = await startDesk();
    const { refreshToken } = await signIn(desk);
    const answers = await Promise.all([refresh(desk, refreshToken), refresh(desk, refreshToken)]);
    for (const answer of answers) {
      const session = sessionIn(answer);
      await createHttpApi(desk.origin, session.accessToken).profile.get.query();
      expect((await refresh(desk, session.refreshToken)).status).toBe(200);
    }
  });

  test('lives seven days, counted from its last use', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    let { refreshToken } = await signIn(desk);
    for (let use = 0; use < 3; use += 1) {
      clock.advance(6 * DAY_MS);
      ({ refreshToken } = sessionIn(await refresh(desk, refreshToken)));
    }
    clock.advance(7 * DAY_MS);
    expect(domainCodeIn(await refresh(desk, refreshToken))).toBe('session_expired');
  });

  test('that nobody issued is refused', async () => {
    const desk = await startDesk();
    expect(domainCodeIn(await refresh(desk, 'made-up'))).toBe('session_expired');
  });
});

describe('the cookie of the refresh token', () => {
  test('is out of reach of scripts, of other sites and of every other address', async () => {
    const desk = await startDesk();
    const input = { email: emailOf('amina'), password: PASSWORD };
    const answer = await post(desk.origin, 'auth.login', { input });
    const [value, ...attributes] = answer.cookie?.split('; ') ?? [];
    expect(value).toMatch(/^etape_refresh=[\w-]{43}$/);
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      'Max-Age=604800',
      'Path=/trpc/auth.refresh',
      'SameSite=Strict',
    ]);
    expect(sessionIn(answer).refreshToken).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toContain(value?.split('=')[1]);
  });

  test('is enough to refresh, and is replaced', async () => {
    const desk = await startDesk();
    const input = { email: emailOf('amina'), password: PASSWORD };
    const signedIn = await post(desk.origin, 'auth.login', { input });
    const headers = { cookie: toCookie(signedIn) };
    const refreshed = await post(desk.origin, 'auth.refresh', { headers });
    expect(sessionIn(refreshed).user.firstName).toBe('Amina');
    expect(toCookie(refreshed)).not.toBe(toCookie(signedIn));
  });

  test('is sent over https alone where the desk is reached by https', async () => {
    const desk = await startDesk({ http: { trustProxy: true } });
    const input = { email: emailOf('amina'), password: PASSWORD };
    const headers = { 'x-forwarded-proto': 'https' };
    const { cookie } = await post(desk.origin, 'auth.login', { input, headers });
    expect(cookie).toContain('Secure');
  });

  test('stays away from a client that keeps the token itself', async () => {
    const desk = await startDesk();
    const input = { email: emailOf('amina'), password: PASSWORD };
    const answer = await post(desk.origin, 'auth.login', { input, headers: NATIVE });
    expect(answer.cookie).toBeNull();
    expect(sessionIn(answer).refreshToken).toMatch(/^[\w-]{43}$/);
  });

  test('is taken back at the sign-out, and refreshes no more', async () => {
    const desk = await startDesk();
    const input = { email: emailOf('amina'), password: PASSWORD };
    const signedIn = await post(desk.origin, 'auth.login', { input });
    const authorization = `Bearer ${sessionIn(signedIn).accessToken}`;
    const out = await post(desk.origin, 'auth.logout', { headers: { authorization } });
    expect(out.cookie).toContain('Max-Age=0');
    const again = await post(desk.origin, 'auth.refresh', {
      headers: { cookie: toCookie(signedIn) },
    });
    expect(domainCodeIn(again)).toBe('session_expired');
  });
});
