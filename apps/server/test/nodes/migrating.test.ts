import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { openPostgres } from '../../src/db/postgres/connect-postgres.ts';
import { copyTemplate } from '../support/databases.ts';

const LIMIT_MS = 200;

test('a server that waits for another to migrate a large database is not cut off', async () => {
  const { target, remove } = await copyTemplate('empty');
  if (target.kind !== 'postgres') throw new Error('Not on PostgreSQL');
  const other = openPostgres(target.url);
  const limited = openPostgres(`${target.url}&statement_timeout=${LIMIT_MS}`);
  const migrated = await other.write.transaction().execute(async (tx) => {
    await sql`lock table kysely_migration in access exclusive mode`.execute(tx);
    const waiting = migrateToLatest(limited).then(() => 'migrated');
    await sleep(3 * LIMIT_MS);
    // Not awaited here: it waits for the end of this transaction.
    return { waiting };
  });
  await expect(migrated.waiting).resolves.toBe('migrated');
  // Whatever comes on the same connection has its limit again.
  await expect(sql`select pg_sleep(${LIMIT_MS / 100})`.execute(limited.write)).rejects.toThrow(
    'statement timeout',
  );
  await Promise.all([other.close(), limited.close()]);
  await remove();
});
