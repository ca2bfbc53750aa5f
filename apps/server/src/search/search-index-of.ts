import { isPostgres } from '../db/postgres/is-postgres.ts';
import type { Db } from '../db/schema.ts';
import { postgresIndex } from './postgres-index.ts';
import type { SearchIndex } from './search-index.ts';
import { sqliteIndex } from './sqlite-index.ts';

export function searchIndexOf(db: Db): SearchIndex {
  return isPostgres(db) ? postgresIndex : sqliteIndex;
}
