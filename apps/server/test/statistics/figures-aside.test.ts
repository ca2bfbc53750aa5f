import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Period } from '@etape/shared/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LARGE_DESK_NUMBER } from '../../src/statistics/figures-here-or-aside.ts';
import type { TestDatabase } from '../support/databases.ts';
import { TICKET } from '../support/tickets.ts';
import { expectDashboards } from './expect-dashboards.ts';
import { generateYear, openYear, type YearDesk } from './generated-year.ts';
import { goOnWorking } from './live-work.ts';

const TICKETS = 3_000;
const PERIODS: Period[] = [
  { from: '2025-03-19', to: '2026-03-18', timeZone: 'Europe/Paris' },
  { from: '2026-03-01', to: '2026-04-10', timeZone: 'Pacific/Auckland' },
];

const TODAY: Period = { from: '2026-03-18', to: '2026-03-18', timeZone: 'Europe/Paris' };

let year: TestDatabase;

beforeAll(async () => {
  year = await generateYear(TICKETS);
}, 120_000);

afterAll(() => year.remove());

test('every figure of a large desk is what the log says, before and after more work', async () => {
  const desk = await openYear(year);
  await grow(desk);
  await expectDashboards(desk, PERIODS);

  // It has read everything once: what comes now has to be noticed.
  await goOnWorking(desk);
  await expectDashboards(desk, PERIODS);
}, 120_000);

test('the thread holds nobody up while it reads a desk for the first time', async () => {
  const desk = await openYear(year);
  await grow(desk);
  let turns = 0;
  let working = true;
  const answered = desk.app.figures.keepReady().finally(() => {
    working = false;
  });
  while (working) {
    await nextTurn();
    turns += 1;
  }
  await answered;
  expect(turns).toBeGreaterThan(100);
}, 120_000);

test('what the thread says was committed before it was asked', async () => {
  const desk = await openYear(year);
  await grow(desk);
  const admin = await desk.signIn('admin1');
  const employee = await desk.signIn('user1');
  for (let count = 0; count < 5; count += 1) {
    const before = await admin.api.statistics.desk.query(TODAY);
    const { id } = await employee.api.tickets.create.mutate(TICKET);
    const opened = await admin.api.statistics.desk.query(TODAY);
    expect(opened.period.created).toBe(before.period.created + 1);
    await admin.api.tickets.take.mutate({ ticketId: id });
    await admin.api.tickets.changeStatus.mutate({ ticketId: id, status: 'resolved' });
    const resolved = await admin.api.statistics.desk.query(TODAY);
    expect(resolved.resolvedToday).toBe(before.resolvedToday + 1);
    expect(resolved.now).toEqual({ ...before.now, unconfirmed: before.now.unconfirmed + 1 });
  }
}, 120_000);

test('a change that is dated before one that is known already is noticed all the same', async () => {
  const desk = await openYear(year);
  const admin = await desk.signIn('admin1');
  const employee = await desk.signIn('user1');
  await employee.api.tickets.create.mutate(TICKET);
  const before = await admin.api.statistics.desk.query(TODAY);
  // As where another server's transaction began earlier and ended later, or its clock is slow.
  desk.clock.advance(-4 * 60_000);
  await employee.api.tickets.create.mutate(TICKET);
  const after = await admin.api.statistics.desk.query(TODAY);
  expect(after.period.created).toBe(before.period.created + 1);
}, 120_000);

test('a desk that stops while figures are read does not wait for them', async () => {
  const desk = await openYear(year);
  await grow(desk);
  const { figures } = desk.app;
  const reading = (await figures.choose()).refresh();
  const kept = figures.keepReady();
  await nextTurn();
  await Promise.all([
    expect(reading).rejects.toThrow('Terminating worker'),
    // Nobody asked for this: it ends without a word.
    expect(kept).resolves.toBeUndefined(),
    figures.close(),
  ]);
  // Nor does it begin another thread.
  await figures.keepReady();
}, 120_000);

/** Makes it large by the number of its next ticket. */
async function grow(desk: YearDesk): Promise<void> {
  await desk.app.db.write
    .updateTable('counters')
    .set({ value: LARGE_DESK_NUMBER })
    .where('name', '=', 'ticket')
    .execute();
  const { api } = await desk.signIn('user2');
  await api.tickets.create.mutate(TICKET);
}
