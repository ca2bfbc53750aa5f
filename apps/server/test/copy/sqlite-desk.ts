import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inject, onTestFinished } from 'vitest';
import type { DatabaseTarget } from '../../src/db/databases.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import type { Db } from '../../src/db/schema.ts';
import { openReadOnly } from '../../src/db/sqlite/connect-sqlite.ts';
import { backupDatabase } from '../../src/maintenance/backup.ts';
import { commandServer, urlOf } from '../support/databases.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { makeTemplates } from '../support/template-databases.ts';

/** A folder with a desk on SQLite that has its cast, to be copied: hashing passwords takes seconds. */
export async function makeStaff(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-staff-'));
  await makeTemplates((template) => ({ kind: 'sqlite', file: join(folder, `${template}.sqlite`) }));
  return folder;
}

/** A backup of such a desk after what `prepare` did. */
export async function makeSource(
  folder: string,
  prepare: (desk: Desk) => Promise<void> = async () => {},
): Promise<{ desk: Desk; file: string; source: Db }> {
  const copyOf = { kind: 'sqlite', file: join(folder, 'staffed.sqlite') } as const;
  const desk = await startDesk({ copyOf });
  await prepare(desk);
  if (desk.database.kind !== 'sqlite') throw new Error('A copy comes from SQLite');
  const file = `${desk.database.file}.backup`;
  backupDatabase(desk.database.file, file);
  const source = openReadOnly(file);
  onTestFinished(() => source.destroy());
  return { desk, file, source };
}

type Target = { database: DatabaseTarget; db: Db };

/** A database of its own with our tables, and open. */
export async function makeTarget(): Promise<Target> {
  const url = await makeEmptyDatabase();
  const database: DatabaseTarget = { kind: 'postgres', url };
  const databases = openDatabase(database);
  onTestFinished(() => databases.close());
  await migrateToLatest(databases);
  return { database, db: databases.write };
}

/** A database of its own with nothing in it, which nobody has open. */
export async function makeEmptyDatabase(): Promise<string> {
  const templates = inject('templates');
  if (templates.kind !== 'postgres') throw new Error('A copy goes to PostgreSQL');
  const { origin } = templates;
  const name = `target_${randomUUID().replaceAll('-', '')}`;
  await commandServer(origin, `create database ${name}`);
  onTestFinished(() => commandServer(origin, `drop database ${name} with (force)`));
  return urlOf(origin, name);
}

export async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? 0;
}
