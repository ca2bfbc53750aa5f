import type { Period } from '@etape/shared/statistics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../support/databases.ts';
import { generateYear, openYear, type YearDesk } from './generated-year.ts';
import { countMine, countTechnician } from './independent/dashboards.ts';
import { countDesk } from './independent/desk.ts';
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

  await expectDashboards(desk);
}, 120_000);

it('the figures follow the work that goes on: reopening, guiding, giving away', async () => {
  const desk = await openYear(year);
  const moved = await goOnWorking(desk);

  expect(moved).toBeGreaterThan(20);
  await expectDashboards(desk);
}, 120_000);

/** All dashboards, of all roles, for several periods and people. */
async function expectDashboards(desk: YearDesk): Promise<void> {
  const admin = await desk.signIn('admin1');
  const technicians = [await desk.signIn('tech1'), await desk.signIn('tech7')];
  const employees = [await desk.signIn('user1'), await desk.signIn('user250')];
  const former = await idOf(desk, 'former@genere.etape');
  const raw = await readRawDesk(desk.app.db.read);
  for (const period of PERIODS) {
    const asked = { desk: raw, period, now: desk.clock.now() };
    expect(await admin.api.statistics.desk.query(period)).toEqual(countDesk(asked));
    for (const { api, id } of [...technicians, admin]) {
      expect(await api.statistics.technician.query(period)).toEqual(countTechnician(asked, id));
    }
    expect(
      await admin.api.statistics.technician.query({ ...period, technicianId: former }),
    ).toEqual(countTechnician(asked, former));
    for (const { api, id } of [...employees, ...technicians]) {
      expect(await api.statistics.mine.query(period)).toEqual(countMine(asked, id));
    }
  }
}

async function idOf({ app }: YearDesk, email: string): Promise<number> {
  const row = await app.db.read
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}
