import { DomainError } from '@etape/shared/errors';
import { foldText } from '../db/fold-text.ts';
import type { Tx } from '../db/transaction.ts';

type CategoryValues = { name: string; color: string };

/** `null` when the name is taken, in capitals or accents as they may be. */
export async function insertCategory(tx: Tx, values: CategoryValues): Promise<number | null> {
  const row = await tx.db
    .insertInto('categories')
    .values({ ...values, name_key: foldText(values.name), archived_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function patchCategory(tx: Tx, id: number, values: CategoryValues): Promise<void> {
  await tx.db
    .updateTable('categories')
    .set({ ...values, name_key: foldText(values.name) })
    .where('id', '=', id)
    .execute();
}

export async function setCategoryArchived(tx: Tx, id: number, at: number | null): Promise<void> {
  await tx.db.updateTable('categories').set({ archived_at: at }).where('id', '=', id).execute();
}

/** Throws `in_use` where a ticket has it. */
export async function deleteUnusedCategory(tx: Tx, id: number): Promise<void> {
  const used = await tx.db
    .selectFrom('tickets')
    .select('id')
    .where('category_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (used !== undefined) throw new DomainError('in_use');
  await tx.db.deleteFrom('categories').where('id', '=', id).execute();
}
