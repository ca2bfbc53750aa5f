import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openReadOnly } from '../db/open-database.ts';
import { backupDatabase } from '../maintenance/backup.ts';
import { checkIntegrity } from '../maintenance/integrity.ts';
import { restoreDatabase } from '../maintenance/restore.ts';
import { verifyLog } from '../maintenance/verify.ts';

const USAGE = `Usage:
  etape backup FILE [--force]   copy the database while the desk runs
  etape restore FILE            put a backup in its place; the desk must be stopped
  etape verify [FILE]           check a backup, or the database itself

DATA_DIR and DATABASE_URL say which database, as for the server.
Exit codes: 0 done, 1 something is wrong with the data, 2 it could not be done.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  });
  const [command, file] = positionals;
  process.exitCode = values.help ? usage(0) : await run(command, file, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function run(
  command: string | undefined,
  file: string | undefined,
  { force }: { force: boolean },
): Promise<number> {
  const { databaseFile } = readConfig(process.env);
  // pnpm runs scripts in the package's folder; people mean the folder they stand in.
  const path = file === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (command === 'verify') return verify(path ?? databaseFile);
  if (path === null) return usage(2);
  switch (command) {
    case 'backup':
      backupDatabase(databaseFile, path, { force });
      console.log(`Saved as ${path}`);
      return 0;
    case 'restore': {
      const kept = restoreDatabase(path, databaseFile, Date.now());
      console.log(`Restored ${databaseFile}`);
      if (kept !== null) console.log(`What was there before is kept as ${kept}`);
      return 0;
    }
    default:
      return usage(2);
  }
}

async function verify(file: string): Promise<number> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`);
  const damage = checkIntegrity(file);
  for (const problem of damage) console.error(problem);
  if (damage.length > 0) return 1;
  const db = openReadOnly(file);
  try {
    const { tickets, events, problems } = await verifyLog(db);
    for (const problem of problems) console.error(problem);
    console.log(`${tickets} tickets, ${events} events, ${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}

function usage(exitCode: number): number {
  console.log(USAGE);
  return exitCode;
}
