import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { pino } from 'pino';
import { closeContext, createContext } from '../src/create-context.ts';
import { generateHistory } from '../src/generate/generate-history.ts';

/** So many are generated with all that belongs to them; the others are copies under other numbers. */
const GENERATED = 1_000;
const SEED = 1;

/** In this order: what is referred to comes first. */
const COPIED = [
  { table: 'tickets', number: 'id' },
  { table: 'ticket_events', number: 'ticket_id' },
  { table: 'guidance_sessions', number: 'ticket_id' },
  { table: 'guidance_steps', number: 'ticket_id' },
];

/** A database of so many thousand tickets, in a time that a measurement can wait for. */
export async function growDatabase(dataDir: string, thousands: number): Promise<void> {
  const databaseFile = join(dataDir, 'etape.sqlite');
  const ctx = await createContext({
    database: { kind: 'sqlite', file: databaseFile },
    secret: 'signs nothing: nobody talks to this desk',
    log: pino({ level: 'silent' }),
  });
  await generateHistory(ctx, { seed: SEED, tickets: GENERATED, until: ctx.clock.now() });
  await closeContext(ctx);
  const db = new SqliteDatabase(databaseFile);
  for (const { table, number } of COPIED) copyRows(db, { table, number, times: thousands - 1 });
  db.prepare("update counters set value = value + ? where name = 'ticket'").run(
    (thousands - 1) * GENERATED,
  );
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function copyRows(
  db: SqliteDatabase.Database,
  { table, number, times }: { table: string; number: string; times: number },
): void {
  const columns = db
    .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  const values = columns.map((name) =>
    name === number ? `original.${name} + copy.times * ${GENERATED}` : `original.${name}`,
  );
  db.prepare(
    `with recursive copy(times) as (select 1 union all select times + 1 from copy where times < ?)
     insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} as original, copy`,
  ).run(times);
}
