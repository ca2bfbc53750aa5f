import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '25' },
    commands: { type: 'string', default: '20000' },
    employees: { type: 'string', default: '24' },
    technicians: { type: 'string', default: '6' },
  },
});

const plan = {
  seed: Number(values.seed),
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
const dataDir = mkdtempSync(join(tmpdir(), 'etape-chaos-'));
const begin = performance.now();
const { problems, ...figures } = await runChaos(dataDir, { ...plan, say: console.log });
console.log(
  JSON.stringify({ seconds: Math.round((performance.now() - begin) / 1000), ...figures }, null, 2),
);
if (problems.length === 0) {
  rmSync(dataDir, { recursive: true });
  console.log('Nothing was lost, doubled or out of order, and no rule was broken.');
} else {
  for (const problem of problems.slice(0, 40)) console.error(problem);
  console.error(`${problems.length} problems; the database is kept in ${dataDir}`);
  process.exitCode = 1;
}
