import type { Db, UserRow } from '../db/schema.ts';

/** The account of an address. Throws an Error in one line when nobody has it. */
export async function getPersonRow(db: Db, email: string): Promise<UserRow> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  if (row === undefined) throw new Error(`Nobody has the address ${email}`);
  return row;
}

/** The number of a ticket in which this person still waits for help, or gives it. */
export async function findUnfinishedTicketOf(db: Db, userId: number): Promise<number | null> {
  const ticket = await db
    .selectFrom('tickets')
    .select('id')
    .where('status', 'in', ['open', 'in_progress', 'resolved'])
    .where((eb) => eb.or([eb('requester_id', '=', userId), eb('assignee_id', '=', userId)]))
    .orderBy('id')
    .executeTakeFirst();
  return ticket?.id ?? null;
}
