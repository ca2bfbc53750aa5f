import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { Equipment } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';

/** What this person may choose from: staff everything, an employee what their department has. */
export async function listEquipment(db: Db, actor: Actor): Promise<Equipment[]> {
  let query = selectEquipment(db).orderBy('equipment.model').orderBy('equipment.serial_number');
  if (!canOnDesk(actor, 'equipment.listAll')) {
    query = query.where('equipment.department_id', '=', (eb) =>
      eb.selectFrom('users').select('users.department_id').where('users.id', '=', actor.id),
    );
  }
  const rows = await query.execute();
  return rows.map(toEquipment);
}

export async function findEquipment(db: Db, id: number): Promise<Equipment | null> {
  const row = await selectEquipment(db).where('equipment.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toEquipment(row);
}

/** `employeeId`: whose department the equipment must belong to; null: any will do. */
export async function isEquipmentPickable(
  db: Db,
  { equipmentId, employeeId }: { equipmentId: number; employeeId: number | null },
): Promise<boolean> {
  let query = db.selectFrom('equipment').select('equipment.id').where('id', '=', equipmentId);
  if (employeeId !== null) {
    query = query.where('equipment.department_id', '=', (eb) =>
      eb.selectFrom('users').select('users.department_id').where('users.id', '=', employeeId),
    );
  }
  return (await query.executeTakeFirst()) !== undefined;
}

function selectEquipment(db: Db) {
  return db
    .selectFrom('equipment')
    .leftJoin('departments', 'departments.id', 'equipment.department_id')
    .select([
      'equipment.id',
      'equipment.model',
      'equipment.type',
      'equipment.serial_number',
      'equipment.status',
      'equipment.warranty_until',
      'departments.id as department_id',
      'departments.name as department_name',
    ]);
}

type EquipmentRow = Awaited<ReturnType<ReturnType<typeof selectEquipment>['execute']>>[number];

function toEquipment(row: EquipmentRow): Equipment {
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
