import type { EquipmentRecord } from '@etape/shared/catalogue';
import {
  type ChangeEquipmentStatusInput,
  type EquipmentInput,
  isInOrder,
  type UpdateEquipmentInput,
} from '@etape/shared/catalogue-schemas';
import { DomainError, type FieldProblem } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { isDepartmentPickable } from '../departments/department-queries.ts';
import { recordEquipmentAction, recordEquipmentChange } from './equipment-log.ts';
import { findEquipmentBySerial, getEquipmentRecord } from './equipment-queries.ts';
import {
  deleteUnusedEquipment,
  insertEquipmentRow,
  replaceEquipment,
  setEquipmentArchived,
  setEquipmentStatus,
} from './equipment-store.ts';

/** Throws `forbidden` or `validation` (`serialNumber` taken, `departmentId` not available). */
export async function createEquipment(
  ctx: AppContext,
  actor: Actor,
  input: EquipmentInput,
): Promise<EquipmentRecord> {
  checkMayManage(actor);
  return transact(ctx, async (tx) => {
    const equipment = await getEquipmentRecord(tx.db, await insertEquipment(tx, input));
    await recordEquipmentAction(tx, { actor, action: 'equipment_created', equipment });
    return equipment;
  });
}

/**
 * Changes what is given. Throws `forbidden`, `not_found` or `validation` (`serialNumber` taken,
 * `departmentId` not available, `warrantyUntil` before the purchase).
 */
export async function updateEquipment(
  ctx: AppContext,
  actor: Actor,
  { equipmentId, ...patch }: UpdateEquipmentInput,
): Promise<EquipmentRecord> {
  checkMayManage(actor);
  return transact(ctx, async (tx) => {
    const before = await getEquipmentRecord(tx.db, equipmentId);
    const input = merge(before, patch);
    if (!isInOrder(input)) throw invalid('warrantyUntil', 'invalid');
    // An archived department stays with what it has.
    const moved = input.departmentId !== (before.department?.id ?? null);
    if (moved) await checkDepartment(tx, input.departmentId);
    await checkSerial(tx, equipmentId, input.serialNumber);
    await replaceEquipment(tx, equipmentId, input);
    const equipment = await getEquipmentRecord(tx.db, equipmentId);
    await recordEquipmentChange(tx, { actor, before, equipment });
    return equipment;
  });
}

/** For technicians too, who see what works and what does not. Throws `forbidden` or `not_found`. */
export async function changeEquipmentStatus(
  ctx: AppContext,
  actor: Actor,
  { equipmentId, status }: ChangeEquipmentStatusInput,
): Promise<EquipmentRecord> {
  if (!canOnDesk(actor, 'equipment.changeStatus')) throw new DomainError('forbidden');
  return transact(ctx, async (tx) => {
    const before = await getEquipmentRecord(tx.db, equipmentId);
    await setEquipmentStatus(tx, equipmentId, status);
    const equipment = { ...before, status };
    await recordEquipmentChange(tx, { actor, before, equipment });
    return equipment;
  });
}

/** Takes it out of service; its tickets keep it. Throws `forbidden` or `not_found`. */
export async function archiveEquipment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: true });
}

/** Back into service. Throws `forbidden` or `not_found`. */
export async function restoreEquipment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: false });
}

/** Throws `forbidden`, `not_found` or `in_use` (a ticket is about it). */
export async function deleteEquipment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const equipment = await getEquipmentRecord(tx.db, id);
    await deleteUnusedEquipment(tx, id);
    await recordEquipmentAction(tx, { actor, action: 'equipment_deleted', equipment });
  });
}

/** Adds a piece without asking who wants it; returns its id. For the demo. */
export async function addEquipment(ctx: AppContext, input: EquipmentInput): Promise<number> {
  return transact(ctx, (tx) => insertEquipment(tx, input));
}

async function setArchived(
  ctx: AppContext,
  actor: Actor,
  { id, archived }: { id: number; archived: boolean },
): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const equipment = await getEquipmentRecord(tx.db, id);
    if (equipment.archived === archived) return;
    await setEquipmentArchived(tx, id, archived ? tx.now : null);
    const action = archived ? 'equipment_archived' : 'equipment_restored';
    await recordEquipmentAction(tx, { actor, action, equipment });
  });
}

async function insertEquipment(tx: Tx, input: EquipmentInput): Promise<number> {
  await checkDepartment(tx, input.departmentId);
  const id = await insertEquipmentRow(tx, input);
  if (id === null) throw invalid('serialNumber', 'taken');
  return id;
}

type Patch = Omit<UpdateEquipmentInput, 'equipmentId'>;

function merge(before: EquipmentRecord, patch: Patch): EquipmentInput {
  const { model, type, serialNumber, status, purchaseDate, warrantyUntil } = before;
  const departmentId = before.department?.id ?? null;
  const current = { model, type, serialNumber, status, departmentId, purchaseDate, warrantyUntil };
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(given) };
}

async function checkDepartment(tx: Tx, departmentId: number | null): Promise<void> {
  if (departmentId === null || (await isDepartmentPickable(tx.db, departmentId))) return;
  throw invalid('departmentId', 'not_available');
}

async function checkSerial(tx: Tx, equipmentId: number, serialNumber: string): Promise<void> {
  const owner = await findEquipmentBySerial(tx.db, serialNumber);
  if (owner !== null && owner !== equipmentId) throw invalid('serialNumber', 'taken');
}

function checkMayManage(actor: Actor): void {
  if (!canOnDesk(actor, 'catalogue.manage')) throw new DomainError('forbidden');
}

function invalid(field: keyof EquipmentInput, problem: FieldProblem): DomainError {
  return new DomainError('validation', { fields: { [field]: problem } });
}
