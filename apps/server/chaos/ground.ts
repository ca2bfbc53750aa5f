import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseTarget } from '../src/db/databases.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { read, sqliteIn } from './database.ts';
import { readLogs } from './judge.ts';

/** An empty database for one run. */
export type Ground = {
  database: DatabaseTarget;
  /** Keeps what is needed to find out what went wrong; resolves with where that is. */
  keep(): Promise<string>;
  remove(): Promise<void>;
};

/** One server has its database in a file; several share a PostgreSQL, which ends with the run. */
export async function prepareGround(nodes: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-chaos-'));
  if (nodes === 1) {
    return {
      database: sqliteIn(folder),
      keep: async () => folder,
      remove: async () => rmSync(folder, { recursive: true }),
    };
  }
  const server = await startPostgres();
  const database: DatabaseTarget = { kind: 'postgres', url: server.urlOf('postgres') };
  return {
    database,
    async keep() {
      const file = join(folder, 'logs.json');
      const logs = await read(database, readLogs);
      writeFileSync(file, JSON.stringify(Object.fromEntries(logs), null, 1));
      await server.stop();
      return file;
    },
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
