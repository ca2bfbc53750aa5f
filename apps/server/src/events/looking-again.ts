import type { Clock } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import type { EventBus } from './event-bus.ts';
import type { EventFeeds } from './event-feed.ts';
import { listEndedAccess, listUpdated } from './missed-queries.ts';

/** Clocks of machines differ, and a transaction is seen later than the time it bears. */
const MARGIN_MS = 30_000;

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
