import type { Actor } from '@etape/shared/people';
import type { TicketListItem } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { isPassed, type TicketFilter } from './ticket-filter.ts';
import { selectTickets, withGuidances } from './ticket-queries.ts';
import { type JoinedTicketRow, toListItem } from './ticket-record.ts';

type Found = { filter: TicketFilter; ids: readonly number[] };

/**
 * What a list shows of the tickets that were found for it, in the same order; without those that no
 * longer belong there, or never did.
 */
export async function listItemsOf(
  db: Db,
  actor: Actor,
  { filter, ids }: Found,
): Promise<TicketListItem[]> {
  if (ids.length === 0) return [];
  const found = await selectTickets(db).where('tickets.id', 'in', ids).execute();
  const rightful = found.filter((row) => isPassed(actor, filter, row));
  const byId = new Map(rightful.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const records = await withGuidances(db, rows);
  const unread = await findUnread(db, actor, rows);
  return records.map((record) => toListItem(record, unread.has(record.row.id)));
}

async function findUnread(db: Db, actor: Actor, rows: JoinedTicketRow[]): Promise<Set<number>> {
  if (rows.length === 0) return new Set();
  const unread = await db
    .selectFrom('tickets')
    .leftJoin('ticket_reads as reads', (join) =>
      join.onRef('reads.ticket_id', '=', 'tickets.id').on('reads.user_id', '=', actor.id),
    )
    .select('tickets.id')
    .where(
      'tickets.id',
      'in',
      rows.map((row) => row.id),
    )
    .where((eb) => eb('tickets.last_activity_seq', '>', eb.fn.coalesce('reads.seq', eb.lit(0))))
    .where((eb) =>
      eb.or([
        eb('tickets.last_activity_by', 'is', null),
        eb('tickets.last_activity_by', '<>', actor.id),
      ]),
    )
    .execute();
  return new Set(unread.map((row) => row.id));
}
