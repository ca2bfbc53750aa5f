import type { AdminAction, AdminValues } from '@etape/shared/admin-log';
import type { ManagedDepartment } from '@etape/shared/catalogue';
import type { UpdateDepartmentInput } from '@etape/shared/catalogue-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { Department } from '@etape/shared/tickets';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import {
  findDepartmentByName,
  getDepartment,
  listManagedDepartments,
} from './department-queries.ts';
import {
  deleteUnusedDepartment,
  insertDepartment,
  renameDepartment,
  setDepartmentArchived,
} from './department-store.ts';

/** All departments with what belongs to each. Throws `forbidden`. */
export async function listAllDepartments(
  ctx: AppContext,
  actor: Actor,
): Promise<ManagedDepartment[]> {
  checkMayManage(actor);
  return listManagedDepartments(ctx.db.read);
}

/** Throws `forbidden` or `validation` (a `name` that is taken, archived ones included). */
export async function createDepartment(
  ctx: AppContext,
  actor: Actor,
  { name }: { name: string },
): Promise<Department> {
  checkMayManage(actor);
  return transact(ctx, async (tx) => {
    const id = await insertDepartment(tx, name);
    if (id === null) throw nameTaken();
    await record(tx, { actor, action: 'department_created', id, name, after: { name } });
    return { id, name };
  });
}

/** Throws `forbidden`, `not_found` or `validation` (a `name` that is taken). */
export async function updateDepartment(
  ctx: AppContext,
  actor: Actor,
  { departmentId: id, name }: UpdateDepartmentInput,
): Promise<Department> {
  checkMayManage(actor);
  return transact(ctx, async (tx) => {
    const before = await getDepartment(tx.db, id);
    if (before.name === name) return { id, name };
    const namesake = await findDepartmentByName(tx.db, name);
    if (namesake !== null && namesake !== id) throw nameTaken();
    await renameDepartment(tx, id, name);
    const values = { before: { name: before.name }, after: { name } };
    await record(tx, { actor, action: 'department_updated', id, name, ...values });
    return { id, name };
  });
}

/** Takes it out of what can be chosen; who belongs to it stays. Throws `forbidden` or `not_found`. */
export async function archiveDepartment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: true });
}

/** Offers it again. Throws `forbidden` or `not_found`. */
export async function restoreDepartment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  await setArchived(ctx, actor, { id, archived: false });
}

/** Throws `forbidden`, `not_found` or `in_use` (somebody or something belongs to it). */
export async function deleteDepartment(ctx: AppContext, actor: Actor, id: number): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const { name } = await getDepartment(tx.db, id);
    await deleteUnusedDepartment(tx, id);
    await record(tx, { actor, action: 'department_deleted', id, name, before: { name } });
  });
}

/** Adds a department, or finds the one of that name; returns its id. For the demo. */
export async function addDepartment(ctx: AppContext, name: string): Promise<number> {
  return transact(ctx, async (tx) => {
    const id = (await findDepartmentByName(tx.db, name)) ?? (await insertDepartment(tx, name));
    if (id === null) throw nameTaken();
    return id;
  });
}

async function setArchived(
  ctx: AppContext,
  actor: Actor,
  { id, archived }: { id: number; archived: boolean },
): Promise<void> {
  checkMayManage(actor);
  await transact(ctx, async (tx) => {
    const before = await getDepartment(tx.db, id);
    if (before.archived === archived) return;
    await setDepartmentArchived(tx, id, archived ? tx.now : null);
    const action = archived ? 'department_archived' : 'department_restored';
    await record(tx, { actor, action, id, name: before.name });
  });
}

type DepartmentRecord = {
  actor: Actor;
  action: AdminAction;
  id: number;
  name: string;
  before?: AdminValues;
  after?: AdminValues;
};

async function record(tx: Tx, { id, name, ...rest }: DepartmentRecord): Promise<void> {
  await recordAdminAction(tx, { ...rest, subject: { type: 'department', id, label: name } });
}

function checkMayManage(actor: Actor): void {
  if (!canOnDesk(actor, 'catalogue.manage')) throw new DomainError('forbidden');
}

function nameTaken(): DomainError {
  return new DomainError('validation', { fields: { name: 'taken' } });
}
