import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import {
  countRecoveryCodesLeft,
  findSecondFactor,
} from '../second-factors/second-factor-queries.ts';
import { parseValues } from './parse-values.ts';
import { getPersonRow } from './person-queries.ts';

export type PersonExport = Record<string, unknown>;

/**
 * All that the desk keeps about a person, for their right of access (GDPR, article 15): account,
 * sessions, tickets with what was said in them for everybody's eyes, what they wrote and did elsewhere,
 * notifications, and what administrators did to the account. Times are ISO 8601 in UTC. Passwords,
 * tokens and keys are no information about anybody and stay out.
 * Throws an Error in one line when nobody has the address.
 */
export async function exportPerson(db: Db, email: string): Promise<PersonExport> {
  const person = await getPersonRow(db, email);
  return {
    account: {
      number: person.id,
      email: person.email,
      firstName: person.first_name,
      lastName: person.last_name,
      phone: person.phone,
      role: person.role,
      language: person.language,
      active: person.active === 1,
      department: await findDepartmentName(db, person.department_id),
      createdAt: toIso(person.created_at),
      updatedAt: toIso(person.updated_at),
    },
    secondFactor: await describeSecondFactor(db, person.id),
    sessions: await listSessions(db, person.id),
    pushDevices: await listPushDevices(db, person.id),
    tickets: await listOwnTickets(db, person.id),
    actsElsewhere: await listActsElsewhere(db, person.id),
    notifications: await listNotifications(db, person.id),
    administration: await listAdministration(db, person.id),
  };
}

async function findDepartmentName(db: Db, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom('departments')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}

async function describeSecondFactor(db: Db, userId: number) {
  const factor = await findSecondFactor(db, userId);
  if (factor === null) return null;
  return {
    since: toIso(factor.confirmedAt),
    recoveryCodesLeft: await countRecoveryCodesLeft(db, userId),
  };
}

async function listSessions(db: Db, userId: number) {
  const rows = await db
    .selectFrom('sessions')
    .select(['created_at', 'rotated_at', 'revoked_at', 'user_agent'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    startedAt: toIso(row.created_at),
    lastUsedAt: toIso(row.rotated_at),
    endedAt: row.revoked_at === null ? null : toIso(row.revoked_at),
    browser: row.user_agent,
  }));
}

async function listPushDevices(db: Db, userId: number) {
  const rows = await db
    .selectFrom('push_subscriptions')
    .select('created_at')
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ since: toIso(row.created_at) }));
}

async function listOwnTickets(db: Db, userId: number) {
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'title', 'description', 'status', 'created_at', 'closed_at'])
    .where('requester_id', '=', userId)
    .orderBy('id')
    .execute();
  const exported = [];
  for (const ticket of tickets) {
    // Internal notes are the technicians' words about the matter: they are not for the person.
    const events = await db
      .selectFrom('ticket_events')
      .select(['seq', 'type', 'actor_id', 'payload', 'at'])
      .where('ticket_id', '=', ticket.id)
      .where('audience', '=', 'everyone')
      .orderBy('seq')
      .execute();
    exported.push({
      number: ticket.id,
      title: ticket.title,
      description: ticket.description,
      status: ticket.status,
      openedAt: toIso(ticket.created_at),
      closedAt: ticket.closed_at === null ? null : toIso(ticket.closed_at),
      log: events.map(({ seq, type, actor_id, payload, at }) => ({
        number: seq,
        at: toIso(at),
        what: type,
        by: byWhom(actor_id, userId),
        ...parseValues(payload),
      })),
    });
  }
  return exported;
}

/** Others are not named: the export is about one person. */
function byWhom(actorId: number | null, userId: number): 'you' | 'the desk' | 'another person' {
  if (actorId === null) return 'the desk';
  return actorId === userId ? 'you' : 'another person';
}

async function listActsElsewhere(db: Db, userId: number) {
  const rows = await db
    .selectFrom('ticket_events')
    .innerJoin('tickets', 'tickets.id', 'ticket_events.ticket_id')
    .select(['ticket_id', 'seq', 'type', 'payload', 'at'])
    .where('actor_id', '=', userId)
    .where('requester_id', '<>', userId)
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  return rows.map(({ ticket_id, seq, type, payload, at }) => ({
    ticket: ticket_id,
    number: seq,
    at: toIso(at),
    what: type,
    ...parseValues(payload),
  }));
}

async function listNotifications(db: Db, userId: number) {
  const rows = await db
    .selectFrom('notifications')
    .select(['kind', 'ticket_id', 'session_id', 'at', 'read_at'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, ticket_id, session_id, at, read_at }) => ({
    kind,
    ...(session_id === null ? { ticket: ticket_id } : { session: session_id }),
    at: toIso(at),
    readAt: read_at === null ? null : toIso(read_at),
  }));
}

async function listAdministration(db: Db, userId: number) {
  const rows = await db
    .selectFrom('admin_log')
    .select(['at', 'action', 'before', 'after', 'actor_id', 'subject_id', 'subject_type'])
    .where((eb) =>
      eb.or([
        eb('actor_id', '=', userId),
        eb.and([eb('subject_type', '=', 'user'), eb('subject_id', '=', String(userId))]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ at, action, before, after, actor_id, subject_type, subject_id }) => {
    const aboutThem = subject_type === 'user' && subject_id === String(userId);
    return {
      at: toIso(at),
      what: action,
      by: byWhom(actor_id, userId),
      // What they did to others' accounts is said without those others' names.
      ...(aboutThem
        ? {
            before: before === null ? null : parseValues(before),
            after: after === null ? null : parseValues(after),
          }
        : {}),
    };
  });
}
