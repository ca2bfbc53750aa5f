import type { Category, Department } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';

/** Archived ones too: the tickets of their time still count. */
export async function listAllCategories(db: Db): Promise<Category[]> {
  return db.selectFrom('categories').select(['id', 'name', 'color']).execute();
}

/** Archived ones too. */
export async function listAllDepartments(db: Db): Promise<Department[]> {
  return db.selectFrom('departments').select(['id', 'name']).execute();
}

/** The department that each person belongs to today, by their number; 0: none. */
export async function readDepartments(db: Db): Promise<Int32Array> {
  const people = await db
    .selectFrom('users')
    .select(['id', 'department_id as departmentId'])
    .where('department_id', 'is not', null)
    .execute();
  const departments = new Int32Array(people.reduce((last, { id }) => Math.max(last, id), 0) + 1);
  for (const { id, departmentId } of people) departments[id] = departmentId ?? 0;
  return departments;
}
