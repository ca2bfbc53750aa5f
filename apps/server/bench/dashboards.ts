import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { addDays, createCalendar } from '@etape/shared/calendar';
import { GENERATED_PASSWORD, generatedEmail } from '../src/generate/organisation.ts';
import { createHttpApi } from '../test/support/clients.ts';
import { findBusiest } from './busiest.ts';
import { type Case, measure, measureBeside } from './measure.ts';
import { openYearServer } from './year-server.ts';

/**
 * How long each dashboard takes on a desk with a year behind it, over HTTP, beside what an answer
 * costs at least. Ends with 1 where a dashboard misses its target.
 */

const TARGET_MS = 150;
const TIME_ZONE = 'Europe/Paris';

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '200' },
  },
});
const [tickets, rounds] = [Number(values.tickets), Number(values.rounds)];

const loadBefore = loadavg();
const until = Date.now();
const desk = await openYearServer({ tickets, until });
try {
  const today = createCalendar(TIME_ZONE).dateOf(until);
  const periods = [
    { name: '30 days', from: addDays(today, -29), to: today, timeZone: TIME_ZONE },
    { name: 'a year', from: addDays(today, -364), to: today, timeZone: TIME_ZONE },
  ];
  const busiest = await findBusiest(desk.databaseFile);
  const employee = await signIn(busiest.requester);
  const technician = await signIn(busiest.technician);
  const admin = await signIn(generatedEmail('admin1'));

  const floors: Case[] = [
    {
      name: '/healthz',
      ask: () => fetch(`${desk.origin}/healthz`).then((answer) => answer.text()),
    },
    { name: 'profile.get', ask: () => admin.profile.get.query() },
  ];
  const dashboards: Case[] = periods.flatMap(({ name, ...period }) => [
    { name: `employee, ${name}`, ask: () => employee.statistics.mine.query(period) },
    { name: `technician, ${name}`, ask: () => technician.statistics.technician.query(period) },
    { name: `desk, ${name}`, ask: () => admin.statistics.desk.query(period) },
  ]);
  const measured = await measure([...floors, ...dashboards], rounds);
  console.log(`${tickets} tickets, ${rounds} rounds, ${cpus().length} × ${cpus()[0]?.model}`);
  console.log(`load before: ${list(loadBefore)}; after: ${list(loadavg())}`);
  console.table(
    measured.map(({ name, min, p50, p95, max, kb }) => ({
      answer: name,
      'min ms': round(min),
      'p50 ms': round(p50),
      'p95 ms': round(p95),
      'max ms': round(max),
      kB: round(kb),
    })),
  );
  const [floor, slowest] = [floors[1], dashboards.at(-1)];
  if (floor !== undefined && slowest !== undefined) {
    const beside = await measureBeside(floor, slowest, Math.ceil(rounds / 4));
    console.log(
      `${floor.name} asked while "${slowest.name}" is worked out: ` +
        `p50 ${round(beside.p50)} ms, p95 ${round(beside.p95)} ms`,
    );
  }
  const missed = measured.slice(floors.length).filter(({ p95 }) => p95 >= TARGET_MS);
  for (const { name, p95 } of missed) {
    console.error(`${name}: p95 ${round(p95)} ms, the target is ${TARGET_MS} ms`);
  }
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await desk.close();
}

async function signIn(email: string) {
  const anonymous = createHttpApi(desk.origin, null, { 'x-client': 'native' });
  const { accessToken } = await anonymous.auth.login.mutate({
    email,
    password: GENERATED_PASSWORD,
  });
  return createHttpApi(desk.origin, accessToken);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function list(numbers: readonly number[]): string {
  return numbers.map(round).join(', ');
}
