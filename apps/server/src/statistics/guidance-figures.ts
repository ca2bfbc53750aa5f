import type { GuidanceFigures } from '@etape/shared/statistics';
import { countValues, groupTimes, spansAt, valuesAt, whereAmong } from './columns/choosing.ts';
import type { DeskColumns } from './columns/desk-columns.ts';
import { toTimes } from './durations.ts';
import type { Range } from './moments.ts';

/** What was guided, where in the columns it stands. */
export type Guided = {
  /** Sessions that ended. */
  sessions: Int32Array;
  resolvedSessions: Int32Array;
  /** Steps that were sent. */
  steps: Int32Array;
  blockedSteps: Int32Array;
  confirmedSteps: Int32Array;
};

/** What was guided in this period, by everybody or by one of them. */
export function chooseGuided(
  { sessions, steps }: DeskColumns,
  range: Range,
  technicianId: number | null,
): Guided {
  const of = (indexes: Int32Array, column: Int32Array) =>
    technicianId === null ? indexes : whereAmong(indexes, column, technicianId);
  const ended = of(sessions.endedAt.within(range), sessions.technicianId);
  const sent = of(steps.sentAt.within(range), steps.technicianId);
  return {
    sessions: ended,
    resolvedSessions: whereAmong(ended, sessions.resolved, 1),
    steps: sent,
    blockedSteps: whereAmong(sent, steps.blocked, 1),
    confirmedSteps: of(steps.confirmedAt.within(range), steps.technicianId),
  };
}

export function toGuidanceFigures({ steps }: DeskColumns, guided: Guided): GuidanceFigures {
  return {
    sessions: guided.sessions.length,
    resolvedSessions: guided.resolvedSessions.length,
    steps: guided.steps.length,
    blockedSteps: guided.blockedSteps.length,
    stepTime: toTimes(spansAt([steps.sentAt, steps.confirmedAt], guided.confirmedSteps)),
  };
}

/** The same for each technician, and who they are. */
export function groupGuidance(
  { sessions, steps }: DeskColumns,
  guided: Guided,
): { technicianIds: number[]; figuresOf: (technicianId: number) => GuidanceFigures } {
  const countSessions = (indexes: Int32Array) =>
    countValues(valuesAt(sessions.technicianId, indexes));
  const countSteps = (indexes: Int32Array) => countValues(valuesAt(steps.technicianId, indexes));
  const counts = {
    sessions: countSessions(guided.sessions),
    resolvedSessions: countSessions(guided.resolvedSessions),
    steps: countSteps(guided.steps),
    blockedSteps: countSteps(guided.blockedSteps),
  };
  const times = groupTimes(
    valuesAt(steps.technicianId, guided.confirmedSteps),
    spansAt([steps.sentAt, steps.confirmedAt], guided.confirmedSteps),
  );
  return {
    technicianIds: [...counts.sessions.keys(), ...counts.steps.keys(), ...times.keys()],
    figuresOf: (technicianId) => ({
      sessions: counts.sessions.get(technicianId) ?? 0,
      resolvedSessions: counts.resolvedSessions.get(technicianId) ?? 0,
      steps: counts.steps.get(technicianId) ?? 0,
      blockedSteps: counts.blockedSteps.get(technicianId) ?? 0,
      stepTime: toTimes(times.get(technicianId)),
    }),
  };
}
