import SqliteDatabase from 'better-sqlite3';

/** A connection to a file, set as all of ours are. */
export function openFile(
  file: string,
  { readonly }: { readonly: boolean },
): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(file, { readonly, timeout: 5_000 });
  if (!readonly) {
    sqlite.pragma('journal_mode = WAL');
    // A power cut may lose the last moments, never the file's integrity; docs/operations say more.
    sqlite.pragma('synchronous = NORMAL');
    // In pages: what is written again and again goes to the file once for 8 megabytes of the log, not for four.
    // Everybody waits meanwhile, so more would be felt (docs/benchmarks).
    sqlite.pragma('wal_autocheckpoint = 2000');
  }
  sqlite.pragma('foreign_keys = ON');
  // In kibibytes: the indexes of a large desk are more than the two megabytes it would keep.
  sqlite.pragma('cache_size = -65536');
  return sqlite;
}
