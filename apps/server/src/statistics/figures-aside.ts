import type { Logger } from 'pino';
import type { Piscina } from 'piscina';
import type { DatabaseTarget } from '../db/databases.ts';
import type { Figures } from './figures.ts';

/**
 * Figures worked out in a thread of their own, with a connection of its own: what they remember of a large
 * desk takes seconds to read, and what they reckon up to half of one, in which nobody's guidance should
 * wait. The thread is begun with the first question; another takes its place where it dies.
 */
export async function openFiguresAside(
  target: DatabaseTarget,
  log: Logger,
): Promise<Figures & { close(): Promise<void> }> {
  const thread = await openThread();
  // Unheard, what befalls it while nobody asks would end the server.
  thread.on('error', (error: unknown) => log.error(error, 'the thread of the figures failed'));
  return {
    askDesk: (question) => thread.run({ target, question }, { name: 'askDesk' }),
    askTechnician: (question) => thread.run({ target, question }, { name: 'askTechnician' }),
    refresh: () => thread.run({ target }, { name: 'refresh' }),
    close: () => thread.destroy(),
  };
}

/** Beside this module, or where the build has put it. */
const WORKER = import.meta.url.endsWith('.ts') ? './figures-worker.ts' : './figures-worker.js';

/** Loaded on large desks only. */
async function openThread(): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL(WORKER, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    // It remembers: to end it when nobody asks would make the next question wait for seconds.
    idleTimeout: Number.POSITIVE_INFINITY,
  });
}
