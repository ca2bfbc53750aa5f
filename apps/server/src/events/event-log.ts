import { type Audience, audienceOf } from '@etape/shared/audience';
import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { toIso } from '../clock.ts';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, TicketEventRow } from '../db/schema.ts';
import { findPeople } from '../people/people-queries.ts';
import { fromStored, parsePayload, peopleIn, toStored } from './event-payload.ts';

/** An event of the log with who may see it, which never leaves the server. */
export type LoggedEvent = { event: TicketEvent; audience: Audience };

export type NewEvents = {
  ticketId: number;
  /** The number of the first of them; the caller keeps that of the last on the ticket's row. */
  firstSeq: number;
  actor: Person | null;
  /** Kept with the first event, so that the same command is recognised when it comes again. */
  commandId: string | undefined;
  at: number;
  bodies: EventBody[];
};

/** Appends events to a ticket's log. Belongs inside the transaction that changes the rows. */
export async function appendEvents(db: Db, events: NewEvents): Promise<void> {
  if (events.bodies.length === 0) return;
  const rows = toEventRows(events);
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) await insertEvent(db, only);
  else await db.insertInto('ticket_events').values(rows).execute();
}

/** Nearly all commands leave one event. */
const insertEvent = prepareQuery((db, place: PlaceOf<TicketEventRow>) =>
  db.insertInto('ticket_events').values({
    ticket_id: place('ticket_id'),
    seq: place('seq'),
    type: place('type'),
    actor_id: place('actor_id'),
    audience: place('audience'),
    payload: place('payload'),
    command_id: place('command_id'),
    at: place('at'),
  }),
);

/** The rows of events to be appended. */
export function toEventRows(events: NewEvents): TicketEventRow[] {
  const { ticketId, firstSeq, actor, commandId, at, bodies } = events;
  return bodies.map((body, index) => {
    const { type, ...payload } = toStored(body);
    return {
      ticket_id: ticketId,
      seq: firstSeq + index,
      type,
      actor_id: actor?.id ?? null,
      audience: audienceOf(type),
      payload: JSON.stringify(payload),
      command_id: index === 0 ? (commandId ?? null) : null,
      at,
    };
  });
}

/** Events that were just appended, as `listEventsAfter` gives them. */
export function toLogged(events: readonly TicketEvent[]): LoggedEvent[] {
  return events.map((event) => ({ event, audience: audienceOf(event.type) }));
}

/** The same events as everybody reads them. */
export function toEvents({ ticketId, firstSeq, actor, at, bodies }: NewEvents): TicketEvent[] {
  return bodies.map((body, index) => ({
    ticketId,
    seq: firstSeq + index,
    at: toIso(at),
    actor,
    ...body,
  }));
}

const COLUMNS = [
  'ticket_id',
  'seq',
  'type',
  'actor_id',
  'audience',
  'payload',
  'command_id',
  'at',
] as const satisfies (keyof TicketEventRow)[];

/** A ticket's events after a number, oldest first. */
export async function listEventsAfter(
  db: Db,
  ticketId: number,
  page: { after: number; limit: number },
): Promise<LoggedEvent[]> {
  return hydrate(db, await selectAfter(db, { ticketId, ...page }));
}

const selectAfter = prepareQuery(
  (db, place: PlaceOf<{ ticketId: number; after: number; limit: number }>) =>
    db
      .selectFrom('ticket_events')
      .select(COLUMNS)
      .where('ticket_id', '=', place('ticketId'))
      .where('seq', '>', place('after'))
      .orderBy('seq')
      .limit(place('limit')),
);

/** A ticket's events before a number that this audience may see, newest first. */
export async function listEventsBefore(
  db: Db,
  ticketId: number,
  page: { before: number; limit: number; audiences: readonly Audience[] },
): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('seq', '<', page.before)
    .where('audience', 'in', page.audiences)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute();
  return hydrate(db, rows);
}

/** Those of a ticket's events that have these numbers, oldest first. */
export async function listEventsAt(
  db: Db,
  ticketId: number,
  seqs: readonly number[],
): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('seq', 'in', seqs)
    .orderBy('seq')
    .execute();
  return hydrate(db, rows);
}

/** The event that a command left behind, if this person gave it before. */
export async function findEventOfCommand(
  db: Db,
  actorId: number,
  commandId: string,
): Promise<TicketEvent | null> {
  const [logged] = await hydrate(db, await selectOfCommand(db, { actorId, commandId }));
  return logged?.event ?? null;
}

const selectOfCommand = prepareQuery((db, place: PlaceOf<{ actorId: number; commandId: string }>) =>
  db
    .selectFrom('ticket_events')
    .select(COLUMNS)
    .where('actor_id', '=', place('actorId'))
    .where('command_id', '=', place('commandId')),
);

async function hydrate(db: Db, rows: TicketEventRow[]): Promise<LoggedEvent[]> {
  const stored = rows.map((row) => ({ row, body: parsePayload(row) }));
  const ids = stored.flatMap(({ row, body }) => [...peopleIn(body), row.actor_id ?? []].flat());
  const people = await findPeople(db, ids);
  const findPerson = (id: number): Person => {
    const person = people.get(id);
    if (person === undefined) throw new Error(`The log names user ${id}, who is not there`);
    return person;
  };
  return stored.map(({ row, body }) => ({
    audience: row.audience,
    event: {
      ticketId: row.ticket_id,
      seq: row.seq,
      at: toIso(row.at),
      actor: row.actor_id === null ? null : findPerson(row.actor_id),
      ...fromStored(body, findPerson),
    },
  }));
}
