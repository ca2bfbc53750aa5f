import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginHistory, readHistory } from '../../src/db/histories.ts';
import { generateHistory } from '../../src/generate/generate-history.ts';
import { type CopyProgress, copyDesk } from '../../src/maintenance/copy/copy-desk.ts';
import { readTables } from '../../src/maintenance/copy/source-tables.ts';
import { verifyLog } from '../../src/maintenance/verify.ts';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { commandId, guidedTicket, openTicket } from '../support/tickets.ts';
import { countOf, makeSource, makeStaff, makeTarget } from './sqlite-desk.ts';

const GENERATED = 2_000;
let folder: string;

beforeAll(async () => {
  folder = await makeStaff();
});

afterAll(() => rmSync(folder, { recursive: true }));

const QUIET = { now: Date.now(), keys: [], onProgress: () => {} };

test('a desk that is copied, with a break in the middle, goes on where it was', async () => {
  const last = { ticketId: 0, refreshToken: '' };
  const { source } = await makeSource(folder, async (desk) => {
    await generateHistory(desk.app, { seed: 1, tickets: GENERATED, until: Date.now() });
    await guidedTicket(desk, { confirmed: 3, awaiting: true });
    last.ticketId = (await guidedTicket(desk, { confirmed: 1 })).ticketId;
    const marie = { email: emailOf('marie'), password: PASSWORD };
    const session = sessionIn(
      await post(desk.origin, 'auth.login', { input: marie, headers: NATIVE }),
    );
    last.refreshToken = session.refreshToken;
  });
  const target = await makeTarget();

  const seen: CopyProgress[] = [];
  const breakOff = (progress: CopyProgress) => {
    seen.push(progress);
    const batches = seen.filter((one) => one.step === 'copying' && one.table === 'ticket_events');
    if (batches.length === 3) throw new Error('the line went dead');
  };
  const broken = copyDesk({ source, target: target.db }, { ...QUIET, onProgress: breakOff });
  await expect(broken).rejects.toThrow('the line went dead');
  const half = await countOf(target.db, 'ticket_events');
  expect(half).toBe(6_000);
  expect(half).toBeLessThan(await countOf(source, 'ticket_events'));
  await expect(startDesk({ database: target.database })).rejects.toThrow('not finished');

  const again: CopyProgress[] = [];
  const onProgress = (progress: CopyProgress) => void again.push(progress);
  const copied = await copyDesk({ source, target: target.db }, { ...QUIET, onProgress });
  expect(copied).toMatchObject({ differences: [], replaced: 0 });
  // It began behind what was there.
  const copying = again.filter((one) => one.step === 'copying');
  expect(copying.map(({ table }) => table)).not.toContain('tickets');
  expect(copying[0]).toMatchObject({ table: 'ticket_events', rows: 8_000 });
  const verified = await verifyLog(target.db);
  expect(verified).toMatchObject({ tickets: GENERATED + 2, problems: [] });
  expect(await readHistory(target.db)).not.toBe(await readHistory(source));

  const desk = await startDesk({ database: target.database });
  const refreshed = sessionIn(
    await post(desk.origin, 'auth.refresh', {
      input: { refreshToken: last.refreshToken },
      headers: NATIVE,
    }),
  );
  const marie = createHttpApi(desk.origin, refreshed.accessToken);
  const instruction = { ticketId: last.ticketId, commandId: commandId(), body: 'Go on' };
  await marie.guidance.instruct.mutate(instruction);
  const { id } = await openTicket(desk);
  expect(id).toBe(last.ticketId + 1);
  const ada = await desk.as('ada');
  // The next of what the database counts.
  const { id: department } = await ada.departments.create.mutate({ name: 'Archives' });
  expect(department).toBe((await countOf(source, 'departments')) + 1);
  expect((await verifyLog(desk.app.db.read)).problems).toEqual([]);
}, 180_000);

test('every table of a migrated database is copied, after those that it refers to', async () => {
  const { source } = await makeSource(folder);
  const { db } = await makeTarget();
  const tables = await readTables(source);
  const names = tables.map(({ name }) => name);

  const migrated = await db.introspection.getTables();

  expect([...names].sort()).toEqual(
    migrated
      // What the target makes of its rows itself.
      .filter(({ isView, name }) => !isView && !['ticket_search', 'ticket_tallies'].includes(name))
      .map(({ name }) => name)
      .sort(),
  );
  for (const { name, columns } of tables) {
    const table = migrated.find((one) => one.name === name);
    expect([...columns].sort()).toEqual(table?.columns.map((column) => column.name).sort());
  }
  const { rows } = await sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent
    from pg_constraint where contype = 'f'`.execute(db);
  expect(rows.length).toBeGreaterThan(20);
  for (const { child, parent } of rows.filter((one) => one.child !== 'ticket_search')) {
    expect(names.indexOf(parent)).toBeLessThan(names.indexOf(child));
  }
});

test('a NUL becomes a mark that PostgreSQL takes, and is counted', async () => {
  const { source } = await makeSource(folder, async ({ app }) => {
    await sql`update departments set name = 'A' || char(0) || 'B' where id = 1`.execute(
      app.db.write,
    );
  });
  const { db } = await makeTarget();
  const copied = await copyDesk({ source, target: db }, QUIET);
  expect(copied).toMatchObject({ differences: [], replaced: 1 });
  const query = db.selectFrom('departments').select('name').where('id', '=', 1);
  expect(await query.executeTakeFirst()).toEqual({ name: 'A\ufffdB' });
});

test.each([
  ['changed', sql`update users set first_name = 'Eve' where id = 2`, /^users: id 2 .* id 2 /],
  ['lost', sql`delete from categories where id = 2`, /^categories: id 2 .* id 3 /],
  [
    'added',
    sql`insert into counters values ('zz', 1)`,
    /^counters: name zz is in the target alone/,
  ],
])('a row that was %s on the way is found, and no desk starts on it', async (_how, harm, named) => {
  const { source } = await makeSource(folder);
  const target = await makeTarget();
  const onProgress = ({ step }: CopyProgress) => {
    if (step === 'comparing') throw new Error('stopped before it');
  };
  const copying = copyDesk({ source, target: target.db }, { ...QUIET, onProgress });
  await expect(copying).rejects.toThrow('stopped before it');
  await harm.execute(target.db);
  const { differences } = await copyDesk({ source, target: target.db }, QUIET);
  expect(differences).toEqual([expect.stringMatching(named)]);
  await expect(startDesk({ database: target.database })).rejects.toThrow('not finished');
});

test('a desk in the target is left alone', async () => {
  const { source } = await makeSource(folder);
  const target = await makeTarget();
  await copyDesk({ source, target: target.db }, QUIET);
  await expect(copyDesk({ source, target: target.db }, QUIET)).rejects.toThrow('a desk in the');
});

test('half a copy of another desk, or one of another version, is refused', async () => {
  const one = await makeSource(folder);
  const target = await makeTarget();
  const breakOff = () => {
    throw new Error('broken off');
  };
  const sides = { source: one.source, target: target.db };
  await expect(copyDesk(sides, { ...QUIET, onProgress: breakOff })).rejects.toThrow('broken off');
  const other = await makeSource(folder, ({ app }) => beginHistory(app.db.write, Date.now()));
  await expect(copyDesk({ ...sides, source: other.source }, QUIET)).rejects.toThrow('another desk');
  await sql`delete from kysely_migration where name like '0012%'`.execute(target.db);
  await expect(copyDesk(sides, QUIET)).rejects.toThrow('another version');
});
