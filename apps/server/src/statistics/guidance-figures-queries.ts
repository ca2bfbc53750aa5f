import type { GuidanceFigures } from '@etape/shared/statistics';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { toTimes } from './durations.ts';
import type { Range } from './moments.ts';

type Sessions = { technicianId: number; sessions: number; resolvedSessions: number };
type Steps = { technicianId: number | null; steps: number; blockedSteps: number };
type Confirmation = { technicianId: number | null; ms: number };

/** What was guided in a period, by whom. */
export type GuidanceRecords = {
  sessions: Sessions[];
  steps: Steps[];
  confirmations: Confirmation[];
};

/** `technicianId`: left out, of everybody. */
export async function readGuidance(
  db: Db,
  range: Range,
  technicianId?: number,
): Promise<GuidanceRecords> {
  return {
    sessions: await countSessions(db, range, technicianId),
    steps: await countSteps(db, range, technicianId),
    confirmations: await listConfirmations(db, range, technicianId),
  };
}

export function toGuidanceFigures({
  sessions,
  steps,
  confirmations,
}: GuidanceRecords): GuidanceFigures {
  return {
    sessions: sum(sessions.map((row) => row.sessions)),
    resolvedSessions: sum(sessions.map((row) => row.resolvedSessions)),
    steps: sum(steps.map((row) => row.steps)),
    blockedSteps: sum(steps.map((row) => row.blockedSteps)),
    stepTime: toTimes(confirmations),
  };
}

/** The records of each technician who has any. */
export function byTechnician(records: GuidanceRecords): Map<number | null, GuidanceRecords> {
  const sessions = Map.groupBy(records.sessions, (row) => row.technicianId);
  const steps = Map.groupBy(records.steps, (row) => row.technicianId);
  const confirmations = Map.groupBy(records.confirmations, (row) => row.technicianId);
  const ids = new Set([...sessions.keys(), ...steps.keys(), ...confirmations.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        sessions: id === null ? [] : (sessions.get(id) ?? []),
        steps: steps.get(id) ?? [],
        confirmations: confirmations.get(id) ?? [],
      },
    ]),
  );
}

async function countSessions(db: Db, range: Range, technicianId?: number): Promise<Sessions[]> {
  return db
    .selectFrom('guidance_sessions')
    .select((eb) => [
      'technician_id as technicianId',
      eb.fn.countAll<number>().as('sessions'),
      eb.fn.countAll<number>().filterWhere('outcome', '=', 'resolved').as('resolvedSessions'),
    ])
    .where('ended_at', '>=', range.from)
    .where('ended_at', '<', range.to)
    .where((eb) =>
      technicianId === undefined ? eb.lit(true) : eb('technician_id', '=', technicianId),
    )
    .groupBy('technician_id')
    .execute();
}

async function countSteps(db: Db, range: Range, technicianId?: number): Promise<Steps[]> {
  return db
    .selectFrom('guidance_steps')
    .select((eb) => [
      'technician_id as technicianId',
      eb.fn.countAll<number>().as('steps'),
      eb.fn.count<number>('blocked_at').as('blockedSteps'),
    ])
    .where('sent_at', '>=', range.from)
    .where('sent_at', '<', range.to)
    .where((eb) =>
      technicianId === undefined ? eb.lit(true) : eb('technician_id', '=', technicianId),
    )
    .groupBy('technician_id')
    .execute();
}

async function listConfirmations(
  db: Db,
  range: Range,
  technicianId?: number,
): Promise<Confirmation[]> {
  return (
    db
      .selectFrom('guidance_steps')
      .select(['technician_id as technicianId', sql<number>`answered_at - sent_at`.as('ms')])
      // A literal, not a parameter: only then is the index of confirmed steps known to do.
      .where('status', '=', sql.lit('confirmed'))
      .where('answered_at', '>=', range.from)
      .where('answered_at', '<', range.to)
      .where((eb) =>
        technicianId === undefined ? eb.lit(true) : eb('technician_id', '=', technicianId),
      )
      .execute()
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
