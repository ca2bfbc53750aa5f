import type { TechnicianRow } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { findPeople, listActiveStaff } from '../people/people-queries.ts';
import { countValues, groupTimes, valuesAt } from './columns/choosing.ts';
import type { DeskColumns } from './columns/desk-columns.ts';
import type { Chosen } from './desk-rows.ts';
import { toTimes } from './durations.ts';
import { responseTimes } from './first-responses.ts';
import { type Guided, groupGuidance } from './guidance-figures.ts';
import { groupResolution } from './resolved-tickets.ts';

type Work = Chosen & {
  /** The numbers of the tickets that were first answered. */
  answered: Int32Array;
  guided: Guided;
};

/** Active staff, and whoever else did something: people leave, their work stays. */
export async function readTechnicianRows(
  db: Db,
  columns: DeskColumns,
  work: Work,
): Promise<TechnicianRow[]> {
  const { tickets } = columns;
  const assigned = countValues(valuesAt(tickets.assigneeId, work.unfinished));
  const resolution = groupResolution(valuesAt(tickets.assigneeId, work.resolved), work.times);
  const responses = groupTimes(
    valuesAt(tickets.firstResponseBy, work.answered),
    responseTimes(tickets, work.answered),
  );
  const guidance = groupGuidance(columns, work.guided);
  const staff = await listActiveStaff(db);
  const keys = [
    ...assigned.keys(),
    ...resolution.keys,
    ...responses.keys(),
    ...guidance.technicianIds,
  ];
  // 0 is nobody: what is not assigned.
  const people = await findPeople(db, [
    ...staff.map(({ id }) => id),
    ...keys.filter((id) => id !== 0),
  ]);
  return [...people.values()]
    .map((technician) => ({
      technician,
      assigned: assigned.get(technician.id) ?? 0,
      ...resolution.figuresOf(technician.id),
      firstResponse: toTimes(responses.get(technician.id)),
      guidance: guidance.figuresOf(technician.id),
    }))
    .toSorted((a, b) => b.resolved - a.resolved || a.technician.id - b.technician.id);
}
