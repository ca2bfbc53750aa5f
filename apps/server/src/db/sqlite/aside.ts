import { availableParallelism } from 'node:os';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteDialect,
  type SqliteDialectConfig,
} from 'kysely';
import { Piscina } from 'piscina';
import type { OnQuery } from '../databases.ts';
import { queryLog } from '../query-log.ts';
import type { Db, Schema } from '../schema.ts';
import type { AsideQuestion } from './aside-worker.ts';
import { type Columns, toRows } from './columns.ts';
import { StablePlanCompiler } from './stable-plan-compiler.ts';

/** A thread that nobody has asked for so long is ended: it holds a connection and its memory. */
const IDLE_MS = 60_000;

/**
 * Reads in a thread of its own: SQLite works in the thread that asks, and what takes a second would
 * hold up everybody's guidance for as long. Each statement sees the moment at which it begins. The
 * thread is begun with the first question.
 */
export function openAside(file: string, onQuery?: OnQuery): Db {
  const threads = new Piscina<AsideQuestion, Columns>({
    filename: new URL('./aside-worker.ts', import.meta.url).href,
    minThreads: 0,
    // One is left to the desk itself.
    maxThreads: Math.max(1, Math.min(2, availableParallelism() - 1)),
    idleTimeout: IDLE_MS,
  });
  const ask = async (question: Omit<AsideQuestion, 'file'>): Promise<unknown[]> =>
    toRows(await threads.run({ file, ...question }, { name: 'answer' }));
  return new Kysely<Schema>({
    dialect: new AsideDialect(ask, () => threads.destroy()),
    ...queryLog('read', onQuery),
  });
}

type Ask = (question: Omit<AsideQuestion, 'file'>) => Promise<unknown[]>;

/** Writes its statements as SQLite's dialect does, and has them answered elsewhere. */
class AsideDialect extends SqliteDialect {
  readonly #ask: Ask;
  readonly #close: () => Promise<void>;

  constructor(ask: Ask, close: () => Promise<void>) {
    super({ database: nobody });
    this.#ask = ask;
    this.#close = close;
  }

  override createDriver(): Driver {
    const connection = new AsideConnection(this.#ask);
    return {
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: this.#close,
    };
  }

  override createQueryCompiler() {
    return new StablePlanCompiler();
  }
}

const nobody: SqliteDialectConfig['database'] = async () => {
  throw new Error('The thread has the connection');
};

async function refuse(): Promise<never> {
  throw new Error('What is read aside is no transaction');
}

class AsideConnection implements DatabaseConnection {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // The boundary: the rows are those that the statement was typed for.
    return { rows: (await this.#ask({ sql, parameters })) as Row[] };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('What is read aside comes at once');
  }
}
