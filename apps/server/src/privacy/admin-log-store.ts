import { forbid, permit } from '../db/forbid.ts';
import type { Db } from '../db/schema.ts';
import { parseValues } from './parse-values.ts';

/** Values of an account's entries that say who it was. */
const PERSONAL = ['email', 'firstName', 'lastName', 'phone'];

/**
 * Takes a person's name and address out of the entries about their account; what was done to it, when
 * and by whom, stays. The one exception to "the log cannot be changed": the law asks for it.
 */
export async function forgetInAdminLog(db: Db, userId: number, label: string): Promise<void> {
  await permit(db, 'admin_log', 'update');
  const entries = await db
    .selectFrom('admin_log')
    .select(['id', 'before', 'after'])
    .where('subject_type', '=', 'user')
    .where('subject_id', '=', String(userId))
    .execute();
  for (const { id, before, after } of entries) {
    await db
      .updateTable('admin_log')
      .set({ subject_label: label, before: withoutPerson(before), after: withoutPerson(after) })
      .where('id', '=', id)
      .execute();
  }
  await forbid(db, 'admin_log', 'update');
}

function withoutPerson(values: string | null): string | null {
  if (values === null) return null;
  const kept = Object.entries(parseValues(values)).filter(([name]) => !PERSONAL.includes(name));
  return JSON.stringify(Object.fromEntries(kept));
}
