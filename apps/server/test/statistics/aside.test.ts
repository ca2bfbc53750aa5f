import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';

/** Counts to so many, as no index helps with: a second's work or more. */
const LONG = sql<{ n: number }>`
  with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2000000)
  select count(*) as n from numbers`;

test('what takes long to work out holds nobody up', async () => {
  const { app } = await startDesk();
  await sql`select 1`.execute(app.db.aside);
  let turns = 0;
  let working = true;
  const worked = LONG.execute(app.db.aside).finally(() => {
    working = false;
  });
  while (working) {
    await nextTurn();
    turns += 1;
  }
  expect((await worked).rows).toEqual([{ n: 2_000_000 }]);
  // In the desk's own thread there would be one turn before the answer and one after it.
  expect(turns).toBeGreaterThan(100);
});

test('nothing is written aside, and what is wrong is said', async () => {
  const { app } = await startDesk();
  const write = sql`update users set active = 0 returning id`;
  if (app.db.kind === 'sqlite') {
    await expect(write.execute(app.db.aside)).rejects.toThrow('readonly');
  }
  await expect(sql`select 1 from nowhere`.execute(app.db.aside)).rejects.toThrow('nowhere');
});
