import type { TechnicianRow } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { findPeople, listActiveStaff } from '../people/people-queries.ts';
import { toResolution, toTimes } from './durations.ts';
import { type Guided, toGuidanceFigures } from './guidance-figures-queries.ts';
import type { FirstResponses, ResolvedTicket } from './ticket-figures-queries.ts';
import type { UnfinishedTicket } from './tickets-now-queries.ts';

type Work = {
  resolved: readonly ResolvedTicket[];
  unfinished: readonly UnfinishedTicket[];
  responses: readonly FirstResponses[];
  guidance: readonly Guided[];
};

/** Active staff, and whoever else did something: people leave, their work stays. */
export async function readTechnicianRows(db: Db, work: Work): Promise<TechnicianRow[]> {
  const resolved = Map.groupBy(work.resolved, ({ assigneeId }) => assigneeId);
  const assigned = Map.groupBy(work.unfinished, ({ assigneeId }) => assigneeId);
  const responses = new Map(
    work.responses.map(({ technicianId, times }) => [technicianId, [times]]),
  );
  const guidance = Map.groupBy(work.guidance, ({ technicianId }) => technicianId);
  const staff = await listActiveStaff(db);
  const keys = [resolved, assigned, responses, guidance].flatMap((map) => [...map.keys()]);
  const people = await findPeople(db, [
    ...staff.map(({ id }) => id),
    ...keys.filter((id) => id !== null),
  ]);
  return [...people.values()]
    .map((technician) => ({
      technician,
      assigned: assigned.get(technician.id)?.length ?? 0,
      ...toResolution(resolved.get(technician.id)),
      firstResponse: toTimes(...(responses.get(technician.id) ?? [])),
      guidance: toGuidanceFigures(guidance.get(technician.id) ?? []),
    }))
    .toSorted((a, b) => b.resolved - a.resolved || a.technician.id - b.technician.id);
}
