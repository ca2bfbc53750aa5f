import type { EventBody, TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import type { Updateable } from 'kysely';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, Schema } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import type { EventBus } from '../events/event-bus.ts';
import { appendEvents, type NewEvents, toEvents, toLogged } from '../events/event-log.ts';
import { saveBacklogChange } from './backlog-store.ts';
import { saveGuidance } from './guidance-store.ts';
import { changedColumns, type TicketChange } from './ticket-change.ts';
import { type TicketRecord, toSubject } from './ticket-record.ts';

/**
 * Carries out a decided change of a ticket: its row, its guidance and its log move together, in the
 * caller's transaction; readers are woken after the commit. Every write to a ticket but its
 * creation goes through here.
 */
export async function saveTicketChange(
  tx: Tx,
  bus: EventBus,
  { before, change }: { before: TicketRecord; change: TicketChange },
): Promise<TicketEvent[]> {
  const { actor, events } = change;
  const [firstEvent] = events;
  if (firstEvent === undefined) return [];
  const { row } = before;
  const added: NewEvents = {
    ticketId: row.id,
    firstSeq: row.last_seq + 1,
    actor,
    commandId: change.commandId,
    at: tx.now,
    bodies: events,
  };
  const logged = toEvents(added);
  const guidance = logged.reduce(evolve, before.guidance);
  const columns = {
    ...changedColumns(before, change, { logged, guidance, now: tx.now }),
    last_seq: row.last_seq + events.length,
  };
  // The row first: who changes a ticket that another has changed since it was read does not get further,
  // which makes the order of commits the order of the numbers.
  await updateTicket(tx.db, row.id, columns);
  await appendEvents(tx.db, added);
  await saveGuidance(tx.db, {
    ticketId: row.id,
    before: before.guidance,
    after: guidance,
    outcome: findOutcome(events),
    now: tx.now,
  });
  await saveBacklogChange(tx, events);
  tx.onCommit(() =>
    bus.publishTicket(
      {
        ticketId: row.id,
        change: firstEvent.type,
        actorId: actor?.id ?? null,
        before: toSubject(row),
        after: toSubject({ ...row, ...columns }),
      },
      toLogged(logged),
    ),
  );
  return logged;
}

type Columns = Updateable<Schema['tickets']>;
type Params = { id: number } & Record<string, unknown>;
type UpdateOf = (db: Db, params: Params) => Promise<unknown[]>;

/** Which columns change depends on the change, of which there are some dozens of kinds. */
const updates = new Map<string, UpdateOf>();

async function updateTicket(db: Db, id: number, columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  const key = names.join();
  const update = updates.get(key) ?? prepareUpdate(names);
  updates.set(key, update);
  await update(db, { ...columns, id });
}

function prepareUpdate(names: string[]): UpdateOf {
  return prepareQuery((db, place: PlaceOf<Params>) =>
    db
      .updateTable('tickets')
      .set(Object.fromEntries(names.map((name) => [name, place(name)])))
      .where('id', '=', place('id')),
  );
}

function findOutcome(events: EventBody[]) {
  for (const event of events) if (event.type === 'guidance_ended') return event.outcome;
  return null;
}
