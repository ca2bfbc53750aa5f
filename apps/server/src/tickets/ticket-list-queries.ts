import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import type { TicketPage } from '@etape/shared/tickets';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { decodeCursor, encodeCursor } from './list-cursor.ts';
import { LIST_ORDER, type ListOrder, type Stream, streamsOf } from './list-streams.ts';
import type { TicketFilter } from './ticket-filter.ts';
import { listItemsOf } from './ticket-items-queries.ts';

/** Where a ticket stands in a list. */
type Place = { lead: number; time: number; id: number };

/** A page of what this person may see. Throws `validation` (`cursor`) for one that is not ours. */
export async function listTickets(
  db: Db,
  actor: Actor,
  input: Omit<ListTicketsInput, 'search'>,
): Promise<TicketPage> {
  const after = placeOf(input);
  const found = await findPlaces(db, actor, { filter: input, after, limit: input.limit + 1 });
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: await listItemsOf(db, actor, {
      filter: input,
      ids: page.map(({ id }) => id),
    }),
    nextCursor:
      found.length > page.length && last
        ? encodeCursor(input.scope, keyOf(last, LIST_ORDER[input.scope]))
        : null,
  };
}

function placeOf({ scope, cursor }: Pick<ListTicketsInput, 'scope' | 'cursor'>): Place | null {
  if (cursor == null) return null;
  const key = decodeCursor(scope, cursor) ?? [];
  const [lead, time, id] = LIST_ORDER[scope].lead === null ? [0, ...key] : key;
  if (lead === undefined || time === undefined || id === undefined) {
    throw new DomainError('validation', { fields: { cursor: 'invalid' } });
  }
  return { lead, time, id };
}

function keyOf({ lead, time, id }: Place, order: ListOrder): number[] {
  return order.lead === null ? [time, id] : [lead, time, id];
}

type PlacesWanted = { filter: TicketFilter; after: Place | null; limit: number };

/** The beginnings of all streams, merged. */
async function findPlaces(
  db: Db,
  actor: Actor,
  { filter, after, limit }: PlacesWanted,
): Promise<Place[]> {
  const order = LIST_ORDER[filter.scope];
  const [first, ...others] = streamsOf(actor, filter)
    .filter((stream) => after === null || !isBefore(stream, after, order))
    .map((stream) => selectPlaces(db, { stream, after, limit, order }));
  if (first === undefined) return [];
  return db
    .selectFrom(others.reduce((all, one) => all.union(one), first).as('found'))
    .selectAll()
    .orderBy('lead', order.leadDirection)
    .orderBy('time', order.direction)
    .orderBy('id', order.direction)
    .limit(limit)
    .execute();
}

/** All of the stream stands before that place. */
function isBefore({ lead }: Stream, after: Place, { leadDirection }: ListOrder): boolean {
  if (lead === null) return false;
  return leadDirection === 'asc' ? lead < after.lead : lead > after.lead;
}

type PlacesOf = { stream: Stream; after: Place | null; limit: number; order: ListOrder };

function selectPlaces(db: Db, { stream, after, limit, order }: PlacesOf) {
  const { time, direction } = order;
  let query = db
    .selectFrom('tickets')
    .select([sql<number>`${sql.lit(stream.lead ?? 0)}`.as('lead'), `tickets.${time} as time`, 'id'])
    .where((eb) => eb.and(stream.where(eb)));
  if (after !== null && (stream.lead === null || stream.lead === after.lead)) {
    const behind = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(
      sql<boolean>`(${sql.ref(`tickets.${time}`)}, tickets.id) ${behind} (${after.time}, ${after.id})`,
    );
  }
  const beginning = query.orderBy(`tickets.${time}`, direction).orderBy('id', direction);
  // In brackets: neither database orders and limits a part of a union by itself.
  return db.selectFrom(beginning.limit(limit).as('stream')).selectAll();
}
