import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { DatabaseTarget } from '../db/databases.ts';
import { beginHistory } from '../db/histories.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import type { Db } from '../db/schema.ts';
import { openReadOnly } from '../db/sqlite/connect-sqlite.ts';
import { createLog } from '../log.ts';
import { backupDatabase } from '../maintenance/backup.ts';
import { checkIntegrity } from '../maintenance/integrity.ts';
import { refuseIfRunning } from '../maintenance/refuse-running.ts';
import { restoreDatabase } from '../maintenance/restore.ts';
import { verifyLog } from '../maintenance/verify.ts';
import { anonymisePerson } from '../privacy/anonymise-service.ts';
import { exportPerson } from '../privacy/person-export-queries.ts';
import { resetSecondFactorOf } from '../second-factors/operator-reset-service.ts';
import { copy } from './commands/copy.ts';
import { generate } from './commands/generate.ts';
import { existing, pathOf } from './commands/paths.ts';

const USAGE = `Usage:
  etape backup FILE [--force]   copy the database while the desk runs
  etape restore FILE            put a backup in its place; the desk must be stopped
  etape restored                tell a PostgreSQL that pg_restore filled: clients read anew
  etape verify [FILE]           check a backup, or the database itself
  etape export-person EMAIL     print all that is kept about a person, as JSON
  etape anonymise EMAIL --texts keep|erase
                                make a person unknown; the desk must be stopped
  etape reset-second-factor EMAIL
                                let somebody sign in without the code of a lost telephone
  etape copy --from sqlite:FILE --to postgres://…
                                move a desk to PostgreSQL; it must be stopped
  etape generate --tickets N [--seed S]
                                fill an empty desk with an invented year, for trials

DATA_DIR and DATABASE_URL say which database, as for the server.
Exit codes: 0 done, 1 something is wrong with the data, 2 it could not be done.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      texts: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      tickets: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [command, argument] = positionals;
  process.exitCode = values.help ? usage(0) : await run(command, argument, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

type Options = {
  force: boolean;
  texts?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  tickets?: string | undefined;
  seed?: string | undefined;
};

async function run(
  command: string | undefined,
  argument: string | undefined,
  { force, texts, from, to, tickets, seed }: Options,
): Promise<number> {
  const config = readConfig(process.env);
  const { database } = config;
  switch (command) {
    case 'verify':
      return verify(argument === undefined ? database : { kind: 'sqlite', file: pathOf(argument) });
    case 'backup':
      if (argument === undefined) return usage(2);
      backupDatabase(fileOf(database), pathOf(argument), { force });
      console.log(`Saved as ${pathOf(argument)}`);
      return 0;
    case 'restore':
      if (argument === undefined) return usage(2);
      return restore(pathOf(argument), fileOf(database));
    case 'restored':
      return restored(database);
    case 'export-person':
      if (argument === undefined) return usage(2);
      return exportTo(process.stdout, database, argument);
    case 'anonymise':
      if (argument === undefined || (texts !== 'keep' && texts !== 'erase')) return usage(2);
      return anonymise(database, argument, texts);
    case 'copy':
      if (from === undefined || to === undefined) return usage(2);
      return copy({ from, to }, config);
    case 'generate':
      if (tickets === undefined) return usage(2);
      return generate({ tickets, seed }, config);
    case 'reset-second-factor':
      if (argument === undefined) return usage(2);
      return resetSecondFactor(database, argument);
    default:
      return usage(2);
  }
}

function restore(backup: string, databaseFile: string): number {
  const kept = restoreDatabase(backup, databaseFile, Date.now());
  console.log(`Restored ${databaseFile}`);
  if (kept !== null) console.log(`What was there before is kept as ${kept}`);
  return 0;
}

/** `restore` does it by itself; pg_restore knows nothing of it. */
async function restored(database: DatabaseTarget): Promise<number> {
  const databases = openDatabase(database);
  try {
    await migrateToLatest(databases);
    await beginHistory(databases.write, Date.now());
    console.log('Clients read everything anew');
    return 0;
  } finally {
    await databases.close();
  }
}

async function exportTo(
  output: NodeJS.WritableStream,
  database: DatabaseTarget,
  email: string,
): Promise<number> {
  const { db, close } = openToLook(database);
  try {
    output.write(`${JSON.stringify(await exportPerson(db, email), null, 2)}\n`);
    return 0;
  } finally {
    await close();
  }
}

async function anonymise(
  database: DatabaseTarget,
  email: string,
  texts: 'keep' | 'erase',
): Promise<number> {
  if (database.kind === 'sqlite') existing(database.file);
  await refuseIfRunning(database);
  const databases = openDatabase(database);
  try {
    await migrateToLatest(databases);
    const { label } = await anonymisePerson(databases.write, { email, texts, now: Date.now() });
    console.log(`${email} is now ${label}. Backups made before still know who it was.`);
    return 0;
  } finally {
    await databases.close();
  }
}

async function resetSecondFactor(database: DatabaseTarget, email: string): Promise<number> {
  if (database.kind === 'sqlite') existing(database.file);
  const databases = openDatabase(database);
  try {
    await migrateToLatest(databases);
    await resetSecondFactorOf(
      { db: databases, clock: systemClock, log: createLog('error') },
      email,
    );
    console.log(`${email} signs in with the password alone now, and is signed out everywhere.`);
    return 0;
  } finally {
    await databases.close();
  }
}

async function verify(database: DatabaseTarget): Promise<number> {
  // PostgreSQL looks after its pages and references itself.
  const damage = database.kind === 'sqlite' ? checkIntegrity(existing(database.file)) : [];
  for (const problem of damage) console.error(problem);
  if (damage.length > 0) return 1;
  const { db, close } = openToLook(database);
  try {
    const { tickets, events, problems } = await verifyLog(db);
    for (const problem of problems) console.error(problem);
    console.log(`${tickets} tickets, ${events} events, ${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

/** Changes nothing, not even the version of its tables. */
function openToLook(database: DatabaseTarget): { db: Db; close(): Promise<void> } {
  if (database.kind === 'sqlite') {
    const db = openReadOnly(existing(database.file));
    return { db, close: () => db.destroy() };
  }
  const { read, close } = openDatabase(database);
  return { db: read, close };
}

function fileOf(database: DatabaseTarget): string {
  if (database.kind === 'sqlite') return database.file;
  throw new Error('The data is in PostgreSQL: use pg_dump and pg_restore');
}

function usage(exitCode: number): number {
  console.log(USAGE);
  return exitCode;
}
