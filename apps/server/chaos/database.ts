import { join } from 'node:path';
import type { DatabaseTarget } from '../src/db/databases.ts';
import { openDatabase } from '../src/db/open-database.ts';
import type { Db } from '../src/db/schema.ts';
import { openReadOnly } from '../src/db/sqlite/connect-sqlite.ts';

/** As a server keeps it in its folder. */
export function sqliteIn(folder: string): DatabaseTarget {
  return { kind: 'sqlite', file: join(folder, 'etape.sqlite') };
}

/** Looks into the database from outside, whatever its servers do. */
export async function read<Result>(
  database: DatabaseTarget,
  look: (db: Db) => Promise<Result>,
): Promise<Result> {
  const { db, close } = open(database);
  try {
    return await look(db);
  } finally {
    await close();
  }
}

function open(database: DatabaseTarget): { db: Db; close: () => Promise<void> } {
  if (database.kind === 'sqlite') {
    const db = openReadOnly(database.file);
    return { db, close: () => db.destroy() };
  }
  const opened = openDatabase(database);
  return { db: opened.read, close: () => opened.close() };
}
