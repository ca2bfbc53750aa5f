import { sql } from 'kysely';
import type { SecretName } from '../../auth/secret.ts';
import { COPY_MARKER, findHalfCopy } from '../../db/half-copy.ts';
import { readHistory } from '../../db/histories.ts';
import type { Db } from '../../db/schema.ts';
import type { CopySides } from './copy-desk.ts';
import type { CopiedTable } from './source-tables.ts';

/** A key of the server that a desk on SQLite keeps in a file. */
export type KeptKey = { name: SecretName; value: string };

/**
 * Marks the target as the half copy of this source and takes away what migrations and a first start put
 * into it; nothing happens where it is that already.
 */
export async function beginCopy(
  { source, target }: CopySides,
  tables: readonly CopiedTable[],
  now: number,
): Promise<void> {
  const history = await readHistory(source);
  const begun = await findHalfCopy(target);
  if (begun === history) return;
  if (begun !== null) throw new Error('The target holds half a copy of another desk');
  await target.transaction().execute(async (tx) => {
    await refuseUsed(tx);
    for (const { name } of tables.toReversed()) {
      await sql`delete from ${sql.table(name)}`.execute(tx);
    }
    await sql`create table ${sql.table(COPY_MARKER)} (source text not null, begun_at bigint not null)`.execute(
      tx,
    );
    await sql`insert into ${sql.table(COPY_MARKER)} values (${history}, ${now})`.execute(tx);
  });
}

async function refuseUsed(db: Db): Promise<void> {
  const users = await db.selectFrom('users').select('id').limit(1).execute();
  const tickets = await db.selectFrom('tickets').select('id').limit(1).execute();
  if (users.length > 0 || tickets.length > 0)
    throw new Error('There is a desk in the target already: only an empty database is filled');
}

/** From here on it is a desk like any other. */
export async function endCopy(db: Db, keys: readonly KeptKey[], now: number): Promise<void> {
  for (const { name, value } of keys) {
    await db
      .insertInto('secrets')
      .values({ name, value, created_at: now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  }
  await sql`drop table ${sql.table(COPY_MARKER)}`.execute(db);
}
