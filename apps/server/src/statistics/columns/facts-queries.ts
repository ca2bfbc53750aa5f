import type { GuidanceOutcome } from '@etape/shared/events';
import type { TicketStatus } from '@etape/shared/tickets';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../db/schema.ts';

/** What the figures ask of a ticket; times in epoch milliseconds. */
export type TicketFacts = {
  id: number;
  status: TicketStatus;
  priority: number;
  categoryId: number;
  requesterId: number;
  assigneeId: number | null;
  createdAt: number;
  resolvedAt: number | null;
  firstResponseAt: number | null;
  firstResponseBy: number | null;
  lastSeq: number;
};

export type SessionFacts = {
  ticketId: number;
  technicianId: number;
  endedAt: number | null;
  outcome: GuidanceOutcome | null;
};

export type StepFacts = {
  ticketId: number;
  technicianId: number | null;
  sentAt: number;
  /** Null unless it is confirmed. */
  confirmedAt: number | null;
  blockedAt: number | null;
  instruction: string;
};

/** Tickets by number: all from one, excluded, to another, included; or these. */
export type Which = { after: number; upTo: number } | readonly number[];

export async function readTicketFacts(db: Db, which: Which): Promise<TicketFacts[]> {
  const query = db
    .selectFrom('tickets')
    .select([
      'id',
      'status',
      'priority',
      'category_id as categoryId',
      'requester_id as requesterId',
      'assignee_id as assigneeId',
      'created_at as createdAt',
      'resolved_at as resolvedAt',
      'first_response_at as firstResponseAt',
      'first_response_by as firstResponseBy',
      'last_seq as lastSeq',
    ]);
  return query.where(among('id', which)).execute();
}

export async function readSessionFacts(db: Db, which: Which): Promise<SessionFacts[]> {
  const query = db
    .selectFrom('guidance_sessions')
    .select([
      'ticket_id as ticketId',
      'technician_id as technicianId',
      'ended_at as endedAt',
      'outcome',
    ]);
  return query.where(among('ticket_id', which)).execute();
}

export async function readStepFacts(db: Db, which: Which): Promise<StepFacts[]> {
  const query = db
    .selectFrom('guidance_steps')
    .select([
      'ticket_id as ticketId',
      'technician_id as technicianId',
      'sent_at as sentAt',
      sql<number | null>`case when status = 'confirmed' then answered_at end`.as('confirmedAt'),
      'blocked_at as blockedAt',
      'instruction_key as instruction',
    ]);
  return query.where(among('ticket_id', which)).execute();
}

/** The number of the newest ticket, and when a ticket last changed; null: there is none. */
export async function findNewest(db: Db): Promise<{ id: number; updatedAt: number } | null> {
  const byNumber = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  const byChange = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.max('updated_at').as('updatedAt'))
    .executeTakeFirst();
  // The boundary: of no rows the largest is null, which the types do not say.
  const [id, updatedAt] = [byNumber?.id ?? null, byChange?.updatedAt ?? null];
  return id === null || updatedAt === null ? null : { id, updatedAt };
}

/** Which tickets changed from this moment on, and the newest event of each. */
export async function listChangedSince(
  db: Db,
  since: number,
): Promise<{ id: number; lastSeq: number }[]> {
  return db
    .selectFrom('tickets')
    .select(['id', 'last_seq as lastSeq'])
    .where('updated_at', '>=', since)
    .execute();
}

function among(column: 'id' | 'ticket_id', which: Which): RawBuilder<SqlBool> {
  const number = sql.ref(column);
  return 'upTo' in which
    ? sql<SqlBool>`${number} > ${which.after} and ${number} <= ${which.upTo}`
    : sql<SqlBool>`${number} in (${sql.join(which)})`;
}
