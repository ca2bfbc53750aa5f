import type { Insertable } from 'kysely';
import type { AppContext } from '../context.ts';
import type { Db, Schema } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import type { TicketRows } from './ticket-rows.ts';

/** Below what SQLite (32,766) and PostgreSQL (65,535) take in one statement. */
const MAX_VALUES = 16_000;

/** Writes some tickets with all that belongs to them; the next number is the one after the last. */
export async function saveRows(ctx: AppContext, rows: TicketRows): Promise<void> {
  await transact(ctx, async ({ db }) => {
    await insertAll(db, 'tickets', rows.tickets);
    await insertAll(db, 'ticket_events', rows.ticket_events);
    await insertAll(db, 'guidance_sessions', rows.guidance_sessions);
    await insertAll(db, 'guidance_steps', rows.guidance_steps);
    await insertAll(db, 'ticket_reads', rows.ticket_reads);
    const value = Math.max(...rows.tickets.map(({ id }) => id));
    await db.updateTable('counters').set({ value }).where('name', '=', 'ticket').execute();
  });
}

/** `backlog`: by how much it changes, by the beginning of the quarter of an hour. */
export async function saveBacklog(
  ctx: AppContext,
  backlog: ReadonlyMap<number, number>,
): Promise<void> {
  const rows = [...backlog].map(([at, change]) => ({ at, change }));
  await transact(ctx, ({ db }) => insertAll(db, 'backlog_changes', rows));
}

async function insertAll<Table extends keyof TicketRows | 'backlog_changes'>(
  db: Db,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const atOnce = Math.floor(MAX_VALUES / Object.keys(rows[0] ?? {}).length);
  for (let start = 0; start < rows.length; start += atOnce) {
    await db
      .insertInto<keyof Schema>(table)
      .values(rows.slice(start, start + atOnce))
      .execute();
  }
}
