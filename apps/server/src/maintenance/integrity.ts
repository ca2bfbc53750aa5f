import SqliteDatabase from 'better-sqlite3';

/** What the database itself finds wrong with a file: damaged pages, references to nothing. */
export function checkIntegrity(file: string): string[] {
  const database = new SqliteDatabase(file, { readonly: true, timeout: 30_000 });
  try {
    const pages = database.pragma('integrity_check', { simple: false }) as {
      integrity_check: string;
    }[];
    const references = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    return [
      ...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
      ...references.map(({ table, parent }) => `a row of ${table} names no row of ${parent}`),
    ];
  } finally {
    database.close();
  }
}
