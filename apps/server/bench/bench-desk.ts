import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { closeContext, createContext } from '../src/create-context.ts';
import { indexEverything } from '../src/search/indexing-service.ts';
import { fillDesk, pick } from './bench-people.ts';
import type { Seat } from './load/orders.ts';
import { type ServerProcess, startServer } from './processes.ts';

const JWT_SECRET = 'a secret that signs for the people of a measurement';
const TICKETS = 1_000;

/**
 * A desk with its people signed in and its tickets open, made once. Every server that is started on
 * it gets a copy, so that no measurement finds what another has left.
 */
export type BenchDesk = {
  /** Those who opened the first so many tickets, each at theirs. */
  requesters(tickets: number): Seat[];
  /** For each of the first so many tickets those who look at it: its technician, then administrators. */
  watchers(tickets: number, each: number): Seat[];
  /** `nodeOptions`: for a profile, for instance. */
  start(nodeOptions?: readonly string[]): Promise<ServerProcess>;
  remove(): void;
};

export async function makeBenchDesk(): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-bench-'));
  const template = join(folder, 'template');
  const ctx = await createContext({
    database: { kind: 'sqlite', file: join(template, 'etape.sqlite') },
    secret: JWT_SECRET,
    log: pino({ level: 'silent' }),
  });
  const { tickets, admins } = await fillDesk(ctx, TICKETS);
  await indexEverything(ctx);
  // Told of already: the first start would otherwise tell everybody of all of them.
  await ctx.db.write
    .updateTable('tickets')
    .set((eb) => ({ notified_seq: eb.ref('last_seq') }))
    .execute();
  await closeContext(ctx);
  let copies = 0;
  return {
    requesters: (count) => tickets.slice(0, count).map(({ requester }) => requester),
    watchers: (count, each) =>
      tickets.slice(0, count).flatMap(({ assignee }, index) => [
        assignee,
        ...Array.from({ length: each - 1 }, (_, offset) => ({
          ...assignee,
          token: pick(admins, index * each + offset).token,
        })),
      ]),
    async start(nodeOptions = []) {
      copies += 1;
      const dataDir = join(folder, `copy-${copies}`);
      cpSync(template, dataDir, { recursive: true });
      const environment = { DATA_DIR: dataDir, JWT_SECRET };
      return startServer('./product-server.ts', { environment, nodeOptions });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
