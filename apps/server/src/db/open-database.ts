import type { Databases, DatabaseTarget, OnQuery } from './databases.ts';
import { openPostgres, openPostgresReader } from './postgres/connect-postgres.ts';
import type { Db } from './schema.ts';
import { openReadOnly, openSqlite } from './sqlite/connect-sqlite.ts';

/** Opens the database; a file and its folder are made where they are missing. Run the migrations next. */
export function openDatabase(target: DatabaseTarget, onQuery?: OnQuery): Databases {
  switch (target.kind) {
    case 'sqlite':
      return openSqlite(target.file, onQuery);
    case 'postgres':
      return openPostgres(target.url, onQuery);
    default:
      return target satisfies never;
  }
}

/** One connection that only reads, for another thread. */
export function openReader(target: DatabaseTarget): Db {
  switch (target.kind) {
    case 'sqlite':
      return openReadOnly(target.file);
    case 'postgres':
      return openPostgresReader(target.url);
    default:
      return target satisfies never;
  }
}
