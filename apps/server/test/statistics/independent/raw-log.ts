import type { Person, Role } from '@etape/shared/people';
import type { Category, Department } from '@etape/shared/tickets';
import { sql } from 'kysely';
import type { Db } from '../../../src/db/schema.ts';
import { type ToldTicket, tellTicket } from './ticket-story.ts';

export type RawEvent = {
  ticketId: number;
  type: string;
  actorId: number | null;
  at: number;
  payload: {
    title?: string;
    priority?: string;
    from?: string;
    to?: string;
    kind?: string;
    assigneeId?: number;
    step?: number;
    body?: string;
    outcome?: string;
    changes?: { priority?: { to: string } };
  };
};

/** What of a ticket no event tells: who asked, and the category by its number. */
export type RawTicket = { id: number; requesterId: number; categoryId: number };

/** All that an independent count starts from. */
export type RawDesk = {
  tickets: ToldTicket[];
  people: { person: Person; active: boolean; departmentId: number | null }[];
  categories: Category[];
  departments: Department[];
};

/** Reads the log as it lies in its table, past everything that the server keeps for its dashboards. */
export async function readRawDesk(db: Db): Promise<RawDesk> {
  // The boundary: plain SQL on columns that are named here.
  const all = async <Row>(text: string) => (await sql.raw<Row>(text).execute(db)).rows;
  const events = new Map<number, RawEvent[]>();
  const rows = await all<Omit<RawEvent, 'payload'> & { payload: string }>(
    `select ticket_id as "ticketId", type, actor_id as "actorId", at, payload
     from ticket_events order by ticket_id, seq`,
  );
  for (const row of rows) {
    const log = events.get(row.ticketId) ?? [];
    log.push({ ...row, payload: JSON.parse(row.payload) as RawEvent['payload'] });
    events.set(row.ticketId, log);
  }
  const asked = await all<RawTicket>(
    `select id, requester_id as "requesterId", category_id as "categoryId"
     from tickets order by id`,
  );
  const tickets = asked.map((ticket) => tellTicket(ticket, events.get(ticket.id) ?? []));
  const members = await all<{
    id: number;
    first: string;
    last: string;
    role: Role;
    active: number;
    departmentId: number | null;
  }>(
    `select id, first_name as first, last_name as last, role, active,
     department_id as "departmentId" from users order by id`,
  );
  const people = members.map(({ id, first, last, role, active, departmentId }) => ({
    person: { id, firstName: first, lastName: last, role },
    active: active === 1,
    departmentId,
  }));
  const categories = await all<Category>('select id, name, color from categories order by id');
  const departments = await all<Department>('select id, name from departments order by id');
  return { tickets, people, categories, departments };
}
