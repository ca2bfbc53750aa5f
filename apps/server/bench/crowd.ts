import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { takeMedian } from '../src/statistics/median.ts';
import { ATTACKS } from './attacks.ts';
import { openCrowdDesk } from './crowd-desk.ts';
import { type Phase, type PhaseName, runRounds } from './crowd-rounds.ts';

/**
 * What thousands of silent sockets and a hostile program cost everybody else: guidances over real
 * sockets, alone and beside them, in rounds. Ends with 1 where a latency more than doubles.
 */

const MOST = 2;
const HOSTILE = 10;

const { values } = parseArgs({
  options: {
    idle: { type: 'string', default: '5000' },
    pairs: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '8' },
    strength: { type: 'string', default: '1' },
  },
});
const size = { pairs: Number(values.pairs), idle: Number(values.idle), hostile: HOSTILE };
const plan = {
  rounds: Number(values.rounds),
  phaseMs: Number(values.seconds) * 1000,
  strength: Number(values.strength),
};

const desk = await openCrowdDesk(size);
try {
  const { phases, idle, refusals } = await runRounds(desk, plan);
  console.log(
    `${size.pairs} guidances, ${plan.rounds} rounds of ${plan.phaseMs / 1000} s a phase, ` +
      `on ${cpus().length} × ${cpus()[0]?.model}, which make the load as well`,
  );
  for (const { name, perSecond } of ATTACKS) {
    console.log(`hostile: ${perSecond * plan.strength} ${name} a second`);
  }
  const names = [...new Set(phases.map(({ name }) => name))];
  const rows = names.map((name) => ({ name, ...summarise(name) }));
  const [alone] = rows;
  if (alone === undefined) throw new Error('Nothing was measured');
  console.table(
    rows.map((row) => ({
      phase: row.name,
      'command p50 ms': round(row.commandP50),
      'command p95 ms': round(row.commandP95),
      'delivery p50 ms': round(row.deliveryP50),
      'delivery p95 ms': round(row.deliveryP95),
      'worst ratio': round(worstRatio(row, alone)),
      'processors busy %': Math.round(row.busy * 100),
      'server MB': Math.round(row.megabytes),
    })),
  );
  console.log(`${idle.open} of ${size.idle} idle sockets open, ${round(idle.kbEach)} kB each`);
  console.table(refusals);
  const missed = rows.filter((row) => worstRatio(row, alone) > MOST);
  for (const row of missed) {
    console.error(`${row.name}: ${round(worstRatio(row, alone))} times as slow as alone`);
  }
  if (missed.length > 0 || idle.open < size.idle) process.exitCode = 1;

  function summarise(name: PhaseName) {
    const of = (pick: (phase: Phase) => number) =>
      takeMedian(Float64Array.from(phases.filter((phase) => phase.name === name).map(pick)));
    return {
      commandP50: of(({ commands }) => commands.p50),
      commandP95: of(({ commands }) => commands.p95),
      deliveryP50: of(({ deliveries }) => deliveries.p50),
      deliveryP95: of(({ deliveries }) => deliveries.p95),
      busy: of(({ busy }) => busy),
      megabytes: of(({ megabytes }) => megabytes),
    };
  }
} finally {
  await desk.stop();
}

type Latencies = Record<'commandP50' | 'commandP95' | 'deliveryP50' | 'deliveryP95', number>;

function worstRatio(row: Latencies, alone: Latencies): number {
  return Math.max(
    row.commandP50 / alone.commandP50,
    row.commandP95 / alone.commandP95,
    row.deliveryP50 / alone.deliveryP50,
    row.deliveryP95 / alone.deliveryP95,
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
