import type { GuidanceState, Step } from '@etape/shared/guidance/state';
import { toIso } from '../clock.ts';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, GuidanceStepRow } from '../db/schema.ts';
import { toPerson } from '../people/people-queries.ts';

/** The guidance of each of these tickets that has a session under way; the others are not in it. */
export async function findActiveGuidances(
  db: Db,
  ticketIds: readonly number[],
): Promise<Map<number, GuidanceState>> {
  const [first, ...others] = ticketIds;
  if (first === undefined) return new Map();
  const sessions =
    others.length === 0
      ? await selectActiveSession(db, { ticketId: first })
      : await selectActiveSessions(db).where('session.ticket_id', 'in', ticketIds).execute();
  if (sessions.length === 0) return new Map();
  const rows =
    others.length === 0
      ? await selectStepsOf(db, { ticketId: first })
      : await selectSteps(db).where('step.ticket_id', 'in', ticketIds).execute();
  return new Map(
    sessions.map((session) => {
      const steps = rows.filter((row) => row.ticket_id === session.ticket_id).map(toStep);
      const last = steps.at(-1)?.status;
      const status = last === 'awaiting' || last === 'blocked' ? last : 'idle';
      const state: GuidanceState = {
        status,
        session: session.session,
        technician: toPerson(session),
        startedAt: toIso(session.started_at),
        steps,
      };
      return [session.ticket_id, state];
    }),
  );
}

const selectActiveSession = prepareQuery((db, place: PlaceOf<{ ticketId: number }>) =>
  selectActiveSessions(db).where('session.ticket_id', '=', place('ticketId')),
);

function selectActiveSessions(db: Db) {
  return db
    .selectFrom('guidance_sessions as session')
    .innerJoin('users', 'users.id', 'session.technician_id')
    .select([
      'session.ticket_id',
      'session.session',
      'session.started_at',
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
    ])
    .where('session.ended_at', 'is', null);
}

const selectStepsOf = prepareQuery((db, place: PlaceOf<{ ticketId: number }>) =>
  selectSteps(db).where('step.ticket_id', '=', place('ticketId')),
);

/** Those of sessions under way. */
function selectSteps(db: Db) {
  return db
    .selectFrom('guidance_steps as step')
    .innerJoin('guidance_sessions as session', (join) =>
      join
        .onRef('session.ticket_id', '=', 'step.ticket_id')
        .onRef('session.session', '=', 'step.session'),
    )
    .select([
      'step.ticket_id',
      'step.number',
      'step.revision',
      'step.body',
      'step.status',
      'step.sent_at',
      'step.seen_at',
      'step.answered_at',
      'step.comment',
      'step.block_reason',
      'step.block_note',
    ])
    .where('session.ended_at', 'is', null)
    .orderBy('step.number');
}

type StepRow = Omit<
  GuidanceStepRow,
  'session' | 'technician_id' | 'blocked_at' | 'blocked_body' | 'instruction_key'
>;

function toStep(row: StepRow): Step {
  return {
    number: row.number,
    revision: row.revision,
    body: row.body,
    status: row.status,
    sentAt: toIso(row.sent_at),
    seenAt: row.seen_at === null ? null : toIso(row.seen_at),
    answeredAt: row.answered_at === null ? null : toIso(row.answered_at),
    comment: row.comment,
    block: row.block_reason === null ? null : { reason: row.block_reason, note: row.block_note },
  };
}
