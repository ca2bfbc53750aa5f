import type { Databases, DatabaseTarget, OnQuery } from './databases.ts';
import { openPostgres } from './postgres/connect-postgres.ts';
import { openSqlite } from './sqlite/connect-sqlite.ts';

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
