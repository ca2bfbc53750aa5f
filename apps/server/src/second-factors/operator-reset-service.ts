import type { Db } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { createEventBus } from '../events/event-bus.ts';
import { toPerson } from '../people/people-queries.ts';
import { findUserByEmail } from '../users/user-queries.ts';
import { resetSecondFactor } from './resetting-service.ts';

/**
 * Takes away the second factor of a person, for the administrator whom no other can help. Also while the
 * desk runs: it looks sessions up at every call. Throws an Error in one line when nobody has the address
 * or there is no second factor.
 */
export async function resetSecondFactorOf(
  db: Db,
  { email, now }: { email: string; now: number },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const tx: Tx = { db: transaction, now, onCommit: () => undefined };
    const row = await findUserByEmail(tx.db, email.trim().toLowerCase());
    if (row === null) throw new Error(`Nobody has the address ${email}`);
    // The desk, if it runs, has a bus of its own: its sockets end when they are handed over.
    const reset = await resetSecondFactor({ bus: createEventBus() }, tx, {
      actor: null,
      user: toPerson(row),
    });
    if (!reset) throw new Error(`${email} has no second factor`);
  });
}
