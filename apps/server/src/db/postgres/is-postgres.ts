import { type Kysely, PostgresAdapter } from 'kysely';

/** For the few statements that the two databases spell differently. */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
