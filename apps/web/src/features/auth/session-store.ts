import type { Profile, Session } from '@etape/shared/users';
import { useSyncExternalStore } from 'react';
import { onWake } from '../../app/wake.ts';
import { requestSession } from './session-request.ts';
import { type TabMessage, tabs } from './session-tabs.ts';

export type SignedOutReason = 'never' | 'expired' | 'reused' | 'inactive' | 'left';

export type SessionState =
  /** Just loaded: whether somebody is signed in is not known yet. */
  | { status: 'unknown' }
  | { status: 'signed_out'; reason: SignedOutReason }
  | {
      status: 'signed_in';
      accessToken: string;
      since: number;
      renewAt: number;
      user: Profile;
      /** They must set up a second factor before they can do anything else. */
      secondFactorMissing: boolean;
    };

/** Renewed this long before the end, so that the socket's hand-over finds a fresh token. */
const AHEAD_MS = 75_000;
/** A wrong clock must neither renew in a storm nor never. */
const SHORTEST_MS = 30_000;
const JUST_RENEWED_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

let state: SessionState = { status: 'unknown' };
let lastUser: Profile | null = null;
let renewal: Promise<SessionState> | null = null;
let renewTimer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** The access token lives in this module's memory alone; the refresh token no script ever sees. */
export function getSession(): SessionState {
  return state;
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribeToSession, getSession);
}

/**
 * Whoever is signed in; only for what is shown behind the sign-in guard. A page on its way out still
 * has the user that it was shown to.
 */
export function useCurrentUser(): Profile {
  const user = useSyncExternalStore(subscribeToSession, () => lastUser);
  if (user === null) throw new Error('Nobody is signed in.');
  return user;
}

/**
 * Who is signed in, asking the server once when the page has just loaded. Throws when the server
 * cannot be reached: that signs nobody out.
 */
export async function resolveSession(): Promise<SessionState> {
  if (state.status !== 'unknown') return state;
  if (!tabs.hasSignedInBefore()) {
    change({ status: 'signed_out', reason: 'never' });
    return state;
  }
  return renewSession();
}

/** The token for the next request, renewed first when it is about to end; `null`: signed out. */
export async function freshAccessToken(): Promise<string | null> {
  const current =
    state.status === 'signed_in' && Date.now() >= state.renewAt ? await renewSession() : state;
  return current.status === 'signed_in' ? current.accessToken : null;
}

/**
 * The server refused the token: the next request renews it. Several requests may bring the news of
 * one old token, the last of them when the new one is already there.
 */
export function rejectAccessToken(): void {
  if (state.status === 'signed_in' && Date.now() - state.since > JUST_RENEWED_MS) {
    state = { ...state, renewAt: 0 };
  }
}

/**
 * The server cut this person's socket: whether they are still signed in, and as what, is asked at
 * once.
 */
export function doubtSession(): void {
  if (state.status !== 'signed_in') return;
  state = { ...state, renewAt: 0 };
  renewInBackground();
}

/** The server wants a second factor to be set up before it answers anything else. */
export function missSecondFactor(): void {
  if (state.status !== 'signed_in' || state.secondFactorMissing) return;
  change({ ...state, secondFactorMissing: true });
}

/** Takes over the answer of `auth.login`, `auth.register` or `setup.createAdmin`, in all tabs. */
export function beginSession(session: Session): void {
  adopt(session);
  tabs.send({ type: 'session', session });
}

export function endSession(reason: SignedOutReason): void {
  change({ status: 'signed_out', reason });
  tabs.send({ type: 'signed_out', reason });
}

/** After the profile was saved: names and language are shown from here. */
export function updateSessionUser(user: Profile): void {
  if (state.status === 'signed_in') change({ ...state, user });
}

/** Follows the other tabs and the clock. Call once, before the first page. */
export function startSession(): void {
  tabs.listen(onTabMessage);
  onWake(() => {
    if (state.status === 'signed_in' && Date.now() >= state.renewAt) renewInBackground();
  });
}

function renewSession(): Promise<SessionState> {
  renewal ??= renewUnderLock().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renewUnderLock(): Promise<SessionState> {
  const before = state;
  return tabs.withLock(async () => {
    // Another tab may have renewed, or signed out, while this one waited for its turn.
    if (state !== before && !(state.status === 'signed_in' && Date.now() >= state.renewAt)) {
      return state;
    }
    const answer = await requestSession();
    // Signed out while the question was on its way: that was their own doing, and the last word.
    if (state.status === 'signed_out') return state;
    switch (answer.type) {
      case 'session':
        beginSession(answer.session);
        return state;
      case 'ended':
        endSession(answer.reason);
        return state;
      default:
        return answer satisfies never;
    }
  });
}

function renewInBackground(): void {
  // The line may be down; the next request, the next wake or the next socket tries again.
  renewSession().catch(() => undefined);
}

function onTabMessage(message: TabMessage): void {
  switch (message.type) {
    case 'session':
      adopt(message.session);
      return;
    case 'signed_out':
      change({ status: 'signed_out', reason: message.reason });
      return;
    default:
      message satisfies never;
  }
}

function adopt(session: Session): void {
  const now = Date.now();
  const lifetime = new Date(session.expiresAt).getTime() - now;
  const renewIn = Math.min(Math.max(lifetime - AHEAD_MS, SHORTEST_MS), LONGEST_MS);
  change({
    status: 'signed_in',
    accessToken: session.accessToken,
    since: now,
    renewAt: now + renewIn,
    user: session.user,
    secondFactorMissing: session.secondFactorMissing,
  });
  clearTimeout(renewTimer);
  renewTimer = setTimeout(renewInBackground, renewIn);
}

function change(next: SessionState): void {
  state = next;
  if (next.status === 'signed_in') lastUser = next.user;
  if (next.status === 'signed_out') clearTimeout(renewTimer);
  tabs.rememberSignedIn(next.status === 'signed_in');
  for (const listener of listeners) listener();
}
