import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Databases } from './databases.ts';
import * as initial from './migrations/0001-initial.ts';
import * as administration from './migrations/0002-administration.ts';
import * as notifications from './migrations/0003-notifications.ts';
import * as statistics from './migrations/0004-statistics.ts';
import * as imports from './migrations/0005-imports.ts';
import * as push from './migrations/0006-push.ts';
import * as attempts from './migrations/0007-attempts.ts';
import * as histories from './migrations/0008-histories.ts';
import * as secondFactors from './migrations/0009-second-factors.ts';
import * as reusedSessions from './migrations/0010-reused-sessions.ts';
import * as figuresByGroup from './migrations/0011-figures-by-group.ts';
import * as severalProcesses from './migrations/0012-several-processes.ts';
import * as search from './migrations/0013-search.ts';
import * as lists from './migrations/0014-lists.ts';
import * as tallies from './migrations/0015-tallies.ts';
import * as figuresInMemory from './migrations/0016-figures-in-memory.ts';
import type { Db } from './schema.ts';

/** Numbered and forward only: an installed desk has run those before it. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-administration': administration,
  '0003-notifications': notifications,
  '0004-statistics': statistics,
  '0005-imports': imports,
  '0006-push': push,
  '0007-attempts': attempts,
  '0008-histories': histories,
  '0009-second-factors': secondFactors,
  '0010-reused-sessions': reusedSessions,
  '0011-figures-by-group': figuresByGroup,
  '0012-several-processes': severalProcesses,
  '0013-search': search,
  '0014-lists': lists,
  '0015-tallies': tallies,
  '0016-figures-in-memory': figuresInMemory,
};

type Executed = { kysely_migration: { name: string } };

/**
 * Brings the database to this version's schema, under a lock. Throws an Error that says why where it
 * cannot: a newer version was there, or a step failed; its cause is what that step threw.
 */
export async function migrateToLatest({ write: db, kind }: Databases): Promise<void> {
  const { error: cause } = await db.connection().execute(async (connection) => {
    const migrator = new Migrator({
      db: connection,
      provider: { getMigrations: async () => MIGRATIONS },
    });
    if (kind === 'sqlite') return migrator.migrateToLatest();
    // An index of a large table takes its time, and whoever waits for another's as well.
    await sql`set statement_timeout = 0`.execute(connection);
    try {
      return await migrator.migrateToLatest();
    } finally {
      await sql`reset statement_timeout`.execute(connection);
    }
  });
  if (cause === undefined) return;
  const newest = await findNewest(db).catch(() => null);
  if (newest !== null && !(newest in MIGRATIONS)) {
    throw new Error(
      `The database is that of a newer version of Étape (${newest}): start that one, or restore a backup made before it`,
      { cause },
    );
  }
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  throw new Error(`The database could not be migrated${reason}`, { cause });
}

/** The last step that was ever taken; null: none. */
async function findNewest(db: Db): Promise<string | null> {
  const row = await db
    .withTables<Executed>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .executeTakeFirst();
  return row?.name ?? null;
}
