import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { z } from 'zod';
import type { DatabaseTarget } from '../../src/db/databases.ts';

export type Statement = { sql: string; parameters: readonly unknown[] };

/** Tables that grow with every ticket, under the names that queries give them. */
const LARGE = ['tickets', 'ticket_events', 'guidance_sessions', 'guidance_steps', 'ticket_search'];
const ALIASES = ['event', 'message'];

/**
 * Which of these statements would read all of a large table. One that walks an index in the order of
 * its answer and ends with the page is none of them.
 */
export async function findFullReads(
  database: DatabaseTarget,
  statements: readonly Statement[],
): Promise<string[]> {
  return database.kind === 'sqlite'
    ? inSqlite(database.file, statements)
    : inPostgres(database.url, statements);
}

const sqlitePlanSchema = z.array(z.object({ parent: z.int(), detail: z.string() }));
const SQLITE_SCAN = new RegExp(`^SCAN (${[...LARGE, ...ALIASES].join('|')})\\b(?!.*VIRTUAL TABLE)`);

function inSqlite(file: string, statements: readonly Statement[]): string[] {
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    return statements.flatMap(({ sql, parameters }) => {
      const plan = sqlitePlanSchema.parse(
        db.prepare(`explain query plan ${sql}`).all(...parameters),
      );
      const sorts = plan.filter(({ detail }) => detail.startsWith('USE TEMP B-TREE'));
      const reads = plan.filter(
        ({ detail, parent }) =>
          SQLITE_SCAN.test(detail) &&
          !(
            detail.includes(' INDEX ') &&
            sql.includes(' limit ') &&
            sorts.every((sort) => sort.parent !== parent)
          ),
      );
      return reads.map(({ detail }) => `${detail}: ${sql}`);
    });
  } finally {
    db.close();
  }
}

type Node = {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Index Cond'?: string | undefined;
  Plans?: Node[] | undefined;
};
const nodeSchema: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  Plans: z.array(z.lazy(() => nodeSchema)).optional(),
});
const explainedSchema = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: nodeSchema })]) }),
]);

async function inPostgres(url: string, statements: readonly Statement[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('analyze');
    // The tables of a test are small enough to be read whole: what is left then has no other way.
    await client.query('set enable_seqscan = off');
    const problems = [];
    for (const { sql, parameters } of statements) {
      // The words of a search need bitmaps; elsewhere they may be a way of reading everything.
      const ways = [];
      for (const bitmaps of ['off', 'on']) {
        await client.query(`set enable_bitmapscan = ${bitmaps}`);
        const { rows } = await client.query(`explain (format json) ${sql}`, [...parameters]);
        const [{ 'QUERY PLAN': plan }] = explainedSchema.parse(rows);
        ways.push(fullReads(plan[0].Plan, false));
      }
      const [plain = [], ...others] = ways;
      if (others.every((reads) => reads.length > 0)) {
        problems.push(...plain.map((read) => `${read}: ${sql}`));
      }
    }
    return problems;
  } finally {
    await client.end();
  }
}

/** Indexes of a small part of a table: to read one whole is to read what is asked for. */
const PARTS = ['tickets_to_close', 'tickets_to_notify', 'tickets_to_search'];

/** `endsEarly`: what the node gives is asked for only until the page is full. */
function fullReads(node: Node, endsEarly: boolean): string[] {
  const { 'Node Type': type, 'Relation Name': table = '', Plans: parts = [] } = node;
  const wholeTable =
    type === 'Seq Scan' ||
    (type === 'Bitmap Heap Scan' && !parts.some((part) => hasCondition(part)));
  const wholeIndex =
    /^Index (Only )?Scan/.test(type) &&
    node['Index Cond'] === undefined &&
    !PARTS.includes(node['Index Name'] ?? '');
  const found =
    LARGE.includes(table) && (wholeTable || (wholeIndex && !endsEarly)) ? [`${type} ${table}`] : [];
  const early =
    type === 'Limit' || (endsEarly && !/^(Sort|Incremental Sort|Aggregate|Hash)/.test(type));
  return [...found, ...parts.flatMap((part) => fullReads(part, early))];
}

function hasCondition(node: Node): boolean {
  return node['Index Cond'] !== undefined || (node.Plans ?? []).some(hasCondition);
}
