import { scope } from './worker-scope.ts';

/** What browsers tell when a push service hands out another address; newer than the compiler's list. */
type SubscriptionChange = Event & { newSubscription?: PushSubscription | null };

/** The tabs renew their session one at a time under this name. */
const SESSION_LOCK = 'etape.session';

/**
 * The push service has given this browser another address: the desk learns it, with the session that
 * the tabs have. Whoever is signed out by now is told nothing more; whoever is signed in and cannot
 * be reached right now catches up at the next visit.
 */
export async function renewSubscription(event: Event & SubscriptionChange): Promise<void> {
  const token = await requestToken();
  if (token === null) return;
  const subscription = event.newSubscription ?? (await subscribeAnew(token));
  if (subscription !== null) await call('push.subscribe', token, subscription.toJSON());
}

async function subscribeAnew(token: string): Promise<PushSubscription | null> {
  const standing = await call('push.standing', token);
  const key: unknown = readProperty(standing, 'publicKey');
  if (typeof key !== 'string') return null;
  const { pushManager } = scope.registration;
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

async function requestToken(): Promise<string | null> {
  const session = await navigator.locks.request(SESSION_LOCK, () => call('auth.refresh', null, {}));
  const token: unknown = readProperty(session, 'accessToken');
  return typeof token === 'string' ? token : null;
}

/** One call to the desk: a write where there is an input. What it answers; null: nothing. */
async function call(path: string, token: string | null, input?: object): Promise<unknown> {
  const response = await fetch(`/trpc/${path}`, {
    method: input === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(input === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  const answer: unknown = await response.json();
  return readProperty(readProperty(answer, 'result'), 'data');
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
}
