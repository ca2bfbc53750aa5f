import type { EquipmentInput } from '@etape/shared/catalogue-schemas';
import { DomainError } from '@etape/shared/errors';
import type { EquipmentStatus } from '@etape/shared/tickets';
import { foldText } from '../db/fold-text.ts';
import type { Tx } from '../db/transaction.ts';

/** `null` when the serial number is taken, in capitals or not. */
export async function insertEquipmentRow(tx: Tx, input: EquipmentInput): Promise<number | null> {
  const row = await tx.db
    .insertInto('equipment')
    .values({ ...columnsOf(input), archived_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Many at once, whose serial numbers are known to be free. */
export async function insertEquipmentRows(
  tx: Tx,
  inputs: readonly EquipmentInput[],
): Promise<void> {
  if (inputs.length === 0) return;
  await tx.db
    .insertInto('equipment')
    .values(inputs.map((input) => ({ ...columnsOf(input), archived_at: null })))
    .execute();
}

export async function replaceEquipment(tx: Tx, id: number, input: EquipmentInput): Promise<void> {
  await tx.db.updateTable('equipment').set(columnsOf(input)).where('id', '=', id).execute();
}

/** Many at once: one by one, ten thousand would take seconds. */
export async function replaceEquipmentRows(
  tx: Tx,
  changes: readonly { id: number; input: EquipmentInput }[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.db
    .insertInto('equipment')
    .values(changes.map(({ id, input }) => ({ id, ...columnsOf(input), archived_at: null })))
    // They are all there: what is given replaces what is known, and nothing else changes.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        model: eb.ref('excluded.model'),
        type: eb.ref('excluded.type'),
        serial_number: eb.ref('excluded.serial_number'),
        serial_key: eb.ref('excluded.serial_key'),
        status: eb.ref('excluded.status'),
        department_id: eb.ref('excluded.department_id'),
        purchase_date: eb.ref('excluded.purchase_date'),
        warranty_until: eb.ref('excluded.warranty_until'),
        search_text: eb.ref('excluded.search_text'),
      })),
    )
    .execute();
}

export async function setEquipmentStatus(
  tx: Tx,
  id: number,
  status: EquipmentStatus,
): Promise<void> {
  await tx.db.updateTable('equipment').set({ status }).where('id', '=', id).execute();
}

export async function setEquipmentArchived(tx: Tx, id: number, at: number | null): Promise<void> {
  await tx.db.updateTable('equipment').set({ archived_at: at }).where('id', '=', id).execute();
}

/** Throws `in_use` where a ticket is about it. */
export async function deleteUnusedEquipment(tx: Tx, id: number): Promise<void> {
  const used = await tx.db
    .selectFrom('tickets')
    .select('id')
    .where('equipment_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (used !== undefined) throw new DomainError('in_use');
  await tx.db.deleteFrom('equipment').where('id', '=', id).execute();
}

/** In one place, so that what is searched for is always what stands there. */
function columnsOf(input: EquipmentInput) {
  return {
    model: input.model,
    type: input.type,
    serial_number: input.serialNumber,
    serial_key: foldText(input.serialNumber),
    status: input.status,
    department_id: input.departmentId,
    purchase_date: input.purchaseDate,
    warranty_until: input.warrantyUntil,
    search_text: foldText(`${input.model} ${input.type} ${input.serialNumber}`),
  };
}
