import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TicketSubject } from '@etape/shared/permissions';
import type { Db } from '../db/schema.ts';
import { findLastSeqs, findTicketSubject } from '../tickets/ticket-queries.ts';
import type { EventBus } from './event-bus.ts';
import { type LoggedEvent, listEventsAfter } from './event-log.ts';

/** Events in order with the ticket's access facts of now: a reader may have lost the right to see it. */
export type FeedBatch = { events: readonly LoggedEvent[]; subject: TicketSubject };

/** At most this many events in one batch, which is one frame on the socket: others wait while it is written. */
const MAX_BATCH = 100;

/** So many of the newest events are kept for all readers. */
const WINDOW = 500;
const TICKETS_AT_ONCE = 500;

export type EventFeeds = {
  /**
   * Everything of a ticket's log after a number, in order, each once, then live, until the signal
   * aborts. Ends by itself only if the ticket is not there.
   */
  follow(ticketId: number, after: number, signal: AbortSignal): AsyncGenerator<FeedBatch, void>;
  /** Wakes those whose ticket has events that this process has not read. */
  lookAgain(): Promise<void>;
  /** How many tickets are being read, for health and tests. */
  size(): number;
  close(): void;
};

/**
 * One feed per ticket and process: after a wake the log is read once for all its subscribers, each
 * of which is a cursor into the newest events; one that is far behind reads the database itself.
 */
export function createEventFeeds(db: Db, bus: EventBus): EventFeeds {
  const feeds = new Map<number, TicketFeed>();
  const stopListening = bus.onTicket(({ ticketId, after }, added) => {
    feeds.get(ticketId)?.learn({ events: added, subject: after });
  });

  async function* follow(ticketId: number, after: number, signal: AbortSignal) {
    // Attached before the first read: an event between the two would otherwise be missed.
    const feed = feeds.get(ticketId) ?? new TicketFeed(db, ticketId);
    feeds.set(ticketId, feed);
    const reader = feed.attach(signal);
    try {
      yield* feed.read(reader, after, signal);
    } finally {
      reader.detach();
      if (feed.isUnused()) feeds.delete(ticketId);
    }
  }

  async function lookAgain(): Promise<void> {
    const ids = [...feeds.keys()];
    for (let start = 0; start < ids.length; start += TICKETS_AT_ONCE) {
      const slice = ids.slice(start, start + TICKETS_AT_ONCE);
      for (const [ticketId, seq] of await findLastSeqs(db, slice)) {
        const feed = feeds.get(ticketId);
        if (feed !== undefined && feed.newest < seq) feed.wake();
      }
    }
  }

  return { follow, lookAgain, size: () => feeds.size, close: stopListening };
}

type Reader = { dirty: boolean; wait(): Promise<void>; detach(): void };

class TicketFeed {
  readonly #db: Db;
  readonly #ticketId: number;
  readonly #readers = new Set<() => void>();
  /** The newest events, without a gap; empty until somebody has read up to the end. */
  #window: LoggedEvent[] = [];
  #subject: TicketSubject | null = null;
  #stale = true;
  #wakes = 0;
  #refresh: Promise<void> | null = null;

  constructor(db: Db, ticketId: number) {
    this.#db = db;
    this.#ticketId = ticketId;
  }

  attach(signal: AbortSignal): Reader {
    let resolve: () => void = () => {};
    const reader: Reader = {
      dirty: true,
      wait: () =>
        new Promise<void>((done) => {
          resolve = done;
          if (signal.aborted || reader.dirty) done();
        }),
      detach: () => {
        this.#readers.delete(wake);
        signal.removeEventListener('abort', release);
      },
    };
    const release = () => resolve();
    const wake = () => {
      reader.dirty = true;
      resolve();
    };
    this.#readers.add(wake);
    signal.addEventListener('abort', release, { once: true });
    return reader;
  }

  /** The number up to which this feed has read; 0 where it has not read to the end. */
  get newest(): number {
    return this.#window.at(-1)?.event.seq ?? 0;
  }

  /** There is more than this feed has read. */
  wake(): void {
    this.#stale = true;
    this.#tellReaders();
  }

  /** Takes what this process has just written where it is what comes next; else it is read, with what lies between. */
  learn({ events, subject }: FeedBatch): void {
    const follows = events[0]?.event.seq === this.newest + 1 && this.newest > 0;
    if (!follows || this.#stale || this.#refresh !== null) {
      this.wake();
      return;
    }
    this.#window = [...this.#window, ...events].slice(-WINDOW);
    this.#subject = subject;
    this.#tellReaders();
  }

  #tellReaders(): void {
    this.#wakes += 1;
    for (const wake of this.#readers) wake();
  }

  isUnused(): boolean {
    return this.#readers.size === 0;
  }

  async *read(reader: Reader, after: number, signal: AbortSignal): AsyncGenerator<FeedBatch, void> {
    let cursor = after;
    while (!signal.aborted) {
      if (!reader.dirty) {
        await reader.wait();
        continue;
      }
      // Cleared before reading: a wake during the read asks for another one.
      reader.dirty = false;
      const batch = await this.#readAfter(cursor);
      if (batch === null) return;
      cursor = batch.events.at(-1)?.event.seq ?? cursor;
      if (!signal.aborted) yield batch;
      if (batch.events.length === MAX_BATCH) {
        reader.dirty = true;
        // Whoever catches up with a long log does not hold up those who are live.
        await nextTurn();
      }
    }
  }

  /** `null` when there is no such ticket. */
  async #readAfter(cursor: number): Promise<FeedBatch | null> {
    while (this.#stale || this.#refresh !== null) await this.#refreshOnce();
    if (this.#subject === null) return null;
    const first = this.#window[0]?.event.seq;
    if (first !== undefined && cursor >= first - 1) {
      const start = cursor - first + 1;
      return { events: this.#window.slice(start, start + MAX_BATCH), subject: this.#subject };
    }
    return this.#readBehindWindow(cursor);
  }

  async #readBehindWindow(cursor: number): Promise<FeedBatch | null> {
    const wakes = this.#wakes;
    const events = await this.#read(cursor);
    const subject = await findTicketSubject(this.#db, this.#ticketId);
    // Whoever reaches the end leaves the window for the others, unless it is outdated already.
    if (events.length < MAX_BATCH && wakes === this.#wakes) {
      this.#window = events;
      this.#subject = subject;
    }
    return subject === null ? null : { events, subject };
  }

  #refreshOnce(): Promise<void> {
    this.#refresh ??= this.#readNew()
      .catch((error: unknown) => {
        // Whoever asks next reads again, instead of finding nothing new until the next wake.
        this.#stale = true;
        throw error;
      })
      .finally(() => {
        this.#refresh = null;
      });
    return this.#refresh;
  }

  async #readNew(): Promise<void> {
    this.#stale = false;
    const window = this.#window;
    const last = window.at(-1)?.event.seq;
    const news = last === undefined ? [] : await this.#read(last);
    // A window with a gap would lose events; too far behind, it starts anew.
    this.#window = news.length === MAX_BATCH ? [] : [...window, ...news].slice(-WINDOW);
    // Read after the events: whoever lost access by one of them gets none that follow it.
    this.#subject = await findTicketSubject(this.#db, this.#ticketId);
  }

  #read(after: number): Promise<LoggedEvent[]> {
    return listEventsAfter(this.#db, this.#ticketId, { after, limit: MAX_BATCH });
  }
}
