import { existsSync, renameSync, rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { checkIntegrity } from './integrity.ts';

/**
 * Copies a database that may be in use, as it is at one moment: one read transaction, which holds up
 * no writer. The copy is checked and only then takes its name, so a file of that name is whole.
 * Throws an Error in one line: the source is missing, the target is there, or the copy is damaged.
 */
export function backupDatabase(
  source: string,
  target: string,
  { force = false }: { force?: boolean } = {},
): void {
  if (!existsSync(source)) throw new Error(`There is no database at ${source}`);
  if (existsSync(target) && !force) throw new Error(`${target} is there already`);
  const draft = `${target}.partial`;
  rmSync(draft, { force: true });
  try {
    const database = new SqliteDatabase(source, { readonly: true, timeout: 30_000 });
    try {
      database.prepare('vacuum into ?').run(draft);
    } finally {
      database.close();
    }
    const [problem] = checkIntegrity(draft);
    if (problem !== undefined) throw new Error(`The copy is damaged: ${problem}`);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
