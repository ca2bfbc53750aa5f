import { expect, onTestFinished, test } from 'vitest';
import { runChaos } from '../../chaos/run-chaos.ts';
import { copyTemplate } from '../support/databases.ts';

const PLAN = {
  seed: 20_261_126,
  nodes: 2,
  kills: 3,
  commands: 300,
  employees: 6,
  technicians: 2,
};

test('while two servers on one PostgreSQL die in turn, nothing is lost or doubled and everybody goes on with the other', async () => {
  const { target, remove } = await copyTemplate('empty');
  onTestFinished(remove);
  const { problems, acknowledged, troubles, resumptions } = await runChaos(target, PLAN);
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(PLAN.commands);
  expect((troubles.SIGKILL ?? 0) + (troubles.SIGTERM ?? 0)).toBe(PLAN.kills);
  expect(resumptions.people).toBeGreaterThan(0);
}, 150_000);
