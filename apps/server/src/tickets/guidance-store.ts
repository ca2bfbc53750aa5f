import type { GuidanceOutcome } from '@etape/shared/events';
import type { ActiveGuidance, GuidanceState, Step } from '@etape/shared/guidance/state';
import { sql } from 'kysely';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, GuidanceStepRow } from '../db/schema.ts';
import { instructionKey } from './instruction-key.ts';

export type GuidanceChange = {
  ticketId: number;
  before: GuidanceState;
  after: GuidanceState;
  /** How the session ended, where it did. */
  outcome: GuidanceOutcome | null;
  now: number;
};

/** Writes what differs between two states of a ticket's guidance. */
export async function saveGuidance(db: Db, change: GuidanceChange): Promise<void> {
  const { before, after } = change;
  if (before === after) return;
  if (before.status === 'inactive') {
    if (after.status !== 'inactive') await insertSession(db, change.ticketId, after);
    return;
  }
  if (after.status === 'inactive') {
    await endSession(db, before, change);
    return;
  }
  if (before.technician.id !== after.technician.id) {
    await db
      .updateTable('guidance_sessions')
      .set({ technician_id: after.technician.id })
      .where('ticket_id', '=', change.ticketId)
      .where('session', '=', after.session)
      .execute();
  }
  for (const [index, step] of after.steps.entries()) {
    // `evolve` keeps the very object of a step that an event does not touch.
    if (step !== before.steps[index]) await upsertStep(db, change, step, after);
  }
}

async function insertSession(db: Db, ticketId: number, after: ActiveGuidance): Promise<void> {
  await db
    .insertInto('guidance_sessions')
    .values({
      ticket_id: ticketId,
      session: after.session,
      technician_id: after.technician.id,
      started_at: Date.parse(after.startedAt),
      ended_at: null,
      outcome: null,
    })
    .execute();
}

/** A step still open when its session ends was never carried out: it counts as withdrawn. */
async function endSession(db: Db, before: ActiveGuidance, change: GuidanceChange): Promise<void> {
  await db
    .updateTable('guidance_steps')
    .set({ status: 'withdrawn', block_reason: null, block_note: null })
    .where('ticket_id', '=', change.ticketId)
    .where('session', '=', before.session)
    .where('status', 'in', ['awaiting', 'blocked'])
    .execute();
  await db
    .updateTable('guidance_sessions')
    .set({ ended_at: change.now, outcome: change.outcome ?? 'interrupted' })
    .where('ticket_id', '=', change.ticketId)
    .where('session', '=', before.session)
    .execute();
}

async function upsertStep(
  db: Db,
  { ticketId, now }: GuidanceChange,
  step: Step,
  { session, technician }: ActiveGuidance,
): Promise<void> {
  const blocked = step.status === 'blocked';
  await insertOrUpdateStep(db, {
    ticket_id: ticketId,
    session,
    number: step.number,
    sent_at: Date.parse(step.sentAt),
    technician_id: technician.id,
    blocked_at: blocked ? now : null,
    blocked_body: blocked ? step.body : null,
    instruction_key: instructionKey(step.body),
    revision: step.revision,
    body: step.body,
    status: step.status,
    seen_at: toEpoch(step.seenAt),
    answered_at: toEpoch(step.answeredAt),
    comment: step.comment,
    block_reason: step.block?.reason ?? null,
    block_note: step.block?.note ?? null,
  });
}

/** What a step counts as is settled when the employee is first stuck at it; until then it follows. */
const KEPT_FROM_FIRST_BLOCK = {
  instruction_key: sql<string>`case when guidance_steps.blocked_at is null
    then excluded.instruction_key else guidance_steps.instruction_key end`,
  blocked_body: sql<string | null>`coalesce(guidance_steps.blocked_body, excluded.blocked_body)`,
  blocked_at: sql<number | null>`coalesce(guidance_steps.blocked_at, excluded.blocked_at)`,
};

const insertOrUpdateStep = prepareQuery((db, place: PlaceOf<GuidanceStepRow>) =>
  db
    .insertInto('guidance_steps')
    .values({
      ticket_id: place('ticket_id'),
      session: place('session'),
      number: place('number'),
      sent_at: place('sent_at'),
      technician_id: place('technician_id'),
      blocked_at: place('blocked_at'),
      blocked_body: place('blocked_body'),
      instruction_key: place('instruction_key'),
      revision: place('revision'),
      body: place('body'),
      status: place('status'),
      seen_at: place('seen_at'),
      answered_at: place('answered_at'),
      comment: place('comment'),
      block_reason: place('block_reason'),
      block_note: place('block_note'),
    })
    .onConflict((conflict) =>
      conflict.columns(['ticket_id', 'session', 'number']).doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        body: eb.ref('excluded.body'),
        status: eb.ref('excluded.status'),
        seen_at: eb.ref('excluded.seen_at'),
        answered_at: eb.ref('excluded.answered_at'),
        comment: eb.ref('excluded.comment'),
        block_reason: eb.ref('excluded.block_reason'),
        block_note: eb.ref('excluded.block_note'),
        ...KEPT_FROM_FIRST_BLOCK,
      })),
    ),
);

function toEpoch(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
