import { createHash } from 'node:crypto';
import type { Db } from '../../db/schema.ts';
import type { CopySides } from './copy-desk.ts';
import { type Row, readBatches, withoutNul } from './rows.ts';
import type { CopiedTable } from './source-tables.ts';

/** How many differences are named. */
const NAMED = 10;

export type Comparison = {
  rows: number;
  digest: string;
  differences: string[];
  /** Texts in which a mark stands where PostgreSQL takes no NUL. */
  replaced: number;
};

/**
 * Reads both sides to their end, in the order of the keys, and says where they differ. The digest is of
 * all rows of the source; without differences also of the target.
 */
export async function compareTables(
  { source, target }: CopySides,
  tables: readonly CopiedTable[],
  onTable: (table: string) => void,
): Promise<Comparison> {
  const hash = createHash('sha256');
  const found: Comparison = { rows: 0, digest: '', differences: [], replaced: 0 };
  for (const table of tables) {
    onTable(table.name);
    const copies = linesOf(target, table);
    for await (const line of linesOf(source, table)) {
      hash.update(`${table.name} ${line.text}\n`);
      found.rows += 1;
      found.replaced += line.replaced;
      const { value: copy } = await copies.next();
      if (copy?.text === line.text) continue;
      const beside = copy === undefined ? 'no further row' : copy.key;
      found.differences.push(`${table.name}: ${line.key} in the source, ${beside} in the target`);
      // One row more or less and all behind it differ.
      if (copy?.key !== line.key || found.differences.length >= NAMED) break;
    }
    const { value: further } = await copies.next();
    if (further !== undefined && !found.differences.some((text) => text.startsWith(table.name))) {
      found.differences.push(`${table.name}: ${further.key} is in the target alone`);
    }
    if (found.differences.length >= NAMED) break;
  }
  return { ...found, digest: hash.digest('hex') };
}

type Line = { key: string; text: string; replaced: number };

async function* linesOf(db: Db, table: CopiedTable): AsyncGenerator<Line, undefined> {
  for await (const batch of readBatches(db, table)) {
    for (const found of batch) {
      const { row, replaced } = withoutNul(found);
      const text = JSON.stringify(table.columns.map((name) => row[name]));
      yield { key: keyOf(table, row), text, replaced };
    }
  }
}

function keyOf({ key }: CopiedTable, row: Row): string {
  return key.map(({ name }) => `${name} ${row[name]}`).join(', ');
}
