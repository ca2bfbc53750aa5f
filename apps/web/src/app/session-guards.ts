import type { Profile } from '@etape/shared/users';
import { redirect } from '@tanstack/react-router';
import { resolveSession } from '../features/auth/session-store.ts';

/** Whoever is signed in; everybody else is sent to the sign-in page, with the way back. */
export async function requireUser(here: string): Promise<Profile> {
  const session = await resolveSession();
  if (session.status === 'signed_in') return session.user;
  throw redirect({ to: '/sign-in', search: here === '/' ? {} : { back: here }, replace: true });
}

/** The pages for signing in are of no use to somebody who is. */
export async function requireNobody(back?: string): Promise<void> {
  const session = await resolveSession();
  if (session.status === 'signed_in') throw redirect({ href: safeWayBack(back), replace: true });
}

/** A way back leads to our own pages alone: a link of somebody else's making may not lead away. */
export function safeWayBack(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/')) return '/';
  const url = new URL(back, location.origin);
  return url.origin === location.origin ? `${url.pathname}${url.search}` : '/';
}
