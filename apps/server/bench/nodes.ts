import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { closeContext, createContext } from '../src/create-context.ts';
import { takeMedian } from '../src/statistics/median.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { type BenchTicket, fillDesk } from './bench-people.ts';
import { LoadDriver } from './load/load-driver.ts';
import { type ServerProcess, startServer } from './processes.ts';
import { pickFigure } from './rows/beside-floor.ts';

/**
 * How many messages one, two and three servers take on one PostgreSQL: twenty tickets in a closed loop,
 * spread over the servers, each with its requester, who writes, and its technician, who reads.
 * Servers, database and loads share this machine's processors.
 */

const JWT_SECRET = 'a secret that several servers of a measurement share';
const TICKETS = 20;
const MOST_SERVERS = 3;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    repetitions: { type: 'string', default: '3' },
  },
});
const [seconds, repetitions] = [Number(values.seconds), Number(values.repetitions)];

const [loadBefore = 0] = loadavg();
const folder = mkdtempSync(join(tmpdir(), 'etape-nodes-'));
const postgres = await startPostgres();
const running: { stop(): Promise<void> }[] = [];
const loads = Array.from({ length: MOST_SERVERS }, () => new LoadDriver());
try {
  const url = postgres.urlOf('postgres');
  const tickets = await prepare(url);
  const servers: ServerProcess[] = [];
  for (let index = 1; index <= MOST_SERVERS; index += 1) {
    const environment = { DATABASE_URL: url, DATA_DIR: join(folder, String(index)), JWT_SECRET };
    const server = await startServer('./product-server.ts', { environment });
    servers.push(server);
    running.push(server);
  }
  const measured = servers.map((): number[] => []);
  // In turns: what the machine does meanwhile disturbs all alike.
  for (let round = 0; round < repetitions; round += 1) {
    for (const [index, figures] of measured.entries()) {
      // Tickets of their own: a load goes on where it was, and knows nothing of what another has sent.
      const own = tickets.slice(index * TICKETS, (index + 1) * TICKETS);
      figures.push(await measure(servers.slice(0, index + 1), own));
    }
  }
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, load average ${loadBefore.toFixed(1)} before`,
  );
  console.table(
    measured.map((figures, index) => ({
      servers: index + 1,
      'messages/s': Math.round(medianOf(figures)),
      'of one server': (medianOf(figures) / medianOf(measured[0])).toFixed(2),
    })),
  );
} finally {
  await Promise.all(
    [...running, ...loads.map((load) => ({ stop: () => load.end() }))].map((one) => one.stop()),
  );
  await postgres.stop();
  rmSync(folder, { recursive: true });
}

async function prepare(url: string): Promise<BenchTicket[]> {
  const ctx = await createContext({
    database: { kind: 'postgres', url },
    secret: JWT_SECRET,
    log: pino({ level: 'silent' }),
  });
  const { tickets } = await fillDesk(ctx, TICKETS * MOST_SERVERS);
  await closeContext(ctx);
  return tickets;
}

/** Messages a second of all servers together. */
async function measure(
  servers: readonly ServerProcess[],
  tickets: readonly BenchTicket[],
): Promise<number> {
  const shares = await Promise.all(
    servers.map(async ({ origin }, index) => {
      const own = tickets.filter((_, ticket) => ticket % servers.length === index);
      const figures = await loads[index]?.tell({
        type: 'closed loop',
        origin,
        senders: own.map(({ requester }) => requester),
        watchers: own.map(({ assignee }) => assignee),
        seconds,
      });
      return pickFigure(figures ?? {}, 'messagesPerSecond');
    }),
  );
  return shares.reduce((sum, share) => sum + share, 0);
}

function medianOf(figures: readonly number[] = []): number {
  return takeMedian(Float64Array.from(figures));
}
