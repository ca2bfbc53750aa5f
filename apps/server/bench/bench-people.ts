import type { Person, Role } from '@etape/shared/people';
import type { CreateTicketInput } from '@etape/shared/ticket-schemas';
import { hashPassword } from '../src/auth/passwords.ts';
import { openSession } from '../src/auth/session-store.ts';
import type { AppContext } from '../src/context.ts';
import { transact } from '../src/db/transaction.ts';
import { presetSettings } from '../src/settings/settings-service.ts';
import { takeTicket } from '../src/tickets/assignment-service.ts';
import { createTicket } from '../src/tickets/creation-service.ts';
import { createUser } from '../src/users/user-service.ts';
import type { Seat } from './load/orders.ts';

const EMPLOYEES = 50;
const TECHNICIANS = 50;
const ADMINS = 150;

const TICKET: CreateTicketInput = {
  title: 'The printer takes no paper',
  description: 'Since this morning, on the second floor.',
  priority: 'normal',
  categoryId: 1,
};

/** A ticket that a technician has taken; administrators may look at it. */
export type BenchTicket = { requester: Seat; assignee: Seat };

/** Everybody signed in, and so many tickets under way, each with one of the administrators' keys at hand. */
export async function fillDesk(
  ctx: AppContext,
  count: number,
): Promise<{ tickets: BenchTicket[]; admins: SignedIn[] }> {
  await presetSettings(ctx, 'tickets', { autoAssignment: 'off' });
  const employees = await enter(ctx, 'employee', EMPLOYEES);
  const technicians = await enter(ctx, 'technician', TECHNICIANS);
  const admins = await enter(ctx, 'admin', ADMINS);
  const tickets: BenchTicket[] = [];
  for (let index = 0; index < count; index += 1) {
    tickets.push(await openTicket(ctx, pick(employees, index), pick(technicians, index)));
  }
  return { tickets, admins };
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

export type SignedIn = { person: Person; token: string };

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

export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nobody to pick');
  return item;
}
