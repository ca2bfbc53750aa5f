import type { EquipmentStatus } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { foldText } from '../db/fold-text.ts';
import { transact } from '../db/transaction.ts';

export type NewEquipment = {
  model: string;
  type: string;
  serialNumber: string;
  status: EquipmentStatus;
  departmentId: number | null;
  /** ISO dates (`2024-03-31`). */
  purchaseDate: string | null;
  warrantyUntil: string | null;
};

/** Adds a piece of equipment; returns its id. */
export async function addEquipment(ctx: AppContext, equipment: NewEquipment): Promise<number> {
  return transact(ctx, async (tx) => {
    const { id } = await tx.db
      .insertInto('equipment')
      .values({
        model: equipment.model,
        type: equipment.type,
        serial_number: equipment.serialNumber,
        status: equipment.status,
        department_id: equipment.departmentId,
        purchase_date: equipment.purchaseDate,
        warranty_until: equipment.warrantyUntil,
        search_text: foldText(`${equipment.model} ${equipment.type} ${equipment.serialNumber}`),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
