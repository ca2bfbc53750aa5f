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
