import type { ManagedCategory } from '@etape/shared/catalogue';
import { DomainError } from '@etape/shared/errors';
import type { Category } from '@etape/shared/tickets';
import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';

/** Those that can be chosen: archived ones are left out. */
export async function listCategories(db: Db): Promise<Category[]> {
  return db
    .selectFrom('categories')
    .select(['id', 'name', 'color'])
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** `null` too for an archived one: it stays with its tickets, and no other gets it. */
export async function findPickableCategory(db: Db, id: number): Promise<Category | null> {
  const row = await db
    .selectFrom('categories')
    .select(['id', 'name', 'color'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** All of them with how many tickets have each, the archived ones last. */
export async function listManagedCategories(db: Db): Promise<ManagedCategory[]> {
  const rows = await db
    .selectFrom('categories')
    .select((eb) => [
      'id',
      'name',
      'color',
      'archived_at',
      eb
        .selectFrom('tickets')
        .whereRef('tickets.category_id', '=', 'categories.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('tickets'),
    ])
    .orderBy((eb) => eb('archived_at', 'is not', null))
    .orderBy('id')
    .execute();
  return rows.map(({ archived_at, tickets, ...category }) => ({
    ...category,
    archived: archived_at !== null,
    tickets: tickets ?? 0,
  }));
}

/** Archived or not. Throws `not_found`. */
export async function getCategory(db: Db, id: number): Promise<Category & { archived: boolean }> {
  const row = await db
    .selectFrom('categories')
    .select(['id', 'name', 'color', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  const { archived_at, ...category } = row;
  return { ...category, archived: archived_at !== null };
}

/** The id of the category of that name, whichever way it is written. */
export async function findCategoryByName(db: Db, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('categories')
    .select('id')
    .where('name_key', '=', foldText(name))
    .executeTakeFirst();
  return row?.id ?? null;
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
