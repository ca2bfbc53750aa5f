import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
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
  ctx: Pick<AppContext, 'db' | 'clock' | 'log'>,
  email: string,
): Promise<void> {
  // Heard by the servers on PostgreSQL; on SQLite, sockets end when they are handed over.
  const bus = createEventBus(ctx.db.channel);
  await transact(ctx, async (tx) => {
    const row = await findUserByEmail(tx.db, email.trim().toLowerCase());
    if (row === null) throw new Error(`Nobody has the address ${email}`);
    const reset = await resetSecondFactor({ bus }, tx, { actor: null, user: toPerson(row) });
    if (!reset) throw new Error(`${email} has no second factor`);
  });
}
