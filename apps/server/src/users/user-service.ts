import type { RegisterInput } from '@etape/shared/auth-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Language, Role } from '@etape/shared/people';
import { hashPassword } from '../auth/passwords.ts';
import { endSessions } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { isDepartmentPickable } from '../departments/department-queries.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { insertUser, patchUser } from './user-store.ts';

type NewAccount = Omit<RegisterInput, 'password'> & { language?: Language | undefined };

/**
 * Makes an account; the password arrives hashed, since hashing is too slow for a transaction.
 * Throws `email_taken` or `validation` (`departmentId`).
 */
export async function createUser(
  tx: Tx,
  { input, passwordHash, role }: { input: NewAccount; passwordHash: string; role: Role },
): Promise<number> {
  const { departmentId } = input;
  if (departmentId !== undefined && !(await isDepartmentPickable(tx.db, departmentId))) {
    throw new DomainError('validation', { fields: { departmentId: 'not_available' } });
  }
  const { language } = await getSettings(tx.db, 'organisation');
  const userId = await insertUser(tx, {
    ...input,
    language: input.language ?? language,
    passwordHash,
    role,
  });
  if (userId === null) throw new DomainError('email_taken', { fields: { email: 'not_available' } });
  return userId;
}

/** The same with the hashing, for the command line and the demo data. */
export async function addUser(ctx: AppContext, input: RegisterInput, role: Role): Promise<number> {
  const { password, ...rest } = input;
  const passwordHash = await hashPassword(password);
  return transact(ctx, (tx) => createUser(tx, { input: rest, passwordHash, role }));
}

/** Sets a password that arrives hashed; the first one makes an invited account a real one. */
export async function setPassword(tx: Tx, userId: number, passwordHash: string): Promise<void> {
  await patchUser(tx, userId, { password_hash: passwordHash, password_set_at: tx.now });
}

/** Ends an account's access: sign-in, open sessions and sockets, at once. For the desk itself. */
export async function deactivateUser(ctx: AppContext, userId: number): Promise<void> {
  await transact(ctx, (tx) => closeAccount(ctx, tx, userId));
}

/** The same within a transaction of the caller's. */
export async function closeAccount(ctx: AppContext, tx: Tx, userId: number): Promise<void> {
  await patchUser(tx, userId, { active: 0 });
  await endSessions(ctx, tx, { userId });
}
