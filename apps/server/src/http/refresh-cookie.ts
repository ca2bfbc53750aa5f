import type { Session } from '@etape/shared/users';
import type {} from '@fastify/cookie';
import type { SignedIn } from '../auth/auth-service.ts';
import { REFRESH_TOKEN_MS } from '../auth/lifetimes.ts';
import type { RequestContext } from './request-context.ts';

const NAME = 'etape_refresh';

/** The only address that needs it, to the letter: no other request carries the token. */
const PATH = '/trpc/auth.refresh';

/**
 * Hands a session out: browsers get the refresh token in a cookie that scripts cannot read; clients
 * that say `x-client: native`, which keep it themselves, get it in the body.
 */
export function handOut(ctx: RequestContext, { refreshToken, ...session }: SignedIn): Session {
  if (isNative(ctx)) return { ...session, refreshToken };
  setCookie(ctx, refreshToken, REFRESH_TOKEN_MS / 1000);
  return session;
}

export function readRefreshToken(ctx: RequestContext): string | null {
  const { connection } = ctx;
  return connection.type === 'http' ? (connection.request.cookies[NAME] ?? null) : null;
}

export function clearRefreshToken(ctx: RequestContext): void {
  setCookie(ctx, '', 0);
}

function setCookie({ connection }: RequestContext, value: string, maxAge: number): void {
  if (connection.type !== 'http') return;
  connection.reply.setCookie(NAME, value, {
    path: PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: connection.request.protocol === 'https',
    maxAge,
  });
}

function isNative({ connection }: RequestContext): boolean {
  return connection.type === 'http' && connection.request.headers['x-client'] === 'native';
}
