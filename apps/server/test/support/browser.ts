import type { Session } from '@etape/shared/users';

/** An answer of the server as a browser gets it, cookies included. */
export type Answer = {
  status: number;
  headers: Headers;
  /** The `Set-Cookie` header of the refresh token, whole. */
  cookie: string | null;
  body: unknown;
};

/** Calls a procedure without a client, for what only the bare exchange shows. */
export async function post(
  origin: string,
  path: string,
  { input, headers = {} }: { input?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${origin}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    cookie: response.headers.getSetCookie().find((one) => one.startsWith('etape_refresh=')) ?? null,
    body: text === '' ? null : JSON.parse(text),
  };
}

export const NATIVE = { 'x-client': 'native' };

/** The session in an answer; fails where it was refused. */
export function sessionIn({ status, body }: Answer): Session & { refreshToken: string } {
  if (status !== 200) throw new Error(`Refused: ${JSON.stringify(body)}`);
  // The boundary: the shape is the contract's, and the tests that use it check it.
  const { result } = body as { result: { data: Session & { refreshToken: string } } };
  return result.data;
}

export function domainCodeIn({ body }: Answer): string | null {
  const { error } = body as { error?: { data?: { domainCode?: string } } };
  return error?.data?.domainCode ?? null;
}

/** `name=value` of a `Set-Cookie` header, as it goes back to the server. */
export function toCookie(answer: Answer): string {
  return answer.cookie?.split(';')[0] ?? '';
}
