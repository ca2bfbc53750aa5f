import { expect, test } from 'vitest';
import { anonymisePerson } from '../../src/privacy/anonymise-service.ts';
import { exportPerson } from '../../src/privacy/person-export-queries.ts';
import { emailOf } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { setUpFactor } from '../support/second-factors.ts';
import { createTestClock } from '../support/test-clock.ts';

test('an export says since when there is a second factor, and an anonymised person has none', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const email = emailOf('amina');
  expect(await exportPerson(desk.app.db.read, email)).toMatchObject({ secondFactor: null });
  const since = new Date(clock.now()).toISOString();
  const { recoveryCodes } = await setUpFactor(desk, clock, 'amina');
  const exported = await exportPerson(desk.app.db.read, email);
  expect(exported).toMatchObject({ secondFactor: { since, recoveryCodesLeft: 10 } });
  for (const code of recoveryCodes) expect(JSON.stringify(exported)).not.toContain(code);

  await (await desk.as('ada')).users.deactivate.mutate({ userId: await desk.idOf('amina') });
  await anonymisePerson(desk.app.db.write, { email, texts: 'keep', now: clock.now() });
  for (const table of ['second_factors', 'recovery_codes'] as const) {
    expect(await desk.app.db.read.selectFrom(table).selectAll().execute()).toEqual([]);
  }
});
