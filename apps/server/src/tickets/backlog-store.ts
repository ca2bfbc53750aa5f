import type { EventBody } from '@etape/shared/events';
import { backlogChange } from '@etape/shared/ticket-facts';
import type { Tx } from '../db/transaction.ts';

/** Days begin at a quarter of an hour in every time zone: so sums of quarters give exact days. */
export const BACKLOG_SLOT_MS = 15 * 60_000;

/** Counts tickets that enter or leave the backlog; costs nothing where none does. */
export async function saveBacklogChange(tx: Tx, events: readonly EventBody[]): Promise<void> {
  const change = events.reduce((sum, event) => sum + backlogChange(event), 0);
  if (change === 0) return;
  await tx.db
    .insertInto('backlog_changes')
    .values({ at: tx.now - (tx.now % BACKLOG_SLOT_MS), change })
    .onConflict((conflict) =>
      conflict.column('at').doUpdateSet((eb) => ({
        change: eb('backlog_changes.change', '+', eb.ref('excluded.change')),
      })),
    )
    .execute();
}
