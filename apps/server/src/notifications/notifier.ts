import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { forgetRead } from './notification-store.ts';
import { tellTicket } from './telling-service.ts';

/** Follows the logs of all tickets and tells people what concerns them, from `start` to `close`. */
export type Notifier = {
  /** Tells what an earlier process left untold, then whatever comes. */
  start(ctx: AppContext): Promise<void>;
  close(): Promise<void>;
};

/**
 * How long a ticket is let be after it changed. Whoever has it on screen reads within half a second
 * and is not told; a burst is told as one; and sending a message does not wait for any of it.
 */
const QUIET_MS = 1_000;
/** A ticket that is never quiet is told of all the same. */
const LONGEST_QUIET_MS = 5_000;
/** A wake that was lost, or came from another process, delays by no more than this. */
const LOOK_AGAIN_MS = 60_000;
/** After each ticket whoever sends or answers a step has a turn: for so many times as long as it took. */
const REST = 2;
const LONGEST_REST_MS = 10;
const PAGE_SIZE = 200;
const KEEP_READ_MS = 90 * 24 * 60 * 60_000;

export function createNotifier({ quietMs = QUIET_MS }: { quietMs?: number } = {}): Notifier {
  const waiting = new Map<number, { timer: NodeJS.Timeout; latest: number }>();
  let stopListening = () => {};
  let sweeping: NodeJS.Timeout | undefined;
  let closed = false;
  /** Tickets that have been let be for long enough. What comes meanwhile is told along with the rest. */
  const due = new Set<number>();
  /** One ticket after the other: there is one connection that writes. */
  let work: Promise<void> = Promise.resolve();

  function wake(ctx: AppContext, ticketId: number): void {
    if (due.has(ticketId)) return;
    const known = waiting.get(ticketId);
    if (known !== undefined) {
      if (performance.now() + quietMs < known.latest) known.timer.refresh();
      return;
    }
    const timer = setTimeout(() => {
      waiting.delete(ticketId);
      due.add(ticketId);
      queue(ctx, async () => {
        due.delete(ticketId);
        await tell(ctx, ticketId);
      });
    }, quietMs);
    timer.unref();
    waiting.set(ticketId, { timer, latest: performance.now() + LONGEST_QUIET_MS });
  }

  function queue(ctx: AppContext, task: () => Promise<void>): void {
    work = work.then(task).catch((error: unknown) => {
      ctx.log.error(error, 'notifications could not be made');
    });
  }

  async function tell(ctx: AppContext, ticketId: number): Promise<void> {
    let more = !closed;
    while (more) {
      const begun = performance.now();
      more = (await tellTicket(ctx, ticketId)) && !closed;
      await sleep(Math.min(REST * (performance.now() - begun), LONGEST_REST_MS));
    }
  }

  /** Everything that has not been told; a ticket whose news cannot be made holds up no other. */
  async function sweep(ctx: AppContext): Promise<void> {
    let after = 0;
    for (;;) {
      const ids = await listUntold(ctx.db.read, after);
      for (const id of ids) {
        // Changed a moment ago: it is let be like any other.
        if (closed || waiting.has(id)) continue;
        await tell(ctx, id).catch((error: unknown) => {
          ctx.log.error({ err: error, ticketId: id }, 'notifications could not be made');
        });
      }
      after = ids.at(-1) ?? 0;
      if (closed || ids.length < PAGE_SIZE) return;
    }
  }

  return {
    async start(ctx) {
      // Before looking: what changes meanwhile wakes us.
      stopListening = ctx.bus.onOwnTicket(({ ticketId }) => wake(ctx, ticketId));
      await sweep(ctx);
      await forget(ctx);
      sweeping = setInterval(() => {
        queue(ctx, async () => {
          await sweep(ctx);
          await forget(ctx);
        });
      }, LOOK_AGAIN_MS);
      sweeping.unref();
    },
    async close() {
      closed = true;
      stopListening();
      clearInterval(sweeping);
      // What waits stands in the log: the next start tells it.
      for (const { timer } of waiting.values()) clearTimeout(timer);
      await work;
    },
  };
}

async function listUntold(db: Db, after: number): Promise<number[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .whereRef('notified_seq', '<', 'last_seq')
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map(({ id }) => id);
}

async function forget(ctx: AppContext): Promise<void> {
  await transact(ctx, (tx) => forgetRead(tx, tx.now - KEEP_READ_MS));
}
