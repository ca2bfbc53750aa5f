import { DomainError, type FieldProblem } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { CreateUserInput, ListUsersInput, UpdateUserInput } from '@etape/shared/user-schemas';
import type { PasswordLink, UserDetails, UserPage } from '@etape/shared/users';
import { endAccountLinks } from '../account-links/account-link-service.ts';
import { NO_PASSWORD } from '../auth/passwords.ts';
import { reopenSockets } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { isDepartmentPickable } from '../departments/department-queries.ts';
import { getUserDetails, isLastAdmin, listUsers } from './managed-user-queries.ts';
import { checkMayManageUsers } from './may-manage-users.ts';
import { issuePasswordLink } from './password-link-service.ts';
import { recordUserAction, recordUserChange, recordUserCreated } from './user-log.ts';
import { findUserByEmail } from './user-queries.ts';
import { closeAccount, createUser } from './user-service.ts';
import { patchUser, type UserPatch } from './user-store.ts';

/** A page of everybody, by name. Throws `forbidden` or `validation` (`cursor`). */
export async function listManagedUsers(
  ctx: AppContext,
  actor: Actor,
  input: ListUsersInput,
): Promise<UserPage> {
  checkMayManageUsers(actor);
  return listUsers(ctx.db.read, input);
}

/** Throws `forbidden` or `not_found`. */
export async function readManagedUser(
  ctx: AppContext,
  actor: Actor,
  userId: number,
): Promise<UserDetails> {
  checkMayManageUsers(actor);
  return getUserDetails(ctx.db.read, userId);
}

/**
 * Makes an account without a password, and the invitation that sets it. Throws `forbidden` or
 * `validation` (`email` taken, `departmentId` not available).
 */
export async function createManagedUser(
  ctx: AppContext,
  actor: Actor,
  { role, departmentId, ...input }: CreateUserInput,
): Promise<{ user: UserDetails; link: PasswordLink }> {
  checkMayManageUsers(actor);
  return transact(ctx, async (tx) => {
    await checkEmail(tx, input.email, null);
    const userId = await createUser(tx, {
      input: { ...input, departmentId: departmentId ?? undefined },
      passwordHash: NO_PASSWORD,
      role,
    });
    const link = await issuePasswordLink(ctx, tx, { userId, purpose: 'invitation' });
    const user = await getUserDetails(tx.db, userId);
    await recordUserCreated(tx, actor, user);
    return { user, link };
  });
}

/**
 * Changes what is given; a new role or department holds at once, in what is open too. Throws
 * `forbidden`, `not_found`, `last_admin` or `validation` (`email` taken, `departmentId` not
 * available).
 */
export async function updateManagedUser(
  ctx: AppContext,
  actor: Actor,
  { userId, ...input }: UpdateUserInput,
): Promise<UserDetails> {
  checkMayManageUsers(actor);
  return transact(ctx, async (tx) => {
    const before = await getUserDetails(tx.db, userId);
    const { email, role, departmentId } = input;
    if (email !== undefined) await checkEmail(tx, email, userId);
    if (role !== undefined && role !== 'admin') await checkNotLastAdmin(tx, userId);
    // An archived department stays with who belongs to it.
    const moves = departmentId !== undefined && departmentId !== (before.department?.id ?? null);
    if (moves) await checkDepartment(tx, departmentId);
    await patchUser(tx, userId, toPatch(input));
    const user = await getUserDetails(tx.db, userId);
    // A link that was mailed to a wrong address must not work for whoever reads it there.
    if (user.email !== before.email) await endAccountLinks(tx, userId);
    if (moves || user.role !== before.role) reopenSockets(ctx, tx, userId);
    await recordUserChange(tx, { actor, before, user });
    return user;
  });
}

/**
 * Ends an account's access at once; what it did stays. Throws `forbidden`, `not_found` or
 * `last_admin`.
 */
export async function deactivateManagedUser(
  ctx: AppContext,
  actor: Actor,
  userId: number,
): Promise<UserDetails> {
  checkMayManageUsers(actor);
  return transact(ctx, async (tx) => {
    const user = await getUserDetails(tx.db, userId);
    if (user.status === 'inactive') return user;
    await checkNotLastAdmin(tx, userId);
    await closeAccount(ctx, tx, userId);
    await endAccountLinks(tx, userId);
    await recordUserAction(tx, { actor, action: 'user_deactivated', user });
    return getUserDetails(tx.db, userId);
  });
}

/** Lets somebody sign in again, with the password they had. Throws `forbidden` or `not_found`. */
export async function reactivateManagedUser(
  ctx: AppContext,
  actor: Actor,
  userId: number,
): Promise<UserDetails> {
  checkMayManageUsers(actor);
  return transact(ctx, async (tx) => {
    const user = await getUserDetails(tx.db, userId);
    if (user.status !== 'inactive') return user;
    await patchUser(tx, userId, { active: 1 });
    await recordUserAction(tx, { actor, action: 'user_reactivated', user });
    return getUserDetails(tx.db, userId);
  });
}

function toPatch(input: Omit<UpdateUserInput, 'userId'>): UserPatch {
  const { email, firstName, lastName, role, phone, departmentId, language } = input;
  return {
    ...(email === undefined ? {} : { email }),
    ...(firstName === undefined ? {} : { first_name: firstName }),
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(role === undefined ? {} : { role }),
    ...(phone === undefined ? {} : { phone }),
    ...(departmentId === undefined ? {} : { department_id: departmentId }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Asked under the write lock: of two administrators who demote each other, one stays. */
async function checkNotLastAdmin(tx: Tx, userId: number): Promise<void> {
  if (await isLastAdmin(tx.db, userId)) throw new DomainError('last_admin');
}

async function checkEmail(tx: Tx, email: string, userId: number | null): Promise<void> {
  const owner = await findUserByEmail(tx.db, email);
  if (owner !== null && owner.id !== userId) throw invalid('email', 'taken');
}

async function checkDepartment(tx: Tx, departmentId: number | null): Promise<void> {
  if (departmentId === null || (await isDepartmentPickable(tx.db, departmentId))) return;
  throw invalid('departmentId', 'not_available');
}

function invalid(field: keyof UpdateUserInput, problem: FieldProblem): DomainError {
  return new DomainError('validation', { fields: { [field]: problem } });
}
