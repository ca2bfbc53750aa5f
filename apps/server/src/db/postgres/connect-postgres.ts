import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
} from 'kysely';
import pg from 'pg';
import type { Databases, OnQuery } from '../databases.ts';
import { queryLog } from '../query-log.ts';
import type { Db, Schema } from '../schema.ts';
import { keepPlans } from './kept-plans.ts';
import { openChannel } from './open-channel.ts';
import { WideIntegers } from './wide-integers.ts';

/**
 * Connections for commands, and others for reading, so that a crowd of readers keeps no command
 * waiting. Together they must stay below what the server allows (100 by default), for every process.
 */
const WRITERS = 10;
const READERS = 10;
/** What takes longer is stuck; the longest honest statement, a year of figures, takes a second. */
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

const READ_ONLY = { isolation: 'repeatable read', read_only: 'on' };

export function openPostgres(url: string, onQuery?: OnQuery): Databases {
  const write = connect(url, { name: 'write', max: WRITERS, settings: {}, onQuery });
  const read = connect(url, { name: 'read', max: READERS, settings: READ_ONLY, onQuery });
  const channel = openChannel(url);
  return {
    kind: 'postgres',
    write,
    read,
    isConflict,
    channel,
    async close() {
      await channel.close();
      await read.destroy();
      await write.destroy();
    },
  };
}

/** One connection that only reads. */
export function openPostgresReader(url: string): Db {
  return connect(url, { name: 'read', max: 1, settings: READ_ONLY, onQuery: undefined });
}

type PoolOptions = {
  name: 'read' | 'write';
  max: number;
  settings: Record<string, string>;
  onQuery: OnQuery | undefined;
};

function connect(url: string, { name, max, settings, onQuery }: PoolOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'etape',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c default_transaction_${name}=${value.replace(' ', '\\ ')}`)
      .join(' '),
    types: { getTypeParser },
  });
  // A connection that breaks is replaced when one is needed, and what it was at fails by itself.
  // Unheard, the error would end us: the pool says it of idle ones, those in use say it themselves.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: keepPlans(pool) }),
    plugins: [
      new WideIntegers(),
      // To be among none is an error here, and simply false on SQLite.
      new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
    ],
    ...queryLog(name, onQuery),
  });
}

/**
 * Serialisation failures, deadlocks, and keys that another took meanwhile: nothing has happened, and
 * done again it goes well, or is refused for a reason.
 */
const CONFLICTS = new Set(['40001', '40P01', '23505']);

function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && CONFLICTS.has(error.code ?? '');
}

const { INT8, NUMERIC } = pg.types.builtins;

/** Times, counts and sums are numbers, as on SQLite: none of them comes near to 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8 || oid === NUMERIC) return Number;
  // The boundary: the driver says `any` of what its parsers make.
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
