import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../postgres/is-postgres.ts';

/**
 * How many tickets stand where, counted as they move: whoever sees all of them has their number on
 * screen, and a million are not counted for every change. By triggers, so that no way of writing a
 * ticket forgets it; in parts by the ticket's number, so that those who write at once seldom meet.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('ticket_tallies')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('priority', 'integer', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ticket_tallies_key', ['status', 'priority', 'part'])
    .execute();
  await sql`insert into ticket_tallies (status, priority, part, count)
    select status, priority, id % 16, count(*) from tickets group by 1, 2, 3`.execute(db);
  await (isPostgres(db) ? createFunction(db) : createTriggers(db));
}

const COUNT_IN = `insert into ticket_tallies (status, priority, part, count)
  values (new.status, new.priority, new.id % 16, 1)
  on conflict (status, priority, part) do update set count = ticket_tallies.count + 1;`;

const COUNT_OUT = `update ticket_tallies set count = count - 1
  where status = old.status and priority = old.priority and part = old.id % 16;`;

const MOVED = 'when (old.status <> new.status or old.priority <> new.priority)';

async function createTriggers(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`create trigger tickets_counted after insert on tickets begin ${COUNT_IN} end`)
    .execute(db);
  await sql
    .raw(`create trigger tickets_recounted after update of status, priority on tickets ${MOVED}
      begin ${COUNT_OUT} ${COUNT_IN} end`)
    .execute(db);
}

async function createFunction(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`create function count_ticket() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' then ${COUNT_OUT} end if;
      ${COUNT_IN}
      return null;
    end $$`)
    .execute(db);
  for (const trigger of [
    'tickets_counted after insert on tickets for each row',
    `tickets_recounted after update of status, priority on tickets for each row ${MOVED}`,
  ]) {
    await sql.raw(`create trigger ${trigger} execute function count_ticket()`).execute(db);
  }
}
