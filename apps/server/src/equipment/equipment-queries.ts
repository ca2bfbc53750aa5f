import type { EquipmentRecord } from '@etape/shared/catalogue';
import type { SearchEquipmentInput } from '@etape/shared/catalogue-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { Equipment } from '@etape/shared/tickets';
import { sql } from 'kysely';
import { containsWords } from '../db/contains-words.ts';
import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';
import { selectEquipment, toEquipment, toEquipmentRecord } from './equipment-record.ts';

/** At most this many suggestions: beyond it, typing another letter helps more than scrolling. */
const MAX_SUGGESTIONS = 20;

/** What this person may choose from: staff everything, an employee what their department has. */
export async function listEquipment(db: Db, actor: Actor): Promise<Equipment[]> {
  const rows = await selectPickable(db, actor)
    .orderBy('equipment.search_text')
    .orderBy('equipment.id')
    .execute();
  return rows.map(toEquipment);
}

/** Some of what this person may choose from, found by words. */
export async function searchEquipment(
  db: Db,
  actor: Actor,
  { search, nearDepartmentId }: SearchEquipmentInput,
): Promise<Equipment[]> {
  let query = selectPickable(db, actor);
  if (search !== undefined) query = query.where(containsWords('equipment.search_text', search));
  if (nearDepartmentId !== undefined) {
    const far = sql`case when equipment.department_id = ${nearDepartmentId} then 0 else 1 end`;
    query = query.orderBy(far);
  }
  const rows = await query
    .orderBy('equipment.search_text')
    .orderBy('equipment.id')
    .limit(MAX_SUGGESTIONS)
    .execute();
  return rows.map(toEquipment);
}

/**
 * The piece, if it is in service. `employeeId`: whose department it must belong to; null: any will
 * do.
 */
export async function findPickableEquipment(
  db: Db,
  { equipmentId, employeeId }: { equipmentId: number; employeeId: number | null },
): Promise<Equipment | null> {
  let query = selectEquipment(db)
    .where('equipment.id', '=', equipmentId)
    .where('equipment.archived_at', 'is', null);
  if (employeeId !== null) query = query.where(inDepartmentOf(employeeId));
  const row = await query.executeTakeFirst();
  return row === undefined ? null : toEquipment(row);
}

/** Archived or not. Throws `not_found`. */
export async function getEquipmentRecord(db: Db, id: number): Promise<EquipmentRecord> {
  const row = await selectEquipment(db).where('equipment.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  return toEquipmentRecord(row);
}

/** The id of the piece with this serial number, in capitals or not. */
export async function findEquipmentBySerial(db: Db, serialNumber: string): Promise<number | null> {
  const row = await db
    .selectFrom('equipment')
    .select('id')
    .where('serial_key', '=', foldText(serialNumber))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The pieces with these serial numbers, archived or not, by the serial number as it is compared. */
export async function findEquipmentBySerials(
  db: Db,
  serialNumbers: readonly string[],
): Promise<Map<string, EquipmentRecord>> {
  const rows = await selectEquipment(db)
    .select('equipment.serial_key')
    .where('equipment.serial_key', 'in', serialNumbers.map(foldText))
    .execute();
  return new Map(rows.map((row) => [row.serial_key, toEquipmentRecord(row)]));
}

function selectPickable(db: Db, actor: Actor) {
  const query = selectEquipment(db).where('equipment.archived_at', 'is', null);
  return canOnDesk(actor, 'equipment.listAll') ? query : query.where(inDepartmentOf(actor.id));
}

function inDepartmentOf(userId: number) {
  return sql<boolean>`equipment.department_id = (select department_id from users where id = ${userId})`;
}
