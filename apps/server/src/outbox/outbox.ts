import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Databases } from '../db/databases.ts';
import {
  claimDeliveries,
  findNextDue,
  forgetSent,
  markDead,
  markSent,
  postpone,
  reclaimDeliveries,
  removeDelivery,
} from './outbox-store.ts';
import {
  type Deliver,
  type Delivery,
  NeedlessError,
  OUTBOX_TOPICS,
  type OutboxTopic,
  UndeliverableError,
} from './outbox-topics.ts';

/** Sends what the outbox holds, from `start` to `close`. */
export type Outbox = {
  /**
   * What sends a topic, so many at once; without one, its deliveries wait. Call before `start`.
   */
  handle(topic: OutboxTopic, deliver: Deliver, concurrency?: number): void;
  /** Takes up what an earlier process left, then whatever comes. */
  start(): Promise<void>;
  /** Something may be due: look now. */
  wake(): void;
  /** Lets what is being sent come to its end, briefly, and begins nothing more. */
  close(): Promise<void>;
};

/** How many of one topic are under way at once, where nothing else is said. */
const CONCURRENCY = 4;
const ATTEMPT_TIMEOUT_MS = 30_000;
/** How long what a process has taken is its own; its attempt is over long before. */
const CLAIM_MS = 2 * ATTEMPT_TIMEOUT_MS;
/** A clock that jumps, or a wake that was lost, delays a delivery by no more than this. */
const LOOK_AGAIN_MS = 60_000;
const KEEP_SENT_MS = 7 * 24 * 60 * 60_000;
/** How long after each failed attempt the next one comes; after the last, a dead letter. */
const PAUSES_MS = [5, 15, 60, 5 * 60, 15 * 60, 60 * 60, 3 * 60 * 60, 6 * 60 * 60, 12 * 60 * 60].map(
  (seconds) => seconds * 1000,
);
const LONGEST_ERROR = 500;

export type OutboxOptions = {
  db: Databases;
  clock: Clock;
  log: Logger;
  /** For tests that cannot wait: the pauses between attempts, in milliseconds. */
  pausesMs?: readonly number[];
};

type Handler = { deliver: Deliver; concurrency: number };

export function createOutbox({
  db: databases,
  clock,
  log,
  pausesMs = PAUSES_MS,
}: OutboxOptions): Outbox {
  const db = databases.write;
  const handlers = new Map<OutboxTopic, Handler>();
  const wakes = new Set<() => void>();
  const stopping = new AbortController();
  let loops: Promise<void>[] = [];

  async function run(topic: OutboxTopic, { deliver, concurrency }: Handler): Promise<void> {
    const bell = createBell(stopping.signal);
    wakes.add(bell.ring);
    while (!stopping.signal.aborted) {
      // Before looking: whatever comes while we look rings again.
      bell.silence();
      try {
        const now = clock.now();
        const until = now + CLAIM_MS;
        const due = await claimDeliveries(databases, { topic, now, limit: concurrency, until });
        await Promise.all(due.map((delivery) => attempt(delivery, deliver)));
        if (due.length > 0) continue;
        if (databases.kind === 'postgres') await reclaimDeliveries(databases, now);
        await forgetSent(db, now - KEEP_SENT_MS);
        const next = await findNextDue(db, topic);
        await bell.wait(next === null ? LOOK_AGAIN_MS : next - clock.now());
      } catch (error) {
        log.error(error, 'the outbox could not be read');
        await bell.wait(LOOK_AGAIN_MS);
      }
    }
  }

  async function attempt(delivery: Delivery, deliver: Deliver): Promise<void> {
    const { id, attempts } = delivery;
    try {
      const timeout = AbortSignal.timeout(ATTEMPT_TIMEOUT_MS);
      await deliver(delivery, AbortSignal.any([timeout, stopping.signal]));
      await markSent(db, id, clock.now());
    } catch (failure) {
      if (failure instanceof NeedlessError) return removeDelivery(db, id);
      const error = describe(failure);
      const pause = pausesMs[attempts - 1];
      log.warn({ deliveryId: id, attempts, error }, 'a delivery failed');
      if (pause === undefined || failure instanceof UndeliverableError) {
        await markDead(db, id, { now: clock.now(), error });
      } else {
        await postpone(db, id, { dueAt: clock.now() + pause, error });
      }
    }
  }

  return {
    handle(topic, deliver, concurrency = CONCURRENCY) {
      handlers.set(topic, { deliver, concurrency });
    },
    async start() {
      await reclaimDeliveries(databases, clock.now());
      for (const topic of OUTBOX_TOPICS) {
        const handler = handlers.get(topic);
        if (handler !== undefined) loops.push(run(topic, handler));
      }
    },
    wake() {
      for (const ring of wakes) ring();
    },
    async close() {
      stopping.abort();
      await Promise.all(loops);
      loops = [];
    },
  };
}

/** Something to wait for with a limit, that does not forget a ring that came before the wait. */
function createBell(signal: AbortSignal) {
  let rung = false;
  let wake: () => void = () => {};
  const ring = () => {
    rung = true;
    wake();
  };
  signal.addEventListener('abort', ring, { once: true });
  return {
    ring,
    silence() {
      rung = signal.aborted;
    },
    async wait(ms: number): Promise<void> {
      if (rung) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), LOOK_AGAIN_MS));
        // It alone keeps no process alive.
        timer.unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => {};
    },
  };
}

function describe(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure);
  return text.slice(0, LONGEST_ERROR);
}
