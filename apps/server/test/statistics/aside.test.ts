import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { chooseFiguresSource, LARGE_DESK_NUMBER } from '../../src/statistics/figures-source.ts';
import { startDesk } from '../support/desk.ts';
import { openTicket } from '../support/tickets.ts';

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

test('figures of a large desk are read aside, those of a small one are not', async () => {
  const desk = await startDesk();
  const { db } = desk.app;
  await openTicket(desk, 'amina');
  expect(await chooseFiguresSource(desk.app)).not.toBe(db.aside);
  const counter = db.write.updateTable('counters').set({ value: LARGE_DESK_NUMBER });
  await counter.where('name', '=', 'ticket').execute();
  await openTicket(desk, 'amina');
  expect(await chooseFiguresSource(desk.app)).toBe(db.aside);
});

test('nothing is written aside, and what is wrong is said', async () => {
  const { app } = await startDesk();
  const write = sql`update users set active = 0 returning id`;
  if (app.db.kind === 'sqlite') {
    await expect(write.execute(app.db.aside)).rejects.toThrow('readonly');
  }
  await expect(sql`select 1 from nowhere`.execute(app.db.aside)).rejects.toThrow('nowhere');
});
