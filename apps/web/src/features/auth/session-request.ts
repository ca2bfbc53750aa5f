import type { Session } from '@etape/shared/users';
import { readFailure } from '../../app/domain-error.ts';

type Answer =
  | { type: 'session'; session: Session }
  | { type: 'ended'; reason: 'expired' | 'reused' | 'inactive' };

/** Nobody can say whether the session goes on: the line is down, or the server. */
export class ServerUnreachable extends Error {}

/**
 * Asks for a new access token. A request of its own: the cookie is scoped to exactly this path.
 * Throws `ServerUnreachable` when there is no
 * verdict (no line, a failing server, too many requests).
 */
export async function requestSession(): Promise<Answer> {
  const { status, answer } = await post('/trpc/auth.refresh');
  const session = readSession(answer);
  if (session !== null) return { type: 'session', session };
  const failure = readFailure(readProperty(answer, 'error'));
  const code = failure.kind === 'refused' ? failure.code : null;
  if (code === 'account_inactive') return { type: 'ended', reason: 'inactive' };
  if (code === 'session_reused') return { type: 'ended', reason: 'reused' };
  if (status === 401) return { type: 'ended', reason: 'expired' };
  throw new ServerUnreachable(`The session could not be renewed (${status}).`);
}

async function post(url: string): Promise<{ status: number; answer: unknown }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return { status: response.status, answer: await response.json() };
  } catch (cause) {
    throw new ServerUnreachable('The server did not answer.', { cause });
  }
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
