import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseTarget } from '../src/db/databases.ts';
import { createRandom } from '../test/support/random.ts';
import { hireCast } from './cast.ts';
import { Company } from './company.ts';
import { read } from './database.ts';
import { Fleet } from './fleet.ts';
import { judge, readLogs } from './judge.ts';
import { Observer } from './observer.ts';
import { measureResumptions, type Resumptions } from './resumptions.ts';
import { Troubles } from './troubles.ts';

export type ChaosPlan = {
  seed: number;
  /** How many servers share the database; several need PostgreSQL. */
  nodes: number;
  /** How many times one is ended, by SIGKILL or SIGTERM. */
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
  resumptions: Resumptions;
  problems: string[];
};

/** How often something less than a kill happens between two kills. */
const DISTURBANCES = 3;
const SETTLE_MS = 30_000;

/**
 * Many people guide and are guided while servers are killed, stopped, cut off from them or from the
 * database, filled up and put forward in time. At the end the log must hold what was acknowledged, once, and every client what
 * the log holds. The seed fixes what people choose and when trouble comes, not how it interleaves.
 */
export async function runChaos(database: DatabaseTarget, plan: ChaosPlan): Promise<ChaosReport> {
  const cast = await hireCast(database, plan);
  const fleet = await Fleet.start(database, plan.nodes);
  try {
    const observer = new Observer();
    const company = new Company(fleet.origin, cast, observer);
    await company.signIn();
    const troubles = new Troubles(fleet, company.people, createRandom(plan.seed));
    const work = company.work(plan.seed);
    await Promise.race([makeTrouble(troubles, observer, plan), fleet.crashed]);
    company.goHome();
    await work;
    await settle(database, observer);
    await company.leave();
    const lastStopMs = await fleet.end('SIGTERM');
    const resumptions = measureResumptions(company.people, troubles.outages);
    return {
      acknowledged: observer.acknowledged.length,
      delivered: observer.streams.reduce((sum, { events }) => sum + events.length, 0),
      tickets: new Set(observer.streams.map(({ ticketId }) => ticketId)).size,
      troubles: troubles.counts,
      refusals: Object.fromEntries(observer.refusals),
      slowestStopMs: Math.round(Math.max(troubles.slowestStopMs, lastStopMs)),
      resumptions,
      problems: [
        ...(await judge(database, observer)),
        ...resumptions.lost.map((whose) => `${whose} never went on after a server ended`),
      ],
    };
  } finally {
    await fleet.end('SIGKILL');
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
async function settle(database: DatabaseTarget, observer: Observer): Promise<void> {
  const until = performance.now() + SETTLE_MS;
  await read(database, async (db) => {
    while (performance.now() < until) {
      const logs = await readLogs(db);
      const behind = observer.streams.some(({ ticketId, events }) => {
        const last = logs.get(ticketId)?.findLast(({ type }) => type !== 'note_posted')?.seq ?? 0;
        return (events.at(-1)?.seq ?? 0) < last;
      });
      if (!behind) return;
      await sleep(200);
    }
  });
}
