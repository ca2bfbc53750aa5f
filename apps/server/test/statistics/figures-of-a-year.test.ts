import type { Period } from '@etape/shared/statistics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../support/databases.ts';
import { expectDashboards } from './expect-dashboards.ts';
import { generateYear, openYear } from './generated-year.ts';
import { readRawDesk } from './independent/raw-log.ts';
import { goOnWorking } from './live-work.ts';

const TICKETS = 20_000;

/** By day, week and month; across both changes of the clocks; in zones of odd offsets. */
const PERIODS: Period[] = [
  { from: '2025-03-19', to: '2026-03-18', timeZone: 'Europe/Paris' },
  { from: '2025-10-10', to: '2025-11-09', timeZone: 'Europe/Paris' },
  { from: '2026-03-01', to: '2026-04-10', timeZone: 'Pacific/Auckland' },
  { from: '2023-05-14', to: '2026-03-18', timeZone: 'America/St_Johns' },
  { from: '2026-03-18', to: '2026-03-18', timeZone: 'Asia/Kathmandu' },
];

let year: TestDatabase;

beforeAll(async () => {
  year = await generateYear(TICKETS);
}, 120_000);

afterAll(() => year.remove());

it('every figure of every dashboard is what the log says, over a year of 20,000 tickets', async () => {
  const desk = await openYear(year);
  const raw = await readRawDesk(desk.app.db.read);
  expect(raw.tickets).toHaveLength(TICKETS);

  await expectDashboards(desk, PERIODS);
}, 120_000);

it('the figures follow the work that goes on: reopening, guiding, giving away', async () => {
  const desk = await openYear(year);
  const moved = await goOnWorking(desk);

  expect(moved).toBeGreaterThan(20);
  await expectDashboards(desk, PERIODS);
}, 120_000);
