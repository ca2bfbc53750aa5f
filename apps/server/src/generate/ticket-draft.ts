import type { EventBody } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { type ActiveGuidance, type GuidanceState, NO_GUIDANCE } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import type { TicketEventRow, TicketRow } from '../db/schema.ts';
import { toEventRows, toEvents } from '../events/event-log.ts';
import { toStored } from '../events/event-payload.ts';
import type { LogEntry } from '../tickets/facts-fold.ts';
import { type NewTicket, newTicket } from '../tickets/new-ticket.ts';
import { changedColumns } from '../tickets/ticket-change.ts';
import type { Outcome } from '../tickets/ticket-command.ts';
import type { TicketCore } from '../tickets/ticket-record.ts';

/** A session of a ticket that is not written yet; `endedAt`: null while it is under way. */
export type SessionDraft = {
  guidance: ActiveGuidance;
  ended: { at: number; outcome: (EventBody & { type: 'guidance_ended' })['outcome'] } | null;
};

/** A ticket as the commands would leave it, before it is written: its row, its guidance, its log. */
export type TicketDraft = {
  row: TicketRow;
  requester: Person;
  assignee: Person | null;
  guidance: GuidanceState;
  sessions: Map<number, SessionDraft>;
  eventRows: TicketEventRow[];
  log: LogEntry[];
};

export function openDraft(ticket: NewTicket): TicketDraft {
  const { row, bodies } = newTicket(ticket);
  const draft: TicketDraft = {
    row: {
      ...row,
      notified_seq: 0,
      searched_seq: 0,
      first_response_at: null,
      first_response_by: null,
    },
    requester: ticket.requester,
    assignee: ticket.assignee,
    guidance: NO_GUIDANCE,
    sessions: new Map(),
    eventRows: [],
    log: [],
  };
  append(draft, { actor: ticket.actor, firstSeq: 1, at: ticket.now, bodies });
  return draft;
}

/** What a decision reads of a ticket. */
export function coreOf({ row, assignee, guidance }: TicketDraft): TicketCore {
  return {
    row: {
      ...row,
      assignee_first: assignee?.firstName ?? null,
      assignee_last: assignee?.lastName ?? null,
      assignee_role: assignee?.role ?? null,
    },
    guidance,
  };
}

/** Carries out what was decided, as `saveTicketChange` does with a ticket that is in the database. */
export function changeDraft(
  draft: TicketDraft,
  { actor, at }: { actor: Person; at: number },
  { events, patch }: Outcome,
): void {
  if (events.length === 0) return;
  const before = coreOf(draft);
  const firstSeq = draft.row.last_seq + 1;
  const logged = append(draft, { actor, firstSeq, at, bodies: events });
  draft.guidance = logged.reduce(evolve, draft.guidance);
  const change = { actor, events, ...(patch === undefined ? {} : { patch }) };
  Object.assign(draft.row, changedColumns(before, change, { ...draft, logged, now: at }));
  draft.row.last_seq += events.length;
  for (const event of events) {
    if (event.type === 'ticket_assigned') draft.assignee = event.assignee;
    if (event.type === 'ticket_released') draft.assignee = null;
  }
  keepSession(draft, { before: before.guidance, events, at });
}

function append(
  draft: TicketDraft,
  entry: { actor: Person; firstSeq: number; at: number; bodies: EventBody[] },
) {
  const events = { ...entry, ticketId: draft.row.id, commandId: undefined };
  draft.eventRows.push(...toEventRows(events));
  for (const body of entry.bodies) {
    draft.log.push({ body: toStored(body), at: entry.at, actorId: entry.actor.id });
  }
  return toEvents(events);
}

function keepSession(
  draft: TicketDraft,
  { before, events, at }: { before: GuidanceState; events: EventBody[]; at: number },
): void {
  const { guidance, sessions } = draft;
  if (guidance.status !== 'inactive') {
    sessions.set(guidance.session, { guidance, ended: null });
    return;
  }
  const end = events.find((event) => event.type === 'guidance_ended');
  if (before.status === 'inactive' || end === undefined) return;
  sessions.set(before.session, { guidance: before, ended: { at, outcome: end.outcome } });
}
