import { findSecret } from '../../auth/secret.ts';
import type { Config } from '../../config.ts';
import { findHalfCopy } from '../../db/half-copy.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open-database.ts';
import { countServers } from '../../db/postgres/count-servers.ts';
import type { Db } from '../../db/schema.ts';
import { openReadOnly } from '../../db/sqlite/connect-sqlite.ts';
import { type CopyProgress, copyDesk } from '../../maintenance/copy/copy-desk.ts';
import type { KeptKey } from '../../maintenance/copy/copy-marker.ts';
import { checkIntegrity } from '../../maintenance/integrity.ts';
import { refuseIfInUse } from '../../maintenance/restore.ts';
import { verifyLog } from '../../maintenance/verify.ts';
import { existing, pathOf } from './paths.ts';
import { createProgress } from './progress.ts';

/** Moves a desk to PostgreSQL. Run again, it goes on where it broke off. */
export async function copy(
  { from, to }: { from: string; to: string },
  config: Config,
): Promise<number> {
  const file = existing(sourceFile(from));
  if (!/^postgres(ql)?:/.test(to)) throw new Error('--to must start with postgres:');
  refuseIfInUse(file);
  const damage = checkIntegrity(file);
  for (const problem of damage) console.error(problem);
  if (damage.length > 0) return 1;
  if ((await countServers(to)) > 0) throw new Error('A desk runs on the target: stop it first');
  const source = openReadOnly(file);
  const target = openDatabase({ kind: 'postgres', url: to });
  try {
    // Half a copy is of the version that began it, which is asked for below.
    if ((await findHalfCopy(target.write)) === null) await migrateToLatest(target);
    return await copyAndVerify(source, target.write, config);
  } finally {
    await target.close();
    await source.destroy();
  }
}

function sourceFile(from: string): string {
  const [, file] = /^(?:sqlite|file):(?:\/\/)?(.+)$/.exec(from) ?? [];
  if (file === undefined) throw new Error('--from must start with sqlite: or file:');
  return pathOf(file);
}

async function copyAndVerify(source: Db, target: Db, config: Config): Promise<number> {
  const progress = createProgress(process.stderr);
  const onProgress = (told: CopyProgress) => {
    if (told.step === 'copying') progress.show(told.table, told.rows, told.of);
    else console.error(`comparing ${told.table}`);
  };
  const keys = keptKeys(config);
  const copied = await copyDesk({ source, target }, { now: Date.now(), keys, onProgress });
  if (copied.replaced > 0) console.log(`${copied.replaced} texts had a NUL, which became U+FFFD`);
  for (const difference of copied.differences) console.error(difference);
  if (copied.differences.length > 0) {
    console.error('The source changed after the copy began: copy it into an empty database');
    return 1;
  }
  console.log(`${copied.rows} rows of ${copied.tables} tables are the same, ${copied.digest}`);
  for (const advice of adviceOnKeys(config, keys)) console.log(advice);
  const { tickets, events, problems } = await verifyLog(target);
  for (const problem of problems) console.error(problem);
  console.log(`${tickets} tickets, ${events} events, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

/** A key of the environment stays there. */
function keptKeys({ dataDir, jwtSecret, factorKey }: Config): KeptKey[] {
  const files = [
    { name: 'jwt-secret', given: jwtSecret },
    { name: 'second-factor-key', given: factorKey },
  ] as const;
  return files.flatMap(({ name, given }) => {
    const value = given === undefined ? findSecret(dataDir, name) : null;
    return value === null ? [] : [{ name, value }];
  });
}

function adviceOnKeys({ dataDir, factorKey }: Config, keys: readonly KeptKey[]): string[] {
  if (factorKey !== undefined) return ['Set the same FACTOR_KEY for the servers on the target'];
  return keys.some(({ name }) => name === 'second-factor-key')
    ? []
    : [`No second-factor-key is in ${dataDir}: without it people need a recovery code`];
}
