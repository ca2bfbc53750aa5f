import { expect, test } from 'vitest';
import { sqliteIn } from '../../chaos/database.ts';
import { runChaos } from '../../chaos/run-chaos.ts';
import { makeDataDir } from '../support/server-process.ts';

const PLAN = {
  seed: 20_261_125,
  nodes: 1,
  kills: 5,
  commands: 1_500,
  employees: 8,
  technicians: 3,
};

test('while servers die, disks fill and clocks jump, no acknowledged command and no event is lost or doubled', async () => {
  const { problems, acknowledged, troubles } = await runChaos(sqliteIn(makeDataDir()), PLAN);
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(PLAN.commands);
  expect((troubles.SIGKILL ?? 0) + (troubles.SIGTERM ?? 0)).toBe(PLAN.kills);
}, 150_000);
