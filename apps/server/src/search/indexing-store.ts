import type { Db } from '../db/schema.ts';

/** The index knows all of these tickets' logs. */
export async function markIndexed(db: Db, ticketIds: readonly number[]): Promise<void> {
  await db
    .updateTable('tickets')
    .set((eb) => ({ searched_seq: eb.ref('last_seq') }))
    .where('id', 'in', ticketIds)
    .execute();
}

/** The index knows nothing of these tickets, and reads them from the beginning. */
export async function markUnindexed(db: Db, ticketIds: readonly number[]): Promise<void> {
  await db.updateTable('tickets').set({ searched_seq: 0 }).where('id', 'in', ticketIds).execute();
}
