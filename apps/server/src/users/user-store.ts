import type { Language, Role } from '@etape/shared/people';
import { NO_PASSWORD } from '../auth/passwords.ts';
import { foldText } from '../db/fold-text.ts';
import type { Tx } from '../db/transaction.ts';

export type NewUser = {
  email: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  role: Role;
  phone?: string | undefined;
  departmentId?: number | undefined;
  language?: Language | undefined;
};

/** `null` when the address is taken. */
export async function insertUser(tx: Tx, user: NewUser): Promise<number | null> {
  const row = await tx.db
    .insertInto('users')
    .values(toRow(tx, user))
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Many at once, whose addresses are known to be free. Returns their ids by address. */
export async function insertUsers(tx: Tx, users: readonly NewUser[]): Promise<Map<string, number>> {
  if (users.length === 0) return new Map();
  const rows = await tx.db
    .insertInto('users')
    .values(users.map((user) => toRow(tx, user)))
    .returning(['id', 'email'])
    .execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

function toRow(tx: Tx, user: NewUser) {
  return {
    email: user.email,
    password_hash: user.passwordHash,
    first_name: user.firstName,
    last_name: user.lastName,
    role: user.role,
    phone: user.phone ?? null,
    department_id: user.departmentId ?? null,
    language: user.language ?? 'fr',
    active: 1,
    created_at: tx.now,
    updated_at: tx.now,
    password_set_at: user.passwordHash === NO_PASSWORD ? null : tx.now,
    search_text: searchTextOf(user),
  } as const;
}

export type UserPatch = {
  email?: string;
  first_name?: string;
  last_name?: string;
  phone?: string | null;
  department_id?: number | null;
  language?: Language;
  password_hash?: string;
  password_set_at?: number;
  active?: 0 | 1;
  role?: Role;
};

export async function patchUser(tx: Tx, userId: number, patch: UserPatch): Promise<void> {
  const { email, first_name, last_name } = await tx.db
    .updateTable('users')
    .set({ ...patch, updated_at: tx.now })
    .where('id', '=', userId)
    .returning(['email', 'first_name', 'last_name'])
    .executeTakeFirstOrThrow();
  await tx.db
    .updateTable('users')
    .set({ search_text: searchTextOf({ email, firstName: first_name, lastName: last_name }) })
    .where('id', '=', userId)
    .execute();
}

function searchTextOf(user: Pick<NewUser, 'email' | 'firstName' | 'lastName'>): string {
  return foldText(`${user.firstName} ${user.lastName} ${user.email}`);
}
