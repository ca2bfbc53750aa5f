import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { CrowdDesk } from './crowd-desk.ts';
import { gatherPairs, type HonestPair, type Times } from './honest-people.ts';
import { type LoadCounts, LoadProcess } from './load-process.ts';
import { summarise } from './measure.ts';

export type PhaseName = 'alone' | 'hostile' | 'idle' | 'idle and hostile';

/** What one phase of one round came to. `busy`: the share of all processors, whoever used them. */
export type Phase = {
  name: PhaseName;
  commands: { p50: number; p95: number };
  deliveries: { p50: number; p95: number };
  busy: number;
  megabytes: number;
};

export type Rounds = {
  phases: Phase[];
  idle: { open: number; kbEach: number };
  refusals: LoadCounts;
};

/** Those who leave are waited for three seconds: they may only be reloading. */
const SETTLE_MS = 5_000;

/** Each round measures everything once: whatever disturbs the machine disturbs all of it. */
export async function runRounds(
  desk: CrowdDesk,
  { rounds, phaseMs, strength }: { rounds: number; phaseMs: number; strength: number },
): Promise<Rounds> {
  const { origin, tokens, pid } = desk;
  const pairs = await gatherPairs(origin, tokens);
  const crowd = new LoadProcess('./idle-load.ts');
  const enemy = new LoadProcess('./hostile-load.ts');
  const phases: Phase[] = [];
  const refusals: LoadCounts = {};
  const idle = { open: tokens.idle.length, kbEach: 0 };

  const measure = async (name: PhaseName) => {
    phases.push({ name, ...(await measurePhase(pairs, phaseMs)), megabytes: megabytesOf(pid) });
  };
  const underAttack = async (name: PhaseName) => {
    await enemy.tell({ type: 'come', origin, tokens: tokens.hostile, strength });
    await measure(name);
    const counts = await enemy.tell({ type: 'go' });
    for (const [what, count] of Object.entries(counts)) {
      refusals[what] = (refusals[what] ?? 0) + count;
    }
  };

  try {
    for (let round = 1; round <= rounds; round += 1) {
      // What is compiled by the first steps, and cleared up after thousands have left, is not compared.
      await measurePhase(pairs, SETTLE_MS);
      await measure('alone');
      const before = megabytesOf(pid);
      const { open = 0 } = await crowd.tell({ type: 'come', origin, tokens: tokens.idle });
      if (round === 1) idle.kbEach = ((megabytesOf(pid) - before) * 1024) / Math.max(1, open);
      await measure('idle');
      await underAttack('idle and hostile');
      const left = await crowd.tell({ type: 'go' });
      idle.open = Math.min(idle.open, left.open ?? 0);
      await measurePhase(pairs, SETTLE_MS);
      await underAttack('hostile');
      console.log(`round ${round} of ${rounds}`);
    }
  } finally {
    await Promise.all([crowd.end(), enemy.end()]);
    await Promise.all(pairs.map((pair) => pair.leave()));
  }
  return { phases, idle, refusals };
}

async function measurePhase(pairs: readonly HonestPair[], phaseMs: number) {
  const times: Times = { commands: [], deliveries: [] };
  const before = processorTimes();
  await Promise.all(pairs.map((pair) => pair.work(phaseMs, times)));
  const after = processorTimes();
  return {
    commands: summarise(times.commands),
    deliveries: summarise(times.deliveries),
    busy: 1 - (after.idle - before.idle) / (after.all - before.all),
  };
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    all: times.reduce((sum, one) => sum + Object.values(one).reduce((a, b) => a + b, 0), 0),
  };
}

function megabytesOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;
}
