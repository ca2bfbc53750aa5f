import type { LoginInput, RegisterInput } from '@etape/shared/auth-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Welcome } from '@etape/shared/settings';
import type { Session } from '@etape/shared/users';
import { areLinksMailed } from '../account-links/account-link-service.ts';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { tellSessionReused } from '../notifications/account-news-service.ts';
import { isSecondFactorMissing } from '../second-factors/second-factor-queries.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findProfile, findUserByEmail, hasAdmin } from '../users/user-queries.ts';
import { createUser } from '../users/user-service.ts';
import { requireCode, weighProof } from './identity-proof.ts';
import { refuseWeakPassword } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { type OpenedSession, openSession, revokeSession, rotateSession } from './session-store.ts';

/** Where a sign-in comes from: its address is throttled, its browser named in the session list. */
export type Client = { address: string; userAgent: string | null };

/** A session with its refresh token, which `http/` hands to the cookie or to the body. */
export type SignedIn = Session & { refreshToken: string };

/** Makes an employee's account and signs in. Throws `email_taken` or `validation` (a password may be `too_common`). */
export async function register(
  ctx: AppContext,
  client: Client,
  { password, ...input }: RegisterInput,
): Promise<SignedIn> {
  await refuseWeakPassword(password, {
    field: 'password',
    about: [input.email, input.firstName, input.lastName],
  });
  const passwordHash = await hashPassword(password);
  const session = await transact(ctx, async (tx) => {
    const userId = await createUser(tx, { input, passwordHash, role: 'employee' });
    return openSession(tx, { userId, userAgent: client.userAgent });
  });
  return toSignedIn(ctx, session);
}

/**
 * Throws `invalid_credentials` (the same for an unknown address and a wrong password) or
 * `too_many_attempts`; only to somebody who knows the password `account_inactive`,
 * `second_factor_required` (the code is missing) or `validation` (`code`).
 */
export async function signIn(
  ctx: AppContext,
  client: Client,
  { email, ...proof }: LoginInput,
): Promise<SignedIn> {
  const user = await findUserByEmail(ctx.db.read, email);
  const verdict = await weighProof(ctx, { user, email, address: client.address }, proof);
  if (verdict === 'wrong' || user === null) throw new DomainError('invalid_credentials');
  if (user.active === 0) throw new DomainError('account_inactive');
  requireCode(verdict);
  const session = await transact(ctx, (tx) =>
    openSession(tx, { userId: user.id, userAgent: client.userAgent }),
  );
  return toSignedIn(ctx, session);
}

/**
 * The next tokens of a session. Throws `session_expired`, `account_inactive` or `session_reused`: the
 * session ended, and its owner was told, because somebody else may hold its tokens.
 */
export async function refreshSession(ctx: AppContext, refreshToken: string): Promise<SignedIn> {
  const rotation = await transact(ctx, async (tx) => {
    const rotated = await rotateSession(tx, refreshToken);
    // Not thrown in here: a refusal would roll the revocation back.
    if (rotated.reused) {
      const { userId, sessionId } = rotated;
      await tellSessionReused(ctx, tx, { userId, sessionId });
      tx.onCommit(() => ctx.bus.publishAccessEnded({ userId, sessionId }));
    }
    return rotated;
  });
  if (rotation.reused) {
    ctx.log.warn({ userId: rotation.userId }, 'refresh token reused, session family revoked');
    throw new DomainError('session_reused');
  }
  return toSignedIn(ctx, rotation.session);
}

/** Ends the session; its sockets end with it. */
export async function signOut(
  ctx: AppContext,
  { userId, sessionId }: { userId: number; sessionId: string },
): Promise<void> {
  await transact(ctx, async (tx) => {
    await revokeSession(tx, sessionId);
    tx.onCommit(() => ctx.bus.publishAccessEnded({ userId, sessionId }));
  });
}

/**
 * What pages before the sign-in show, and whether the first administrator is still to be made.
 * Employees may have registered before: a desk that nobody can administer would be worth nothing
 * to them.
 */
export async function getWelcome(ctx: AppContext): Promise<Welcome> {
  const db = ctx.db.read;
  return {
    needed: !(await hasAdmin(db)),
    organisation: await getSettings(db, 'organisation'),
    sendsMail: await areLinksMailed(ctx, db),
  };
}

/** Makes the first administrator and signs in; works once, then throws `forbidden`. */
export async function createFirstAdmin(
  ctx: AppContext,
  client: Client,
  { password, ...input }: RegisterInput,
): Promise<SignedIn> {
  if (await hasAdmin(ctx.db.read)) throw new DomainError('forbidden');
  await refuseWeakPassword(password, {
    field: 'password',
    about: [input.email, input.firstName, input.lastName],
  });
  const passwordHash = await hashPassword(password);
  const session = await transact(ctx, async (tx) => {
    // Asked again under the write lock: of two at once, one becomes the administrator.
    if (await hasAdmin(tx.db)) throw new DomainError('forbidden');
    const userId = await createUser(tx, { input, passwordHash, role: 'admin' });
    return openSession(tx, { userId, userAgent: client.userAgent });
  });
  return toSignedIn(ctx, session);
}

/** A session with all that a client is handed. */
export async function toSignedIn(ctx: AppContext, session: OpenedSession): Promise<SignedIn> {
  const { userId, sessionId, refreshToken } = session;
  const user = await findProfile(ctx.db.read, userId);
  if (user === null) throw new DomainError('session_expired');
  const { token, expiresAt } = await ctx.accessTokens.issue({ userId, sessionId });
  return {
    accessToken: token,
    expiresAt: toIso(expiresAt),
    refreshToken,
    user,
    secondFactorMissing: await isSecondFactorMissing(ctx.db.read, user),
  };
}
