import type { AdminAction, AdminValues } from '@etape/shared/admin-log';
import type { ManagedCategory } from '@etape/shared/catalogue';
import type { CategoryInput, UpdateCategoryInput } from '@etape/shared/catalogue-schemas';
import { isReadableColor } from '@etape/shared/category-colors';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { Category } from '@etape/shared/tickets';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import {
  findCategoryByName,
  getCategory,
  listCategories,
  listManagedCategories,
} from './category-queries.ts';
import {
  deleteUnusedCategory,
  insertCategory,
  patchCategory,
  setCategoryArchived,
} from './category-store.ts';

/** All categories with how many tickets have each. Throws `forbidden`. */
export async function listAllCategories(ctx: AppContext, actor: Actor): Promise<ManagedCategory[]> {
  checkMayManage(actor);
  return listManagedCategories(ctx.db.read);
}

/**
 * Throws `forbidden` or `validation` (a `name` that is taken, archived ones included; a `color`
 * that cannot be seen in both themes).
 */
export async function createCategory(
  ctx: AppContext,
  actor: Actor,
  input: CategoryInput,
): Promise<Category> {
  checkMayManage(actor);
  checkColor(input.color);
  return transact(ctx, async (tx) => {
    const id = await insertCategory(tx, input);
    if (id === null) throw nameTaken();
    const category = { id, ...input };
    await record(tx, { actor, action: 'category_created', category, after: input });
    return category;
  });
}

/** Throws `forbidden`, `not_found` or `validation` as when creating; a colour may stay as it is. */
export async function updateCategory(
  ctx: AppContext,
  actor: Actor,
  { categoryId: id, ...after }: UpdateCategoryInput,
): Promise<Category> {
  checkMayManage(actor);
  return transact(ctx, async (tx) => {
    const { name, color } = await getCategory(tx.db, id);
    const category = { id, ...after };
    if (name === after.name && color === after.color) return category;
    if (color !== after.color) checkColor(after.color);
    const namesake = await findCategoryByName(tx.db, after.name);
    if (namesake !== null && namesake !== id) throw nameTaken();
    await patchCategory(tx, id, after);
    await record(tx, {
      actor,
      action: 'category_updated',
      category,
      before: { name, color },
      after,
    });
    return category;
  });
}

/**
 * No ticket gets it any more; those that have it keep it. Throws `forbidden`, `not_found` or
 * `last_category`.
 */
export async function archiveCategory(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: true });
}

/** Offers it again. Throws `forbidden` or `not_found`. */
export async function restoreCategory(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: false });
}

/** Throws `forbidden`, `not_found`, `in_use` (a ticket has it) or `last_category`. */
export async function deleteCategory(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const { archived, ...category } = await getCategory(tx.db, id);
    if (!archived) await checkNotLast(tx, id);
    await deleteUnusedCategory(tx, id);
    const { name, color } = category;
    await record(tx, { actor, action: 'category_deleted', category, before: { name, color } });
  });
}

async function setArchived(
  ctx: AppContext,
  actor: Actor,
  { id, archived }: { id: number; archived: boolean },
): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const category = await getCategory(tx.db, id);
    if (category.archived === archived) return;
    if (archived) await checkNotLast(tx, id);
    await setCategoryArchived(tx, id, archived ? tx.now : null);
    const action = archived ? 'category_archived' : 'category_restored';
    await record(tx, { actor, action, category });
  });
}

type CategoryRecord = {
  actor: Actor;
  action: AdminAction;
  category: Category;
  before?: AdminValues;
  after?: AdminValues;
};

async function record(tx: Tx, { category, ...rest }: CategoryRecord): Promise<void> {
  const subject = { type: 'category', id: category.id, label: category.name } as const;
  await recordAdminAction(tx, { ...rest, subject });
}

/** Every ticket has a category: one must be on offer. */
async function checkNotLast(tx: Tx, id: number): Promise<void> {
  const others = (await listCategories(tx.db)).filter((category) => category.id !== id);
  if (others.length === 0) throw new DomainError('last_category');
}

function checkMayManage(actor: Actor): void {
  if (!canOnDesk(actor, 'catalogue.manage')) throw new DomainError('forbidden');
}

function checkColor(color: string): void {
  if (!isReadableColor(color))
    throw new DomainError('validation', { fields: { color: 'invalid' } });
}

function nameTaken(): DomainError {
  return new DomainError('validation', { fields: { name: 'taken' } });
}
