import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { checkIntegrity } from './integrity.ts';

/**
 * Puts a backup in the place of the database, which is kept beside it under another name (returned;
 * null where there was none). A new history begins, so that clients who saw more than the backup
 * knows read everything anew. Throws an Error in one line when the desk is running, or the backup is
 * missing, damaged or none of ours; nothing has changed then.
 */
export function restoreDatabase(backup: string, target: string, now: number): string | null {
  if (!existsSync(backup)) throw new Error(`There is no backup at ${backup}`);
  const [problem] = checkBackup(backup);
  if (problem !== undefined) throw new Error(`${backup} cannot be restored: ${problem}`);
  if (existsSync(target)) refuseIfInUse(target);
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.restoring`;
  rmSync(draft, { force: true });
  copyFileSync(backup, draft);
  beginHistory(draft, now);
  const kept = existsSync(target) ? `${target}.before-restore-${stamp(now)}` : null;
  if (kept !== null) renameSync(target, kept);
  for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
  renameSync(draft, target);
  return kept;
}

function checkBackup(file: string): string[] {
  try {
    const problems = checkIntegrity(file);
    if (problems.length > 0) return problems;
    const database = new SqliteDatabase(file, { readonly: true });
    const found = database
      .prepare("select count(*) as count from sqlite_master where name in ('tickets', 'histories')")
      .get() as { count: number };
    database.close();
    return found.count === 2
      ? []
      : ['it is not a database of Étape, or of a version before backups'];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Leaving the write-ahead log needs the file for oneself: that fails while a desk has it open. Throws
 * an Error in one line then.
 */
export function refuseIfInUse(file: string): void {
  const database = new SqliteDatabase(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch {
    throw new Error('The desk is running: stop it first');
  } finally {
    database.close();
  }
}

function beginHistory(file: string, now: number): void {
  const database = new SqliteDatabase(file);
  database
    .prepare(
      `insert into histories (id, number, began_at)
       select ?, coalesce(max(number), 0) + 1, ? from histories`,
    )
    .run(randomUUID(), now);
  database.close();
}

/** `2026-01-05T08-00-00`: a time that every file system takes. */
function stamp(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
}
