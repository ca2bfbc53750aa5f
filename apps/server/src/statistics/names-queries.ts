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
