import type { ChangePasswordInput, UpdateProfileInput } from '@etape/shared/auth-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Profile } from '@etape/shared/users';
import { weighProof } from '../auth/identity-proof.ts';
import { refuseWeakPassword } from '../auth/password-strength.ts';
import { hashPassword } from '../auth/passwords.ts';
import { endSessions } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { findProfile, findUser } from './user-queries.ts';
import { patchUser } from './user-store.ts';

export async function getProfile(db: Db, userId: number): Promise<Profile> {
  const profile = await findProfile(db, userId);
  if (profile === null) throw new DomainError('not_found');
  return profile;
}

/** Changes what a person may change of themself: never their role, address or department. */
export async function updateProfile(
  ctx: AppContext,
  userId: number,
  { firstName, lastName, phone, language }: UpdateProfileInput,
): Promise<Profile> {
  return transact(ctx, async (tx) => {
    await patchUser(tx, userId, {
      ...(firstName === undefined ? {} : { first_name: firstName }),
      ...(lastName === undefined ? {} : { last_name: lastName }),
      ...(phone === undefined ? {} : { phone }),
      ...(language === undefined ? {} : { language }),
    });
    return getProfile(tx.db, userId);
  });
}

/**
 * Changes the password and ends the person's other sessions: whoever knew the old one is out.
 * Throws `validation` (`currentPassword`, or a `newPassword` that is `too_common`) or `too_many_attempts`.
 */
export async function changePassword(
  ctx: AppContext,
  caller: { userId: number; sessionId: string; address: string },
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<void> {
  const user = await findUser(ctx.db.read, caller.userId);
  if (user === null) throw new DomainError('not_found');
  const attempt = { user, email: user.email, address: caller.address };
  const verdict = await weighProof(ctx, attempt, { password: currentPassword });
  // No code is asked for: it would be a second time in a row for whoever has just signed in.
  if (verdict === 'wrong') {
    throw new DomainError('validation', { fields: { currentPassword: 'invalid' } });
  }
  await refuseWeakPassword(newPassword, {
    field: 'newPassword',
    about: [user.email, user.first_name, user.last_name],
  });
  const passwordHash = await hashPassword(newPassword);
  await transact(ctx, async (tx) => {
    await patchUser(tx, caller.userId, { password_hash: passwordHash });
    await endSessions(ctx, tx, { userId: caller.userId, except: caller.sessionId });
  });
}
