import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person, Role } from '@etape/shared/people';
import type { CreateTicketInput } from '@etape/shared/ticket-schemas';
import { pino } from 'pino';
import { hashPassword } from '../src/auth/passwords.ts';
import { openSession } from '../src/auth/session-store.ts';
import type { AppContext } from '../src/context.ts';
import { closeContext, createContext } from '../src/create-context.ts';
import { transact } from '../src/db/transaction.ts';
import { indexEverything } from '../src/search/indexing-service.ts';
import { presetSettings } from '../src/settings/settings-service.ts';
import { takeTicket } from '../src/tickets/assignment-service.ts';
import { createTicket } from '../src/tickets/creation-service.ts';
import { createUser } from '../src/users/user-service.ts';
import type { Seat } from './load/orders.ts';
import { type ServerProcess, startServer } from './processes.ts';

const JWT_SECRET = 'a secret that signs for the people of a measurement';
const EMPLOYEES = 50;
const TECHNICIANS = 50;
const ADMINS = 150;
const TICKETS = 1_000;

const TICKET: CreateTicketInput = {
  title: 'The printer takes no paper',
  description: 'Since this morning, on the second floor.',
  priority: 'normal',
  categoryId: 1,
};

/** A ticket that a technician has taken; administrators may look at it. */
type BenchTicket = { requester: Seat; assignee: Seat };

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
  await presetSettings(ctx, 'tickets', { autoAssignment: 'off' });
  const employees = await enter(ctx, 'employee', EMPLOYEES);
  const technicians = await enter(ctx, 'technician', TECHNICIANS);
  const admins = await enter(ctx, 'admin', ADMINS);
  const tickets: BenchTicket[] = [];
  for (let index = 0; index < TICKETS; index += 1) {
    tickets.push(await openTicket(ctx, pick(employees, index), pick(technicians, index)));
  }
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

async function openTicket(
  ctx: AppContext,
  requester: SignedIn,
  assignee: SignedIn,
): Promise<BenchTicket> {
  const { id } = await createTicket(ctx, requester.person, TICKET);
  const { seq } = await takeTicket(ctx, assignee.person, { ticketId: id });
  const seatOf = ({ token }: SignedIn): Seat => ({ token, ticketId: id, lastSeq: seq });
  return { requester: seatOf(requester), assignee: seatOf(assignee) };
}

type SignedIn = { person: Person; token: string };

/** Passwords are not what is measured: everybody has the same, hashed once. */
async function enter(ctx: AppContext, role: Role, count: number): Promise<SignedIn[]> {
  const passwordHash = await hashPassword('correct horse battery');
  const entered = await transact(ctx, async (tx) => {
    const all = [];
    for (let index = 1; index <= count; index += 1) {
      const name = { firstName: role, lastName: String(index) };
      const input = { ...name, email: `${role}${index}@bench.test` };
      const userId = await createUser(tx, { input, passwordHash, role });
      const session = await openSession(tx, { userId, userAgent: null });
      all.push({ person: { id: userId, ...name, role }, session });
    }
    return all;
  });
  return Promise.all(
    entered.map(async ({ person, session }) => {
      const { token } = await ctx.accessTokens.issue(session);
      return { person, token };
    }),
  );
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nobody to pick');
  return item;
}
