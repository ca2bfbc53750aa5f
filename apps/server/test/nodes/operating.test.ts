import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { emailOf } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { runEtape } from '../support/etape-command.ts';
import { setUpFactor } from '../support/second-factors.ts';
import { createTestClock } from '../support/test-clock.ts';

test('nobody is made unknown while a server is running, as on SQLite', async () => {
  const desk = await startDesk();
  const email = emailOf('igor');
  expect(await etape(desk, ['anonymise', email, '--texts', 'keep'])).toEqual({
    exitCode: 2,
    output: 'The desk is running: stop it first\n',
  });
});

test('a second factor that the command line takes away ends the screens of every server', async () => {
  const clock = createTestClock(Date.now());
  const desk = await startDesk({ clock });
  await setUpFactor(desk, clock, 'amina');
  const device = desk.connect('amina');
  await device.api.profile.get.query();
  expect(await etape(desk, ['reset-second-factor', emailOf('amina')])).toMatchObject({
    exitCode: 0,
  });
  await device.closings.find((code) => code === 4401, 'the closing');
});

function etape({ database }: Desk, args: string[]) {
  if (database.kind !== 'postgres') throw new Error('These are about a shared database');
  return runEtape(tmpdir(), args, { DATABASE_URL: database.url });
}
