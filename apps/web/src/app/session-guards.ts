import { isStaff } from '@etape/shared/people';
import type { Profile } from '@etape/shared/users';
import { notFound, redirect } from '@tanstack/react-router';
import { heldSignIn } from '../features/auth/pending-sign-in.ts';
import { resolveSession } from '../features/auth/session-store.ts';
import { fetchWelcome } from './welcome.ts';

type Visit = { back?: string | undefined; setup?: boolean };

/**
 * Whoever is signed in; everybody else is sent to the sign-in page, and whoever has a second factor to set
 * up first to the page for that, with the way back.
 */
export async function requireUser(here: string): Promise<Profile> {
  const session = await resolveSession();
  const left = session.status === 'signed_out' && session.reason === 'left';
  const search = left || here === '/' ? {} : { back: here };
  if (session.status === 'signed_in') {
    if (!session.secondFactorMissing) return session.user;
    throw redirect({ to: '/second-factor', search, replace: true });
  }
  throw redirect({ to: '/sign-in', search, replace: true });
}

/** Pages for those who work on tickets; to employees they do not exist. */
export function requireStaff(user: Profile): void {
  if (!isStaff(user)) throw notFound();
}

/** To everybody else, the administration looks like a page that does not exist. */
export function requireAdmin(user: Profile): void {
  if (user.role !== 'admin') throw notFound();
}

/** The pages for signing in are of no use to somebody who is; a new desk is set up first. */
export async function requireNobody({ back, setup = false }: Visit): Promise<void> {
  const session = await resolveSession();
  if (session.status === 'signed_in') throw redirect({ href: safeWayBack(back), replace: true });
  if ((await isSetupNeeded()) === setup) return;
  throw redirect({ to: setup ? '/sign-in' : '/setup', replace: true });
}

/** The page on which a second factor is set up, for whoever may do nothing else. */
export async function requireSecondFactorMissing({ back }: Visit): Promise<void> {
  const session = await resolveSession();
  if (session.status === 'signed_in' && session.secondFactorMissing) return;
  throw redirect({ href: safeWayBack(back), replace: true });
}

/** The second step of the sign-in follows the first, on the same page load. */
export async function requireFirstStep(search: { back?: string }): Promise<void> {
  await requireNobody(search);
  if (heldSignIn() === null) throw redirect({ to: '/sign-in', search, replace: true });
}

async function isSetupNeeded(): Promise<boolean> {
  try {
    return (await fetchWelcome()).needed;
  } catch {
    // The form will say that the server does not answer; this is not its place.
    return false;
  }
}

/** A way back leads to our own pages alone: a link of somebody else's making may not lead away. */
export function safeWayBack(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/')) return '/';
  const url = new URL(back, location.origin);
  return url.origin === location.origin ? `${url.pathname}${url.search}` : '/';
}
