import { setImmediate as breathe } from 'node:timers/promises';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { listUnindexed, listWritten, lockUnindexed } from './indexing-queries.ts';
import { markIndexed, markUnindexed } from './indexing-store.ts';
import { searchIndexOf } from './search-index-of.ts';
import { addWords, NO_WORDS } from './ticket-words.ts';

type Indexing = Pick<AppContext, 'db' | 'clock' | 'log'>;

/** Whoever searches waits for so many, no more: on a large desk's first day there are many. */
const FOR_A_SEARCH = 50;
/** Some ten milliseconds, in which nobody else has a turn. */
const AT_ONCE = 20;
/** Below what either database takes in one statement. */
const FORGOTTEN_AT_ONCE = 10_000;
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * Brings the index up to what has been said by now. The log is read on from where it was read to: a
 * message waits for none of it, and a search finds what was said the moment before.
 */
export async function catchUpSearch(ctx: Indexing): Promise<void> {
  await indexTickets(ctx, await listUnindexed(ctx.db.read, { before: ALL, limit: FOR_A_SEARCH }));
}

/** The same for all there is, the newest first, with pauses in which others have their turn. */
export async function indexEverything(
  ctx: Indexing,
  { signal, atOnce = AT_ONCE }: { signal?: AbortSignal; atOnce?: number } = {},
): Promise<void> {
  let before = ALL;
  while (signal?.aborted !== true) {
    const ids = await listUnindexed(ctx.db.read, { before, limit: atOnce });
    await indexTickets(ctx, ids);
    before = ids.at(-1) ?? 0;
    if (ids.length < atOnce) return;
    await breathe();
  }
}

/**
 * For texts that were erased: the index knows nothing of these tickets, until it reads them anew.
 * Belongs inside the transaction that erases.
 */
export async function forgetWords(db: Db, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  const index = searchIndexOf(db);
  for (let start = 0; start < ticketIds.length; start += FORGOTTEN_AT_ONCE) {
    const some = ticketIds.slice(start, start + FORGOTTEN_AT_ONCE);
    await index.remove(db, some);
    await markUnindexed(db, some);
  }
  await index.forgetRemoved(db);
}

async function indexTickets(ctx: Indexing, ticketIds: readonly number[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await transact(ctx, async ({ db }) => {
    const index = searchIndexOf(db);
    const rows = await lockUnindexed(db, ctx.db.kind, ticketIds);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const known = await index.read(db, ids);
    const written = await listWritten(db, ids);
    const tickets = rows.map((row) => ({
      row,
      words: addWords(known.get(row.id) ?? NO_WORDS, written.get(row.id) ?? []),
    }));
    await index.write(db, tickets);
    await markIndexed(db, ids);
  });
}
