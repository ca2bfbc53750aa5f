import { type Migration, Migrator } from 'kysely/migration';
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

/** Brings the database to this version's schema, under a lock. Throws an Error whose cause is
 * what the failing step threw. */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}
