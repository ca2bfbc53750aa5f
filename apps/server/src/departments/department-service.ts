import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';

/** Adds a department, or finds the one of that name; returns its id. */
export async function addDepartment(ctx: AppContext, name: string): Promise<number> {
  return transact(ctx, async (tx) => {
    await tx.db
      .insertInto('departments')
      .values({ name })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const row = await tx.db
      .selectFrom('departments')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return row.id;
  });
}
