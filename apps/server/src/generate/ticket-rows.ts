import type { ActiveGuidance, Step } from '@etape/shared/guidance/state';
import type { Insertable } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { foldFacts, type StepFacts, stepKey } from '../tickets/facts-fold.ts';
import type { SessionDraft, TicketDraft } from './ticket-draft.ts';

/** Everything that a ticket leaves in the database. */
export type TicketRows = {
  tickets: Insertable<Schema['tickets']>[];
  ticket_events: Insertable<Schema['ticket_events']>[];
  guidance_sessions: Insertable<Schema['guidance_sessions']>[];
  guidance_steps: Insertable<Schema['guidance_steps']>[];
  ticket_reads: Insertable<Schema['ticket_reads']>[];
};

export function noRows(): TicketRows {
  return {
    tickets: [],
    ticket_events: [],
    guidance_sessions: [],
    guidance_steps: [],
    ticket_reads: [],
  };
}

/** Adds what one ticket leaves; returns by how much it changed the backlog, and when. */
export function addTicketRows(rows: TicketRows, draft: TicketDraft) {
  const { row } = draft;
  const facts = foldFacts(row.requester_id, draft.log);
  // The past is no news: nobody is to be notified of a whole year.
  rows.tickets.push({ ...row, ...facts.ticket, notified_seq: row.last_seq });
  rows.ticket_events.push(...draft.eventRows);
  for (const [session, { guidance, ended }] of draft.sessions) {
    rows.guidance_sessions.push({
      ticket_id: row.id,
      session,
      technician_id: guidance.technician.id,
      started_at: Date.parse(guidance.startedAt),
      ended_at: ended?.at ?? null,
      outcome: ended?.outcome ?? null,
    });
    rows.guidance_steps.push(...stepRows(row.id, { guidance, ended }, facts.steps));
  }
  for (const person of [draft.requester, draft.assignee]) {
    if (person === null || person.id === row.last_activity_by) continue;
    rows.ticket_reads.push({ ticket_id: row.id, user_id: person.id, seq: row.last_seq });
  }
  return facts.backlog;
}

function stepRows(
  ticketId: number,
  { guidance, ended }: SessionDraft,
  facts: ReadonlyMap<string, StepFacts>,
): TicketRows['guidance_steps'] {
  return guidance.steps.map((step) => ({
    ticket_id: ticketId,
    session: guidance.session,
    number: step.number,
    revision: step.revision,
    body: step.body,
    sent_at: Date.parse(step.sentAt),
    seen_at: step.seenAt === null ? null : Date.parse(step.seenAt),
    answered_at: step.answeredAt === null ? null : Date.parse(step.answeredAt),
    comment: step.comment,
    ...standing(step, ended !== null),
    ...factsOf(facts, guidance, step),
  }));
}

/** A step still open when its session ends was never carried out: it counts as withdrawn. */
function standing(step: Step, ended: boolean) {
  const open = step.status === 'awaiting' || step.status === 'blocked';
  if (ended && open) return { status: 'withdrawn' as const, block_reason: null, block_note: null };
  return {
    status: step.status,
    block_reason: step.block?.reason ?? null,
    block_note: step.block?.note ?? null,
  };
}

function factsOf(
  facts: ReadonlyMap<string, StepFacts>,
  { session }: ActiveGuidance,
  { number }: Step,
): StepFacts {
  const found = facts.get(stepKey(session, number));
  if (found === undefined) throw new Error(`The log does not know step ${session}.${number}`);
  return found;
}
