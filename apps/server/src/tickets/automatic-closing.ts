import { sql } from 'kysely';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { moveTicket } from './ticket-moves.ts';
import { getTicket } from './ticket-queries.ts';
import { saveTicketChange } from './ticket-store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Found at once; each is closed in a transaction of its own, so that nobody waits for many. */
const BATCH = 50;

type Forgotten = { id: number; resolved_at: number };

/**
 * Closes, as the desk itself, the tickets that were resolved longer ago than the settings allow;
 * none where they say nothing of it. Returns how many.
 */
export async function closeForgottenTickets(
  ctx: AppContext,
  signal?: AbortSignal,
): Promise<number> {
  let closed = 0;
  let after: Forgotten = { id: 0, resolved_at: 0 };
  while (!signal?.aborted) {
    // Asked before each batch: an administrator may have switched it off meanwhile.
    const { autoCloseDays } = await getSettings(ctx.db.read, 'tickets');
    if (autoCloseDays === null) break;
    const until = ctx.clock.now() - autoCloseDays * DAY_MS;
    const batch = await findForgotten(ctx.db.read, { until, after });
    for (const { id } of batch) {
      if (signal?.aborted) break;
      if (await closeTicket(ctx, id, until)) closed += 1;
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) break;
    // Go on behind it, even where one could not be closed: it must not hold up the others.
    after = last;
  }
  return closed;
}

async function findForgotten(
  db: Db,
  { until, after }: { until: number; after: Forgotten },
): Promise<Forgotten[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(['id', 'resolved_at'])
    // As a literal: only then does the index of resolved tickets apply.
    .where('status', '=', sql.lit('resolved'))
    .where('resolved_at', '<=', until)
    .where((eb) =>
      eb.or([
        eb('resolved_at', '>', after.resolved_at),
        eb('resolved_at', '=', after.resolved_at).and('id', '>', after.id),
      ]),
    )
    .orderBy('resolved_at')
    .orderBy('id')
    .limit(BATCH)
    .$narrowType<{ resolved_at: number }>()
    .execute();
  return rows;
}

/** Looks again under the write lock: the requester may have reopened it at this very moment. */
async function closeTicket(ctx: AppContext, ticketId: number, until: number): Promise<boolean> {
  try {
    return await transact(ctx, async (tx) => {
      const record = await getTicket(tx.db, ticketId);
      const { status, resolved_at } = record.row;
      if (status !== 'resolved' || resolved_at === null || resolved_at > until) return false;
      const change = moveTicket({ record, now: tx.now, actor: null, to: 'closed' });
      await saveTicketChange(tx, ctx.bus, { before: record, change: { actor: null, ...change } });
      return true;
    });
  } catch (error) {
    ctx.log.error({ err: error, ticketId }, 'a ticket could not be closed');
    return false;
  }
}
