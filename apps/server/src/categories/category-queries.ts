import type { Category } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';

export async function listCategories(db: Db): Promise<Category[]> {
  return db.selectFrom('categories').select(['id', 'name', 'color']).orderBy('id').execute();
}

export async function findCategory(db: Db, id: number): Promise<Category | null> {
  const row = await db
    .selectFrom('categories')
    .select(['id', 'name', 'color'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function categoryExists(db: Db, id: number): Promise<boolean> {
  return (await findCategory(db, id)) !== null;
}
