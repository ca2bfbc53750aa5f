import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import type { TicketPage, TicketScope } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { decodeCursor, encodeCursor, type SortKey } from './list-cursor.ts';
import { passes } from './ticket-filter.ts';
import { toListItems } from './ticket-items-queries.ts';
import { selectTickets } from './ticket-queries.ts';
import type { JoinedTicketRow } from './ticket-record.ts';

type Column = 'priority' | 'created_at' | 'updated_at' | 'requester_rank' | 'assignee_rank' | 'id';

/**
 * How each list is ordered, the ticket's number last so that every place is unique: what awaits me
 * first and the most recent in it; the queue by pressure and then by waiting time.
 */
const ORDER: Record<TicketScope, readonly (readonly [Column, 'asc' | 'desc'])[]> = {
  mine: [
    ['requester_rank', 'asc'],
    ['updated_at', 'desc'],
    ['id', 'desc'],
  ],
  assigned: [
    ['assignee_rank', 'asc'],
    ['updated_at', 'desc'],
    ['id', 'desc'],
  ],
  available: [
    ['priority', 'desc'],
    ['created_at', 'asc'],
    ['id', 'asc'],
  ],
  all: [
    ['updated_at', 'desc'],
    ['id', 'desc'],
  ],
};

/** A page of what this person may see. Throws `validation` (`cursor`) for one that is not ours. */
export async function listTickets(
  db: Db,
  actor: Actor,
  input: Omit<ListTicketsInput, 'search'>,
): Promise<TicketPage> {
  const order = ORDER[input.scope];
  let query = selectTickets(db).where(passes(actor, input));
  if (input.cursor != null) query = afterCursor(query, input.scope, input.cursor);
  for (const [column, direction] of order) query = query.orderBy(`tickets.${column}`, direction);

  const rows = await query.limit(input.limit + 1).execute();
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: await toListItems(db, actor, page),
    nextCursor:
      rows.length > page.length && last ? encodeCursor(input.scope, keyOf(last, order)) : null,
  };
}

type TicketQuery = ReturnType<typeof selectTickets>;

/** Keyset: the rows behind the last one seen, column by column. */
function afterCursor(query: TicketQuery, scope: TicketScope, cursor: string): TicketQuery {
  const order = ORDER[scope];
  const key = decodeCursor(scope, cursor);
  if (key === null || key.length !== order.length) {
    throw new DomainError('validation', { fields: { cursor: 'invalid' } });
  }
  return query.where((eb) =>
    eb.or(
      order.map(([column, direction], index) =>
        eb.and([
          ...order
            .slice(0, index)
            .map(([earlier], at) => eb(`tickets.${earlier}`, '=', key[at] ?? 0)),
          eb(`tickets.${column}`, direction === 'asc' ? '>' : '<', key[index] ?? 0),
        ]),
      ),
    ),
  );
}

function keyOf(row: JoinedTicketRow, order: (typeof ORDER)[TicketScope]): SortKey {
  return order.map(([column]) => row[column]);
}
