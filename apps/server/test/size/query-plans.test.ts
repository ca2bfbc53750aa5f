import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPrepared } from '../../src/db/prepare-query.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { generateYear, openYear } from '../statistics/generated-year.ts';
import type { TestDatabase } from '../support/databases.ts';
import { askForDashboards, askForLists, askForTicket } from './everything-asked.ts';
import { findFullReads, type Statement } from './plans.ts';

let year: TestDatabase;

beforeAll(async () => {
  year = await generateYear(2_000);
}, 120_000);

afterAll(() => year.remove());

test.each([
  ['admin1', 'admin'],
  ['tech1', 'technician'],
  ['user1', 'employee'],
] as const)(
  'nothing that %s looks at reads all tickets or all events',
  async (name, role) => {
    const statements = new Map<string, Statement>();
    const metrics = {
      ...createMetrics(),
      observeQuery: (_connection: string, _seconds: number, statement: Statement) =>
        void statements.set(statement.sql, statement),
    };
    const desk = await openYear(year, { metrics });
    const { api } = await desk.signIn(name);
    statements.clear();
    await askForLists(api);
    await askForDashboards(api, role);
    await askForTicket(api);

    const read = [...statements.values()].filter(({ sql }) => /^(select|with)/i.test(sql));
    expect(read.length).toBeGreaterThan(30);
    expect(await findFullReads(desk.database, read)).toEqual([]);
    // PostgreSQL keeps their plans, and refuses one where `*` has come to mean more.
    expect(read.filter(({ sql }) => isPrepared(sql) && sql.includes('*'))).toEqual([]);
    // A value that SQLite's planner sees makes it plan anew at every execution.
    expect(read.map(({ sql }) => sql).filter((sql) => /(?<!\+)\?/.test(sql))).toEqual([]);
  },
  120_000,
);

test('a read of everything would be noticed', async () => {
  const { database } = await openYear(year);
  const reads = [
    "select id from tickets where title = 'x'",
    'select id from tickets order by title limit 5',
    'select count(*) from ticket_events',
  ];
  const page = 'select id from tickets order by updated_at desc, id desc limit 5';
  const statements = [...reads, page].map((sql) => ({ sql, parameters: [] }));
  const problems = await findFullReads(database, statements);
  expect(problems.map((problem) => problem.split(': ')[1])).toEqual(reads);
});
