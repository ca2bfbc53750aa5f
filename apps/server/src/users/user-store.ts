import type { Language, Role } from '@etape/shared/people';
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
    .values({
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
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export type UserPatch = {
  first_name?: string;
  last_name?: string;
  phone?: string | null;
  language?: Language;
  password_hash?: string;
  active?: 0 | 1;
  role?: Role;
};

export async function patchUser(tx: Tx, userId: number, patch: UserPatch): Promise<void> {
  await tx.db
    .updateTable('users')
    .set({ ...patch, updated_at: tx.now })
    .where('id', '=', userId)
    .execute();
}
