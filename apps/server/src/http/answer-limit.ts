import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PersonBuckets } from './person-buckets.ts';
import type { Rate } from './token-bucket.ts';

/**
 * In bytes. A dozen tabs that come back to long conversations are answered with some five million;
 * whoever goes on asking for as much has the server make answers, and everybody else wait for it.
 */
export const ANSWER_LIMITS: Rate = { burst: 8 * 1024 * 1024, perSecond: 1024 * 1024 };

const LOOK_AGAIN_MS = 50;
const MOST_AT_ONCE_MS = 1_000;

/** How much one person is answered, over all their sockets and machines together. */
export type AnswerLimit = {
  /**
   * Waits until this person may be answered again. 0, or the whole seconds that it would take where
   * that is longer than may be waited.
   */
  turn(userId: number, patienceSeconds: number, ends: AbortSignal | undefined): Promise<number>;
  /** Counts so many bytes. */
  count(userId: number, bytes: number): void;
  /** Counts what was written since the last look at a line that carries nobody else's answers. */
  look(userId: number, line: Socket): void;
};

export function createAnswerLimit(rate: Rate = ANSWER_LIMITS): AnswerLimit {
  const buckets = new PersonBuckets(rate);
  const written = new WeakMap<Socket, number>();

  return {
    async turn(userId, patienceSeconds, ends) {
      for (;;) {
        const seconds = buckets.of(userId).secondsInDebt();
        if (seconds === 0 || ends?.aborted === true) return 0;
        if (seconds > patienceSeconds) return Math.ceil(seconds);
        // Those who wait for the same do not all go on in the same moment.
        const pause = Math.max(LOOK_AGAIN_MS, Math.min(MOST_AT_ONCE_MS, seconds * 1000));
        await sleep(pause * (1 + Math.random()));
      }
    },
    count: (userId, bytes) => buckets.of(userId).owe(bytes),
    look(userId, line) {
      const { bytesWritten } = line;
      const before = written.get(line) ?? 0;
      written.set(line, bytesWritten);
      if (bytesWritten > before) buckets.of(userId).owe(bytesWritten - before);
    },
  };
}
