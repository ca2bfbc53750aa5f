import type { EquipmentRecord } from '@etape/shared/catalogue';
import type { Equipment } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';

export type EquipmentRow = Awaited<
  ReturnType<ReturnType<typeof selectEquipment>['execute']>
>[number];

export function selectEquipment(db: Db) {
  return db
    .selectFrom('equipment')
    .leftJoin('departments', 'departments.id', 'equipment.department_id')
    .select([
      'equipment.id',
      'equipment.model',
      'equipment.type',
      'equipment.serial_number',
      'equipment.status',
      'equipment.purchase_date',
      'equipment.warranty_until',
      'equipment.archived_at',
      'equipment.search_text',
      'departments.id as department_id',
      'departments.name as department_name',
    ]);
}

export function toEquipment(row: EquipmentRow): Equipment {
  return {
    id: row.id,
    model: row.model,
    type: row.type,
    serialNumber: row.serial_number,
    status: row.status,
    department:
      row.department_id === null || row.department_name === null
        ? null
        : { id: row.department_id, name: row.department_name },
    warrantyUntil: row.warranty_until,
  };
}

export function toEquipmentRecord(row: EquipmentRow): EquipmentRecord {
  return {
    ...toEquipment(row),
    purchaseDate: row.purchase_date,
    archived: row.archived_at !== null,
  };
}
