import { hasLastWord, isMessage, isNews, isUpdate } from '@etape/shared/activity';
import { attentionOfAssignee, attentionOfRequester } from '@etape/shared/attention';
import type { EventBody, TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import type { GuidanceState } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { isResponse } from '@etape/shared/ticket-facts';
import type { TicketRow } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import type { EventBus } from '../events/event-bus.ts';
import { appendEvents } from '../events/event-log.ts';
import { saveBacklogChange } from './backlog-store.ts';
import { saveGuidance } from './guidance-store.ts';
import { type TicketPatch, type TicketRecord, toSubject } from './ticket-record.ts';

export type TicketChange = {
  actor: Person | null;
  commandId?: string | undefined;
  events: EventBody[];
  patch?: TicketPatch;
};

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
  const { actor, events, patch = {} } = change;
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
  await tx.db
    .updateTable('tickets')
    .set({
      ...patch,
      ...rankColumns({ ...row, ...patch }, guidance, spokeLast(before, change)),
      ...activityColumns(logged),
      ...responseColumns(before, change, tx.now),
      last_session: guidance.status === 'inactive' ? guidance.lastSession : guidance.session,
      updated_at: logged.some((event) => isUpdate(event.type)) ? tx.now : row.updated_at,
    })
    .where('id', '=', row.id)
    .execute();
  await saveBacklogChange(tx, events);
  tx.onCommit(() =>
    bus.publishTicket({
      ticketId: row.id,
      change: firstEvent.type,
      actorId: actor?.id ?? null,
      before: toSubject(row),
    }),
  );
  return logged;
}

export function rankColumns(
  { status }: Pick<TicketRow, 'status'>,
  guidance: GuidanceState,
  requesterSpokeLast: boolean,
) {
  const subject = { status, guidance: guidance.status, requesterSpokeLast };
  return {
    requester_spoke_last: requesterSpokeLast ? (1 as const) : (0 as const),
    requester_rank: attentionOfRequester(subject).rank,
    assignee_rank: attentionOfAssignee(subject).rank,
  };
}

/**
 * The numbers of a ticket's events come from its own row, whose lock makes the order of commits the
 * order of the numbers. Returns the first of those reserved.
 */
async function reserveSeq(tx: Tx, ticketId: number, count: number): Promise<number> {
  const { last_seq } = await tx.db
    .updateTable('tickets')
    .set((eb) => ({ last_seq: eb('last_seq', '+', count) }))
    .where('id', '=', ticketId)
    .returning('last_seq')
    .executeTakeFirstOrThrow();
  return last_seq - count + 1;
}

function activityColumns(events: TicketEvent[]) {
  const message = events.findLast((event) => isMessage(event.type));
  const activity = events.findLast((event) => isNews(event.type));
  return {
    ...(message === undefined ? {} : { last_message_seq: message.seq }),
    ...(activity === undefined
      ? {}
      : { last_activity_seq: activity.seq, last_activity_by: activity.actor?.id ?? null }),
  };
}

/** Said once: later answers leave the first as it is. */
function responseColumns({ row }: TicketRecord, { actor, events }: TicketChange, now: number) {
  if (row.first_response_at !== null) return {};
  const people = { actorId: actor?.id ?? null, requesterId: row.requester_id };
  return events.some((event) => isResponse(event, people))
    ? { first_response_at: now, first_response_by: people.actorId }
    : {};
}

function spokeLast({ row }: TicketRecord, { actor, events }: TicketChange): boolean {
  const people = { actorId: actor?.id ?? null, requesterId: row.requester_id };
  return events.reduce(
    (before, event) => hasLastWord(before, event, people),
    row.requester_spoke_last === 1,
  );
}

function findOutcome(events: EventBody[]) {
  for (const event of events) if (event.type === 'guidance_ended') return event.outcome;
  return null;
}
