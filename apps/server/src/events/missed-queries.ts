import type { Db } from '../db/schema.ts';
import type { AccessHint, TicketHint } from './hints.ts';

const MOST_TICKETS = 1_000;

/** Tickets that changed, with the newest event of each as what changed. */
export async function listUpdated(
  db: Db,
  since: number,
): Promise<(TicketHint & { updatedAt: number })[]> {
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('ticket_events', (join) =>
      join
        .onRef('ticket_events.ticket_id', '=', 'tickets.id')
        .onRef('ticket_events.seq', '=', 'tickets.last_seq'),
    )
    .select([
      'tickets.id as ticketId',
      'tickets.updated_at as updatedAt',
      'ticket_events.type as change',
      'ticket_events.actor_id as actorId',
      'tickets.status',
      'tickets.requester_id as requesterId',
      'tickets.assignee_id as assigneeId',
    ])
    .where('tickets.updated_at', '>=', since)
    .orderBy('tickets.updated_at', 'desc')
    .limit(MOST_TICKETS)
    .execute();
  return rows.map(({ status, requesterId, assigneeId, ...row }) => ({
    ...row,
    before: null,
    after: { status, requesterId, assigneeId },
  }));
}

/** Sessions that ended, and people whose account was closed. */
export async function listEndedAccess(db: Db, since: number): Promise<AccessHint[]> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['user_id as userId', 'id as sessionId'])
    .where('revoked_at', '>=', since)
    .execute();
  const users = await db
    .selectFrom('users')
    .select('id as userId')
    .where('updated_at', '>=', since)
    .where('active', '=', 0)
    .execute();
  return [...sessions, ...users];
}
