import type SqliteDatabase from 'better-sqlite3';
import { openFile } from './open-file.ts';

/** A question as it goes to the other thread. */
export type AsideQuestion = { file: string; sql: string; parameters: readonly unknown[] };

/** A thread reads one database, from its first question on. */
let open: { file: string; database: SqliteDatabase.Database } | null = null;

/** What the other thread does: nobody waits for it but who asked. */
export function answer({ file, sql, parameters }: AsideQuestion): unknown[] {
  if (open?.file !== file) open = { file, database: openFile(file, { readonly: true }) };
  return open.database.prepare(sql).all(...parameters);
}
