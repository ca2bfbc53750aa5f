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

/** The names of those of these categories that there are. */
export async function findCategoryNames(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('categories')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
