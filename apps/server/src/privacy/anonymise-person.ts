import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { NO_PASSWORD } from '../auth/passwords.ts';
import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';
import { eraseTexts } from './erase-texts.ts';
import { forgetInAdminLog } from './forget-in-admin-log.ts';
import { parseValues } from './parse-values.ts';
import { getPersonRow } from './person-row.ts';

export type Anonymisation = {
  email: string;
  /** Whether what the person wrote stays as it is, or goes. */
  texts: 'keep' | 'erase';
  /** Epoch milliseconds. */
  now: number;
};

/**
 * Makes a person unknown: no name, address, number, session or device is left, and what they wrote
 * stays or goes. What happened stays as it happened, by “Anonyme #12”: numbers, times and states are
 * those of before. Everything or nothing; a new history begins, so that open screens read anew.
 *
 * Throws an Error in one line when nobody has the address, the account is still active, or it stands
 * in an unfinished ticket.
 */
export async function anonymisePerson(
  db: Db,
  { email, texts, now }: Anonymisation,
): Promise<{ label: string }> {
  return db.transaction().execute(async (tx) => {
    const person = await getPersonRow(tx, email);
    if (person.active === 1) {
      throw new Error(`${email} still has an active account: deactivate it first`);
    }
    await refuseUnfinished(tx, person.id, email);
    const label = `Anonyme #${person.id}`;
    await forgetWho(tx, person.id, now);
    await forgetTraces(tx, person.id);
    if (texts === 'erase') await eraseTexts(tx, person.id);
    await forgetInAdminLog(tx, person.id, label);
    await tx
      .insertInto('admin_log')
      .values({
        at: now,
        actor_id: null,
        action: 'user_anonymised',
        subject_type: 'user',
        subject_id: String(person.id),
        subject_label: label,
        before: null,
        after: JSON.stringify({ textsErased: texts === 'erase' }),
      })
      .execute();
    await beginHistory(tx, now);
    return { label };
  });
}

/** Whoever still waits for help, or gives it, is not yet history. */
async function refuseUnfinished(db: Db, userId: number, email: string): Promise<void> {
  const ticket = await db
    .selectFrom('tickets')
    .select('id')
    .where('status', 'in', ['open', 'in_progress', 'resolved'])
    .where((eb) => eb.or([eb('requester_id', '=', userId), eb('assignee_id', '=', userId)]))
    .orderBy('id')
    .executeTakeFirst();
  if (ticket === undefined) return;
  throw new Error(`${email} stands in ticket #${ticket.id}, which is not finished: close it first`);
}

async function forgetWho(db: Db, userId: number, now: number): Promise<void> {
  const name = { first_name: 'Anonyme', last_name: `#${userId}` };
  const email = `anonyme-${userId}@etape.invalid`;
  await db
    .updateTable('users')
    .set({
      ...name,
      email,
      phone: null,
      department_id: null,
      password_hash: NO_PASSWORD,
      search_text: foldText(`${name.first_name} ${name.last_name} ${email}`),
      updated_at: now,
    })
    .where('id', '=', userId)
    .execute();
}

/** Sessions, devices, links, notifications, and what waits to be sent to the person. */
async function forgetTraces(db: Db, userId: number): Promise<void> {
  for (const table of [
    'push_subscriptions',
    'sessions',
    'account_links',
    'notifications',
    'notification_choices',
  ] as const) {
    await db.deleteFrom(table).where('user_id', '=', userId).execute();
  }
  const addressed = await db
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('payload', 'like', `%"userId":${userId}%`)
    .execute();
  const ids = addressed
    .filter(({ payload }) => parseValues(payload).userId === userId)
    .map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('outbox').where('id', 'in', ids).execute();
}

async function beginHistory(db: Db, now: number): Promise<void> {
  await sql`insert into histories (id, number, began_at)
    select ${randomUUID()}, max(number) + 1, cast(${now} as bigint) from histories`.execute(db);
}
