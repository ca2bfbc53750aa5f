import { expect, test } from 'vitest';
import { runEtape } from '../support/etape-command.ts';
import { makeDataDir } from '../support/server-process.ts';

test('an empty desk is filled with as many tickets as wanted, once', async () => {
  const dataDir = makeDataDir();
  const generate = () => runEtape(dataDir, ['generate', '--tickets', '50', '--seed', '7']);
  const filled = await generate();
  expect(filled.output).toContain('tickets 50/50 (100 %)');
  expect(filled.exitCode).toBe(0);
  const verified = await runEtape(dataDir, ['verify']);
  expect(verified.output).toMatch(/^50 tickets, \d+ events, 0 problems$/m);
  const again = await generate();
  expect(again).toMatchObject({ exitCode: 2 });
  expect(again.output).toContain('only an empty desk');
});

test.each([[[]], [['--tickets', '0']], [['--tickets', '1', '--seed', 'x']]])(
  'what is no number of tickets is refused: %j',
  async (args) => {
    expect(await runEtape(makeDataDir(), ['generate', ...args])).toMatchObject({ exitCode: 2 });
  },
);
