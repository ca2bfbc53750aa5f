import { NO_PASSWORD } from '../auth/passwords.ts';
import { foldText } from '../db/fold-text.ts';
import type { UserRow } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { parseValues } from './parse-values.ts';

/** Leaves an account that nobody can sign in to and that says nothing of whose it was. */
export async function forgetName(tx: Tx, userId: number, anonymous: string): Promise<void> {
  const lastName = `#${userId}`;
  const email = `anonyme-${userId}@etape.invalid`;
  await tx.db
    .updateTable('users')
    .set({
      first_name: anonymous,
      last_name: lastName,
      email,
      phone: null,
      department_id: null,
      password_hash: NO_PASSWORD,
      search_text: foldText(`${anonymous} ${lastName} ${email}`),
      updated_at: tx.now,
    })
    .where('id', '=', userId)
    .execute();
}

/** Sessions, devices, links, second factor, notifications, what waits to be sent to the person, files that name them. */
export async function forgetTraces(tx: Tx, { id, email }: UserRow): Promise<void> {
  for (const table of [
    'push_subscriptions',
    'notifications',
    'sessions',
    'account_links',
    'recovery_codes',
    'second_factors',
    'notification_choices',
  ] as const) {
    await tx.db.deleteFrom(table).where('user_id', '=', id).execute();
  }
  await forgetDeliveries(tx, id);
  // A row of a file that still waits for an administrator's consent, or was brought in today.
  await tx.db.deleteFrom('import_rows').where('key', '=', email).execute();
}

async function forgetDeliveries(tx: Tx, userId: number): Promise<void> {
  const addressed = await tx.db
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('payload', 'like', `%"userId":${userId}%`)
    .execute();
  const ids = addressed
    .filter(({ payload }) => parseValues(payload).userId === userId)
    .map(({ id }) => id);
  if (ids.length > 0) await tx.db.deleteFrom('outbox').where('id', 'in', ids).execute();
}
