import type { ManagedDepartment } from '@etape/shared/catalogue';
import { DomainError } from '@etape/shared/errors';
import type { Department } from '@etape/shared/tickets';
import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';

/** Those that can be chosen: archived ones are left out. */
export async function listDepartments(db: Db): Promise<Department[]> {
  return db
    .selectFrom('departments')
    .select(['id', 'name'])
    .where('archived_at', 'is', null)
    .orderBy('name_key')
    .execute();
}

/** Whether it is there and not archived. */
export async function isDepartmentPickable(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('departments')
    .select('id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** All of them with what belongs to each, the archived ones last. */
export async function listManagedDepartments(db: Db): Promise<ManagedDepartment[]> {
  const rows = await db
    .selectFrom('departments')
    .select((eb) => [
      'id',
      'name',
      'archived_at',
      eb
        .selectFrom('users')
        .whereRef('users.department_id', '=', 'departments.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('people'),
      eb
        .selectFrom('equipment')
        .whereRef('equipment.department_id', '=', 'departments.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('equipment'),
    ])
    .orderBy((eb) => eb('archived_at', 'is not', null))
    .orderBy('name_key')
    .execute();
  return rows.map(({ id, name, archived_at, people, equipment }) => ({
    id,
    name,
    archived: archived_at !== null,
    people: people ?? 0,
    equipment: equipment ?? 0,
  }));
}

/** Archived or not. Throws `not_found`. */
export async function getDepartment(
  db: Db,
  id: number,
): Promise<Department & { archived: boolean }> {
  const row = await db
    .selectFrom('departments')
    .select(['id', 'name', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  return { id: row.id, name: row.name, archived: row.archived_at !== null };
}

/** The id of the department of that name, whichever way it is written. */
export async function findDepartmentByName(db: Db, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('departments')
    .select('id')
    .where('name_key', '=', foldText(name))
    .executeTakeFirst();
  return row?.id ?? null;
}
