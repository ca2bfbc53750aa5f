import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import type { EventBus } from './event-bus.ts';
import type { EventFeeds } from './event-feed.ts';
import type { TicketHint } from './hints.ts';

/** Clocks of machines differ, and a transaction is seen later than the time it bears. */
const MARGIN_MS = 30_000;
const MOST_TICKETS = 1_000;

/**
 * Finds what other processes wrote and this one has not heard of: a hint may be lost with the
 * connection it travels on, or with the process that was to send it. Some reads by index, whether
 * ten people listen or ten thousand.
 */
export function createLookingAgain({
  db,
  bus,
  feeds,
  clock,
}: {
  db: Db;
  bus: EventBus;
  feeds: EventFeeds;
  clock: Clock;
}): () => Promise<void> {
  /** When this process last heard of a ticket. */
  let heard = new Map<number, number>();
  let last = clock.now();
  bus.onTicket(({ ticketId }) => heard.set(ticketId, clock.now()));

  return async () => {
    const since = last - MARGIN_MS;
    last = clock.now();
    heard = new Map([...heard].filter(([, at]) => at >= since));
    await feeds.lookAgain();
    for (const { updatedAt, ...hint } of await listUpdated(db, since)) {
      if ((heard.get(hint.ticketId) ?? 0) < updatedAt) bus.relayTicket(hint);
    }
    for (const ended of await listEndedAccess(db, since)) bus.relayAccessEnded(ended);
  };
}

/** Tickets that changed, with the newest event of each as what changed. */
async function listUpdated(db: Db, since: number): Promise<(TicketHint & { updatedAt: number })[]> {
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

async function listEndedAccess(db: Db, since: number) {
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
