import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openReadOnly } from '../src/db/sqlite/connect-sqlite.ts';
import { createRandom } from '../test/support/random.ts';
import { hireCast } from './cast.ts';
import { Company } from './company.ts';
import { DeskProcess } from './desk-process.ts';
import { judge, readLogs } from './judge.ts';
import { Observer } from './observer.ts';
import { Troubles } from './troubles.ts';

export type ChaosPlan = {
  seed: number;
  /** How many times the server is ended, by SIGKILL or SIGTERM. */
  kills: number;
  /** How many commands are to be acknowledged. */
  commands: number;
  employees: number;
  technicians: number;
  say?: (line: string) => void;
};

export type ChaosReport = {
  acknowledged: number;
  delivered: number;
  tickets: number;
  troubles: Record<string, number>;
  refusals: Record<string, number>;
  slowestStopMs: number;
  problems: string[];
};

/** How often something less than a kill happens between two kills. */
const DISTURBANCES = 3;
const SETTLE_MS = 30_000;

/**
 * Many people guide and are guided while the server is killed, stopped, cut off, filled up and put
 * forward in time. At the end the log must hold what was acknowledged, once, and every client what
 * the log holds. The seed fixes what people choose and when trouble comes, not how it interleaves.
 */
export async function runChaos(dataDir: string, plan: ChaosPlan): Promise<ChaosReport> {
  const cast = await hireCast(dataDir, plan);
  const desk = await DeskProcess.start(dataDir);
  try {
    const observer = new Observer();
    const company = new Company(desk.origin, cast, observer);
    await company.signIn();
    const troubles = new Troubles(desk, company.people, createRandom(plan.seed));
    const work = company.work(plan.seed);
    await makeTrouble(troubles, observer, plan);
    company.goHome();
    await work;
    const file = join(dataDir, 'etape.sqlite');
    await settle(file, observer);
    await company.leave();
    const lastStopMs = await desk.end('SIGTERM');
    return {
      acknowledged: observer.acknowledged.length,
      delivered: observer.streams.reduce((sum, { events }) => sum + events.length, 0),
      tickets: new Set(observer.streams.map(({ ticketId }) => ticketId)).size,
      troubles: troubles.counts,
      refusals: Object.fromEntries(observer.refusals),
      slowestStopMs: Math.round(Math.max(troubles.slowestStopMs, lastStopMs)),
      problems: await judge(file, observer),
    };
  } finally {
    await desk.end('SIGKILL');
  }
}

async function makeTrouble(
  troubles: Troubles,
  observer: Observer,
  { seed, kills, commands, say = () => {} }: ChaosPlan,
): Promise<void> {
  const random = createRandom(seed + 1);
  const part = commands / kills;
  for (let number = 1; number <= kills; number += 1) {
    const moments = Array.from({ length: DISTURBANCES }, random).toSorted((a, b) => a - b);
    for (const moment of moments) {
      await observer.untilAcknowledged((number - 1 + moment) * part);
      await troubles.disturb();
    }
    await observer.untilAcknowledged(number * part);
    await troubles.kill();
    say(`${number} of ${kills} kills, ${observer.acknowledged.length} commands acknowledged`);
  }
}

/** Gives the last deliveries the time to arrive; what is missing then is missing. */
async function settle(file: string, observer: Observer): Promise<void> {
  const db = openReadOnly(file);
  const until = performance.now() + SETTLE_MS;
  try {
    while (performance.now() < until) {
      const logs = await readLogs(db);
      const behind = observer.streams.some(({ ticketId, events }) => {
        const last = logs.get(ticketId)?.findLast(({ type }) => type !== 'note_posted')?.seq ?? 0;
        return (events.at(-1)?.seq ?? 0) < last;
      });
      if (!behind) return;
      await sleep(200);
    }
  } finally {
    await db.destroy();
  }
}
