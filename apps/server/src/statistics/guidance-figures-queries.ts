import type { GuidanceFigures } from '@etape/shared/statistics';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { toTimes } from './durations.ts';
import type { Range } from './moments.ts';
import { parseTimes, timesText } from './times-text.ts';

/** What a technician guided in a period. */
export type Guided = {
  technicianId: number;
  sessions: number;
  resolvedSessions: number;
  steps: number;
  blockedSteps: number;
  /** From the sending of each step to its confirmation. */
  stepTimes: Float64Array;
};

/** Of each of them who guided, in stretches of indexes that begin with the technician: nothing is sorted. */
export async function readGuidance(
  db: Db,
  range: Range,
  technicianIds: readonly number[],
): Promise<Guided[]> {
  const rows = await db
    .selectFrom('users')
    .select((eb) => {
      const sessions = eb
        .selectFrom('guidance_sessions')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('technician_id', '=', 'users.id')
        .where('ended_at', '>=', range.from)
        .where('ended_at', '<', range.to);
      const sent = eb
        .selectFrom('guidance_steps')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('technician_id', '=', 'users.id')
        .where('sent_at', '>=', range.from)
        .where('sent_at', '<', range.to);
      return [
        'users.id as technicianId',
        sessions.$asScalar().$notNull().as('sessions'),
        sessions.where('outcome', '=', 'resolved').$asScalar().$notNull().as('resolvedSessions'),
        sent.$asScalar().$notNull().as('steps'),
        sent.where('blocked_at', 'is not', null).$asScalar().$notNull().as('blockedSteps'),
        eb
          .selectFrom('guidance_steps')
          .select(timesText('answered_at', 'sent_at').as('times'))
          .whereRef('technician_id', '=', 'users.id')
          // A literal, not a parameter: only then is the index of confirmed steps known to do.
          .where('status', '=', sql.lit('confirmed'))
          .where('answered_at', '>=', range.from)
          .where('answered_at', '<', range.to)
          .as('stepTimes'),
      ];
    })
    .where('users.id', 'in', technicianIds)
    .execute();
  return rows
    .map((row) => ({ ...row, stepTimes: parseTimes(row.stepTimes) }))
    .filter((row) => row.sessions > 0 || row.steps > 0 || row.stepTimes.length > 0);
}

export function toGuidanceFigures(guided: readonly Guided[]): GuidanceFigures {
  return {
    sessions: sum(guided.map((row) => row.sessions)),
    resolvedSessions: sum(guided.map((row) => row.resolvedSessions)),
    steps: sum(guided.map((row) => row.steps)),
    blockedSteps: sum(guided.map((row) => row.blockedSteps)),
    stepTime: toTimes(...guided.map((row) => row.stepTimes)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
