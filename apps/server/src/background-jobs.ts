import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Job = {
  name: string;
  /** From the end of one run to the next, in milliseconds; the first is at once. */
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

  async function repeat({ name, pauseMs, run }: Job): Promise<void> {
    while (!signal.aborted) {
      try {
        await run(signal);
      } catch (error) {
        log.error({ err: error, job: name }, 'a job failed');
      }
      // Alone it keeps no process alive; the signal ends it with a rejection that says nothing new.
      await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
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
