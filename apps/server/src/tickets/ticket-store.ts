import type { EventBody, TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Tx } from '../db/transaction.ts';
import type { EventBus } from '../events/event-bus.ts';
import { appendEvents } from '../events/event-log.ts';
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
  const firstSeq = await reserveSeq(tx, row.id, events.length);
  const logged = await appendEvents(tx.db, {
    ticketId: row.id,
    firstSeq,
    actor,
    commandId: change.commandId,
    at: tx.now,
    bodies: events,
  });
  const guidance = logged.reduce(evolve, before.guidance);
  await saveGuidance(tx.db, {
    ticketId: row.id,
    before: before.guidance,
    after: guidance,
    outcome: findOutcome(events),
    now: tx.now,
  });
  const columns = changedColumns(before, change, { logged, guidance, now: tx.now });
  await tx.db.updateTable('tickets').set(columns).where('id', '=', row.id).execute();
  await saveBacklogChange(tx, events);
  tx.onCommit(() =>
    bus.publishTicket({
      ticketId: row.id,
      change: firstEvent.type,
      actorId: actor?.id ?? null,
      before: toSubject(row),
      after: toSubject({ ...row, ...columns }),
    }),
  );
  return logged;
}

/**
 * The numbers of a ticket's events come from its own row, whose lock makes the order of commits the
 * order of the numbers. Returns the first of those reserved.
 */
async function reserveSeq(tx: Tx, ticketId: number, count: number): Promise<number> {
  const [row] = await addToSeq(tx.db, { ticketId, count });
  if (row === undefined) throw new Error(`Ticket ${ticketId} is not there`);
  return row.last_seq - count + 1;
}

const addToSeq = prepareQuery((db, place: PlaceOf<{ ticketId: number; count: number }>) =>
  db
    .updateTable('tickets')
    .set((eb) => ({ last_seq: eb('last_seq', '+', place('count')) }))
    .where('id', '=', place('ticketId'))
    .returning('last_seq'),
);

function findOutcome(events: EventBody[]) {
  for (const event of events) if (event.type === 'guidance_ended') return event.outcome;
  return null;
}
