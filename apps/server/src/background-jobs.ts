import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Job = {
  name: string;
  /** Until the first run, in milliseconds; left out, it is at once. */
  delayMs?: number;
  /** From the end of one run to the next, in milliseconds. */
  pauseMs: number;
  /** Ends early once the signal says that the desk stops. */
  run: (signal: AbortSignal) => Promise<unknown>;
};

/** What the desk does by itself from time to time. One that fails is tried again after its pause. */
export type BackgroundJobs = {
  start(job: Job): void;
  /** Resolves once what is under way has ended. */
  close(): Promise<void>;
};

export function createBackgroundJobs(log: Logger): BackgroundJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running: Promise<void>[] = [];

  // Alone it keeps no process alive; the signal ends it with a rejection that says nothing new.
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);

  async function repeat({ name, delayMs, pauseMs, run }: Job): Promise<void> {
    if (delayMs !== undefined) await pause(delayMs);
    while (!signal.aborted) {
      try {
        await run(signal);
      } catch (error) {
        log.error({ err: error, job: name }, 'a job failed');
      }
      await pause(pauseMs);
    }
  }

  return {
    start: (job) => void running.push(repeat(job)),
    async close() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
