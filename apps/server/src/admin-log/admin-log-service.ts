import type {
  AdminAction,
  AdminLogPage,
  AdminSubject,
  AdminValues,
  ListAdminLogInput,
} from '@etape/shared/admin-log';
import { DomainError } from '@etape/shared/errors';
import type { Actor, Person } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { findAdminLogActors, findAdminLogPage } from './admin-log-queries.ts';

export type AdminRecord = {
  /** null: the desk itself, or the command line. */
  actor: Actor | null;
  action: AdminAction;
  subject: { type: AdminSubject; id?: number | string; label: string };
  before?: AdminValues;
  after?: AdminValues;
};

/**
 * Writes an action into the administration log, in the transaction that carries it out. Where both
 * are given, only the fields that differ are kept. Never hand it a secret.
 */
export async function recordAdminAction(tx: Tx, record: AdminRecord): Promise<void> {
  const { actor, action, subject, before, after } = record;
  const differs = (name: string) =>
    before === undefined || after === undefined || before[name] !== after[name];
  await tx.db
    .insertInto('admin_log')
    .values({
      at: tx.now,
      actor_id: actor?.id ?? null,
      action,
      subject_type: subject.type,
      subject_id: subject.id === undefined ? null : String(subject.id),
      subject_label: subject.label,
      before: toText(before, differs),
      after: toText(after, differs),
    })
    .execute();
}

/** A page of the log, newest first. Throws `forbidden`, or `validation` (`cursor`). */
export async function listAdminLog(
  ctx: AppContext,
  actor: Actor,
  input: ListAdminLogInput,
): Promise<AdminLogPage> {
  requireReader(actor);
  return findAdminLogPage(ctx.db.read, input);
}

/** Whose actions the log holds, to choose from. Throws `forbidden`. */
export async function listAdminLogActors(ctx: AppContext, actor: Actor): Promise<Person[]> {
  requireReader(actor);
  return findAdminLogActors(ctx.db.read);
}

function requireReader(actor: Actor): void {
  if (!canOnDesk(actor, 'adminLog.read')) throw new DomainError('forbidden');
}

function toText(values: AdminValues | undefined, keep: (name: string) => boolean): string | null {
  if (values === undefined) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => keep(name))));
}
