import type { Period } from '@etape/shared/statistics';
import { expect } from 'vitest';
import type { YearDesk } from './generated-year.ts';
import { countMine, countTechnician } from './independent/dashboards.ts';
import { countDesk } from './independent/desk.ts';
import { readRawDesk } from './independent/raw-log.ts';

/** All dashboards, of all roles and several people, say what is counted from the bare log with other code. */
export async function expectDashboards(desk: YearDesk, periods: readonly Period[]): Promise<void> {
  const admin = await desk.signIn('admin1');
  const technicians = [await desk.signIn('tech1'), await desk.signIn('tech7')];
  const employees = [await desk.signIn('user1'), await desk.signIn('user250')];
  const former = await idOf(desk, 'former@genere.etape');
  const raw = await readRawDesk(desk.app.db.read);
  for (const period of periods) {
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
