import { type Columns, toColumns } from './columns.ts';
import { type KeptStatements, keepStatements } from './kept-statements.ts';
import { openFile } from './open-file.ts';

/** A question as it goes to the other thread. */
export type AsideQuestion = { file: string; sql: string; parameters: readonly unknown[] };

/** A thread reads one database, from its first question on. */
let open: { file: string; database: KeptStatements } | null = null;

/** What the other thread does: nobody waits for it but who asked. */
export function answer({ file, sql, parameters }: AsideQuestion): Columns {
  if (open?.file !== file) {
    open = { file, database: keepStatements(openFile(file, { readonly: true })) };
  }
  const statement = open.database.prepare(sql).raw();
  const names = statement.columns().map(({ name }) => name);
  return toColumns(names, statement.all(...parameters) as unknown[][]);
}
