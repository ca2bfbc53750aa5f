import type { Department } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';

export async function listDepartments(db: Db): Promise<Department[]> {
  return db.selectFrom('departments').select(['id', 'name']).orderBy('name').execute();
}

export async function departmentExists(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('departments')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
