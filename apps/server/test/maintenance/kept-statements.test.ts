import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/db/sqlite/connect-sqlite.ts';

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'etape-statements-'));
  const databases = openSqlite(join(folder, 'desk.sqlite'));
  onTestFinished(async () => {
    await databases.close();
    rmSync(folder, { recursive: true });
  });
  return databases.write;
}

test('a question that is kept gives the columns that a table has now', async () => {
  const db = open();
  await sql`create table things (name text)`.execute(db);
  await sql`insert into things values ('one')`.execute(db);
  const ask = async () => (await sql`select * from things`.execute(db)).rows;
  expect(await ask()).toEqual([{ name: 'one' }]);
  await sql`alter table things add column size integer default 3`.execute(db);
  expect(await ask()).toEqual([{ name: 'one', size: 3 }]);
  await sql`alter table things drop column name`.execute(db);
  expect(await ask()).toEqual([{ size: 3 }]);
});

test('more questions than are kept are all answered, and the same one again', async () => {
  const db = open();
  const ask = async (number: number) =>
    (await sql`select ${sql.lit(number)} + ${1} as next`.execute(db)).rows;
  for (let number = 0; number < 1_200; number += 1) {
    expect(await ask(number)).toEqual([{ next: number + 1 }]);
  }
  expect(await ask(0)).toEqual([{ next: 1 }]);
});
