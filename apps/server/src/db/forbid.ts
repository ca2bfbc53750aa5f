import { type Kysely, sql } from 'kysely';
import { isPostgres } from './postgres/is-postgres.ts';

type Verb = 'update' | 'delete';

/** From here on the database refuses this to everybody, whatever asks for it. */
export async function forbid<Tables>(db: Kysely<Tables>, table: string, verb: Verb): Promise<void> {
  const name = sql.raw(triggerName(table, verb));
  const on = sql`before ${sql.raw(verb)} on ${sql.table(table)}`;
  const message = `${table} cannot be changed`;
  if (isPostgres(db)) {
    await sql`create or replace function ${name}() returns trigger language plpgsql as
      ${sql.lit(`begin raise exception '${message}'; end`)}`.execute(db);
    await sql`create trigger ${name} ${on} for each row execute function ${name}()`.execute(db);
  } else {
    await sql`create trigger ${name} ${on} begin select raise(abort, ${sql.lit(message)}); end`.execute(
      db,
    );
  }
}

/** Until it is forbidden again. */
export async function permit<Tables>(db: Kysely<Tables>, table: string, verb: Verb): Promise<void> {
  const on = isPostgres(db) ? sql` on ${sql.table(table)}` : sql``;
  await sql`drop trigger ${sql.raw(triggerName(table, verb))}${on}`.execute(db);
}

function triggerName(table: string, verb: Verb): string {
  return `${table}_no_${verb}`;
}
