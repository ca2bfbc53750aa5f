import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Databases, OnQuery } from '../databases.ts';
import { queryLog } from '../query-log.ts';
import type { Db, Schema } from '../schema.ts';
import { keepStatements } from './kept-statements.ts';
import { openFile } from './open-file.ts';
import { StablePlanCompiler } from './stable-plan-compiler.ts';

/** Readers never wait for the writer: SQLite's write-ahead log gives each its own connection. */
export function openSqlite(file: string, onQuery?: OnQuery): Databases {
  mkdirSync(dirname(file), { recursive: true });
  const write = connect(file, { readonly: false, onQuery });
  const read = connect(file, { readonly: true, onQuery });
  return {
    kind: 'sqlite',
    write,
    read,
    // The one connection that writes takes the lock first: nothing comes in between.
    isConflict: () => false,
    channel: null,
    async close() {
      await read.destroy();
      await write.destroy();
    },
  };
}

/** For looking only, at a backup for instance: nothing is made beside the file. */
export function openReadOnly(file: string): Db {
  return connect(file, { readonly: true });
}

type ConnectionOptions = { readonly: boolean; onQuery?: OnQuery | undefined };

function connect(file: string, { readonly, onQuery }: ConnectionOptions): Db {
  return new Kysely<Schema>({
    dialect: new ImmediateSqliteDialect({ database: keepStatements(openFile(file, { readonly })) }),
    ...queryLog(readonly ? 'read' : 'write', onQuery),
  });
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createQueryCompiler() {
    return new StablePlanCompiler();
  }
}

/**
 * A transaction that begins by reading and writes later fails at once when another process wrote
 * in between; taking the write lock first waits its turn instead.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
