import type { EquipmentRecord } from '@etape/shared/catalogue';
import { type EquipmentInput, isInOrder } from '@etape/shared/catalogue-schemas';
import type { ImportField } from '@etape/shared/imports/columns';
import { type EquipmentSaid, readEquipmentRow } from '@etape/shared/imports/equipment-rows';
import type { ImportRow } from '@etape/shared/imports/import-schemas';
import type { RowProblem } from '@etape/shared/imports/verdicts';
import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';
import {
  type DepartmentNames,
  departmentByName,
  readDepartmentNames,
} from '../departments/department-name-queries.ts';
import { findEquipmentBySerials } from './equipment-queries.ts';

/** What becomes of a row, with what doing it takes. */
export type EquipmentPlan =
  | { line: number; outcome: 'created'; input: EquipmentInput }
  | { line: number; outcome: 'updated'; id: number; input: EquipmentInput; fields: ImportField[] }
  | { line: number; outcome: 'unchanged' }
  | { line: number; outcome: 'refused'; problems: RowProblem[] };

/** Plans rows of which no two have the same serial number. */
export async function planEquipmentRows(
  db: Db,
  rows: readonly ImportRow[],
): Promise<EquipmentPlan[]> {
  const read = rows.map(({ line, cells }) => ({ line, row: readEquipmentRow(cells) }));
  const serials = read.flatMap(({ row }) => (row.ok ? row.said.serialNumber : []));
  const equipment = await findEquipmentBySerials(db, serials);
  const departments = await readDepartmentNames(db);
  return read.map(({ line, row }) => {
    if (!row.ok) return { line, outcome: 'refused', problems: row.problems };
    const before = equipment.get(foldText(row.said.serialNumber)) ?? null;
    return planRow(line, { said: row.said, before, departments });
  });
}

type Case = { said: EquipmentSaid; before: EquipmentRecord | null; departments: DepartmentNames };

function planRow(line: number, { said, before, departments }: Case): EquipmentPlan {
  const currentId = before?.department?.id ?? null;
  const departmentId = departmentByName(departments, { name: said.department, currentId });
  if (departmentId === undefined) {
    return refuse(line, { field: 'department', code: 'not_available' });
  }
  const input = { ...merge(said, before), departmentId };
  if (!isInOrder(input)) return refuse(line, { field: 'warrantyUntil', code: 'before_purchase' });
  if (before === null) return { line, outcome: 'created', input };
  const fields = changedFields(before, input);
  if (fields.length === 0) return { line, outcome: 'unchanged' };
  if (before.archived) return refuse(line, { field: 'serialNumber', code: 'archived' });
  return { line, outcome: 'updated', id: before.id, input, fields };
}

/** What the file does not say stays as it is; of a new piece, as the form would have it. */
function merge(
  said: EquipmentSaid,
  before: EquipmentRecord | null,
): Omit<EquipmentInput, 'departmentId'> {
  const { model, type, serialNumber, status, purchaseDate, warrantyUntil } = said;
  return {
    model,
    type,
    serialNumber,
    status: status ?? before?.status ?? 'functional',
    purchaseDate: purchaseDate === undefined ? (before?.purchaseDate ?? null) : purchaseDate,
    warrantyUntil: warrantyUntil === undefined ? (before?.warrantyUntil ?? null) : warrantyUntil,
  };
}

const SAME_NAMED = [
  'model',
  'type',
  'serialNumber',
  'status',
  'purchaseDate',
  'warrantyUntil',
] as const;

function changedFields(before: EquipmentRecord, input: EquipmentInput): ImportField[] {
  const changed: ImportField[] = SAME_NAMED.filter((name) => before[name] !== input[name]);
  const moved = (before.department?.id ?? null) !== input.departmentId;
  return moved ? [...changed, 'department'] : changed;
}

function refuse(line: number, problem: RowProblem): EquipmentPlan {
  return { line, outcome: 'refused', problems: [problem] };
}
