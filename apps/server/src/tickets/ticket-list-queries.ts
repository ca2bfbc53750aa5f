import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import { PRIORITIES, type TicketPage, type TicketScope } from '@etape/shared/tickets';
import { containsWords } from '../db/contains-words.ts';
import type { Db } from '../db/schema.ts';
import { decodeCursor, encodeCursor, type SortKey } from './list-cursor.ts';
import { selectTickets, withGuidances } from './ticket-queries.ts';
import { type JoinedTicketRow, toListItem } from './ticket-record.ts';
import { visibleTo } from './visibility.ts';

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
  input: ListTicketsInput,
): Promise<TicketPage> {
  const order = ORDER[input.scope];
  let query = selectTickets(db).where((eb) => visibleTo(actor)(eb));
  query = inScope(query, actor, input.scope);
  if (input.status !== undefined) query = query.where('tickets.status', 'in', input.status);
  if (input.priority !== undefined) {
    const ranks = input.priority.map((priority) => PRIORITIES.indexOf(priority));
    query = query.where('tickets.priority', 'in', ranks);
  }
  if (input.categoryId !== undefined) {
    query = query.where('tickets.category_id', '=', input.categoryId);
  }
  if (input.equipmentId !== undefined) {
    query = query.where('tickets.equipment_id', '=', input.equipmentId);
  }
  if (input.search !== undefined) query = matching(query, input.search);
  if (input.cursor != null) query = afterCursor(query, input.scope, input.cursor);
  for (const [column, direction] of order) query = query.orderBy(`tickets.${column}`, direction);

  const rows = await query.limit(input.limit + 1).execute();
  const page = rows.slice(0, input.limit);
  const records = await withGuidances(db, page);
  const unread = await findUnread(db, actor, page);
  const last = page.at(-1);
  return {
    items: records.map((record) => toListItem(record, unread.has(record.row.id))),
    nextCursor:
      rows.length > page.length && last ? encodeCursor(input.scope, keyOf(last, order)) : null,
  };
}

type TicketQuery = ReturnType<typeof selectTickets>;

function inScope(query: TicketQuery, actor: Actor, scope: TicketScope): TicketQuery {
  switch (scope) {
    case 'mine':
      return query.where('tickets.requester_id', '=', actor.id);
    case 'assigned':
      return query.where('tickets.assignee_id', '=', actor.id);
    case 'available':
      return query.where('tickets.status', '=', 'open');
    case 'all':
      return query;
    default:
      return scope satisfies never;
  }
}

/** Every word must occur in title or description; a number also finds the ticket that bears it. */
function matching(query: TicketQuery, search: string): TicketQuery {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const inText = containsWords('tickets.search_text', search);
  return query.where((eb) =>
    number === undefined ? inText : eb.or([eb('tickets.id', '=', Number(number)), inText]),
  );
}

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
