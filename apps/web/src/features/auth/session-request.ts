import type { Session } from '@etape/shared/users';
import { readFailure } from '../../app/domain-error.ts';

type Answer = { type: 'session'; session: Session } | { type: 'ended'; reason: 'expired' | 'inactive' };

/**
 * Asks for a new access token. A request of its own: the cookie is scoped to exactly this path.
 * Throws when there is no verdict (no line, a failing server, too many requests).
 */
export async function requestSession(): Promise<Answer> {
  const response = await fetch('/trpc/auth.refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const answer: unknown = await response.json();
  if (response.ok) {
    const session = readSession(answer);
    if (session !== null) return { type: 'session', session };
  }
  const failure = readFailure(readProperty(answer, 'error'));
  if (failure.kind === 'refused' && failure.code === 'account_inactive') {
    return { type: 'ended', reason: 'inactive' };
  }
  if (response.status === 401) return { type: 'ended', reason: 'expired' };
  throw new Error(`The session could not be renewed (${response.status}).`);
}

function readSession(answer: unknown): Session | null {
  const session = readProperty(readProperty(answer, 'result'), 'data');
  return isSession(session) ? session : null;
}

/** The one answer that does not come through the typed client. */
function isSession(value: unknown): value is Session {
  return (
    typeof readProperty(value, 'accessToken') === 'string' &&
    typeof readProperty(value, 'expiresAt') === 'string' &&
    typeof readProperty(readProperty(value, 'user'), 'id') === 'number'
  );
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
