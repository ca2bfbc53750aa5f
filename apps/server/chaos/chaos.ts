import { parseArgs } from 'node:util';
import { prepareGround } from './ground.ts';
import type { Resumptions } from './resumptions.ts';
import { runChaos } from './run-chaos.ts';

/**
 * Where several servers share the work, nobody waits longer than this for another one. An outage of
 * the only server lasts as long as its start.
 */
const RESUMED_WITHIN_MS = 3_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    nodes: { type: 'string', default: '1' },
    kills: { type: 'string', default: '25' },
    commands: { type: 'string', default: '20000' },
    employees: { type: 'string', default: '24' },
    technicians: { type: 'string', default: '6' },
  },
});

const plan = {
  seed: Number(values.seed),
  nodes: Number(values.nodes),
  kills: Number(values.kills),
  commands: Number(values.commands),
  employees: Number(values.employees),
  technicians: Number(values.technicians),
};
console.log(
  `pnpm chaos ${Object.entries(plan)
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ')}`,
);
const ground = await prepareGround(plan.nodes);
const begin = performance.now();
const { problems, ...figures } = await runChaos(ground.database, { ...plan, say: console.log });
console.log(
  JSON.stringify({ seconds: Math.round((performance.now() - begin) / 1000), ...figures }, null, 2),
);
const all = [...problems, ...(plan.nodes > 1 ? judgeSpeed(figures.resumptions) : [])];
if (all.length === 0) {
  await ground.remove();
  console.log('Nothing was lost, doubled or out of order, and no rule was broken.');
  if (plan.nodes > 1) {
    const { people, slowestMs } = figures.resumptions;
    console.log(
      `Each time a server ended, all who were on it went on with another: ${people} times, the slowest after ${slowestMs} ms.`,
    );
  }
} else {
  for (const problem of all.slice(0, 40)) console.error(problem);
  console.error(`${all.length} problems; what to look into is kept in ${await ground.keep()}`);
  process.exitCode = 1;
}

function judgeSpeed({ slowestMs, people, p95Ms }: Resumptions): string[] {
  if (slowestMs <= RESUMED_WITHIN_MS) return [];
  return [
    `somebody whose server ended went on after ${slowestMs} ms, more than ${RESUMED_WITHIN_MS}; of ` +
      `${people} such waits, 95 % ended within ${p95Ms} ms`,
  ];
}
