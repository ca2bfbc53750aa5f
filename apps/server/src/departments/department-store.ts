import { DomainError } from '@etape/shared/errors';
import { foldText } from '../db/fold-text.ts';
import type { Tx } from '../db/transaction.ts';

/** `null` when the name is taken, in capitals or accents as they may be. */
export async function insertDepartment(tx: Tx, name: string): Promise<number | null> {
  const row = await tx.db
    .insertInto('departments')
    .values({ name, name_key: foldText(name), archived_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function renameDepartment(tx: Tx, id: number, name: string): Promise<void> {
  await tx.db
    .updateTable('departments')
    .set({ name, name_key: foldText(name) })
    .where('id', '=', id)
    .execute();
}

export async function setDepartmentArchived(tx: Tx, id: number, at: number | null): Promise<void> {
  await tx.db.updateTable('departments').set({ archived_at: at }).where('id', '=', id).execute();
}

/** Throws `in_use` where somebody or something belongs to it. */
export async function deleteUnusedDepartment(tx: Tx, id: number): Promise<void> {
  const users = tx.db.selectFrom('users').select('id').where('department_id', '=', id);
  const equipment = tx.db.selectFrom('equipment').select('id').where('department_id', '=', id);
  const used = await users.union(equipment).limit(1).executeTakeFirst();
  if (used !== undefined) throw new DomainError('in_use');
  await tx.db.deleteFrom('departments').where('id', '=', id).execute();
}
