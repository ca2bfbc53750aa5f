import type SqliteDatabase from 'better-sqlite3';

/** The desk asks a few hundred kinds of questions; what comes with lists of any length is more. */
const MOST_KEPT = 500;

/** Others may act as they are prepared, or change what the kept ones give. */
const KEPT = /^\s*(select|with|insert|update|delete|begin|commit|rollback)\b/i;

/** As much of a database as a driver needs. */
export type KeptStatements = {
  prepare(sql: string): SqliteDatabase.Statement;
  close(): void;
};

/**
 * A connection that prepares each question once: the driver builds the code that reads the rows at
 * every preparation, which takes longer than most of our answers.
 */
export function keepStatements(database: SqliteDatabase.Database): KeptStatements {
  const kept = new Map<string, SqliteDatabase.Statement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) {
        // To the end of the line: the front is what was not asked for longest.
        kept.delete(sql);
        kept.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql);
      if (!KEPT.test(sql)) {
        kept.clear();
        return statement;
      }
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}
