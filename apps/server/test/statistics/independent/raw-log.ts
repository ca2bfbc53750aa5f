import type { Person, Role } from '@etape/shared/people';
import type { Category, Department } from '@etape/shared/tickets';
import SqliteDatabase from 'better-sqlite3';
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

/** Reads the log as it lies on the disk, past everything that the server keeps for its dashboards. */
export function readRawDesk(databaseFile: string): RawDesk {
  const db = new SqliteDatabase(databaseFile, { readonly: true });
  // The boundary: plain SQL on columns that are named here.
  const all = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  const events = new Map<number, RawEvent[]>();
  const rows = all<Omit<RawEvent, 'payload'> & { payload: string }>(
    `select ticket_id as ticketId, type, actor_id as actorId, at, payload
     from ticket_events order by ticket_id, seq`,
  );
  for (const row of rows) {
    const log = events.get(row.ticketId) ?? [];
    log.push({ ...row, payload: JSON.parse(row.payload) as RawEvent['payload'] });
    events.set(row.ticketId, log);
  }
  const tickets = all<RawTicket>(
    'select id, requester_id as requesterId, category_id as categoryId from tickets order by id',
  ).map((ticket) => tellTicket(ticket, events.get(ticket.id) ?? []));
  const people = all<{
    id: number;
    first: string;
    last: string;
    role: Role;
    active: number;
    departmentId: number | null;
  }>(
    `select id, first_name as first, last_name as last, role, active,
     department_id as departmentId from users order by id`,
  ).map(({ id, first, last, role, active, departmentId }) => ({
    person: { id, firstName: first, lastName: last, role },
    active: active === 1,
    departmentId,
  }));
  const categories = all<Category>('select id, name, color from categories order by id');
  const departments = all<Department>('select id, name from departments order by id');
  db.close();
  return { tickets, people, categories, departments };
}
