import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Db, Schema } from './schema.ts';

/** Readers never wait for the writer: SQLite's write-ahead log gives each its own connection. */
export type Databases = { write: Db; read: Db; close(): Promise<void> };

/** Opens the file, making it and its folder where they are missing. Run the migrations next. */
export function openDatabase(file: string): Databases {
  mkdirSync(dirname(file), { recursive: true });
  const write = connect(file, { readonly: false });
  const read = connect(file, { readonly: true });
  return {
    write,
    read,
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

function connect(file: string, { readonly }: { readonly: boolean }): Db {
  const sqlite = new SqliteDatabase(file, { readonly, timeout: 5_000 });
  if (!readonly) {
    sqlite.pragma('journal_mode = WAL');
    // A power cut may lose the last moments, never the file's integrity; docs/operations say more.
    sqlite.pragma('synchronous = NORMAL');
  }
  sqlite.pragma('foreign_keys = ON');
  return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: sqlite }) });
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
