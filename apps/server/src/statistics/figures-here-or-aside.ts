import type { Logger } from 'pino';
import type { Databases, DatabaseTarget } from '../db/databases.ts';
import { findNewestNumber } from '../tickets/ticket-queries.ts';
import { createFigures, type Figures } from './figures.ts';
import { openFiguresAside } from './figures-aside.ts';

/**
 * From here on figures would hold others up for more than some milliseconds. Below, a thread of their
 * own costs more than it spares.
 */
export const LARGE_DESK_NUMBER = 30_000;

/** The figures of a desk of any size. */
export type DeskFigures = {
  /** Those to ask now: on a large desk, worked out where they hold nobody up. */
  choose(): Promise<Figures>;
  /** Has a large desk's be ready before somebody asks; a small one's are quickly read. */
  keepReady(): Promise<void>;
  close(): Promise<void>;
};

export function createDeskFigures(db: Databases, target: DatabaseTarget, log: Logger): DeskFigures {
  let here: Figures | null = null;
  let aside: ReturnType<typeof openFiguresAside> | null = null;
  let closed = false;
  const isLarge = async () => (await findNewestNumber(db.read)) >= LARGE_DESK_NUMBER;
  const openAside = () => {
    if (closed) throw new Error('The desk stops');
    // A desk that has grown needs no longer what was remembered here.
    here = null;
    aside ??= openFiguresAside(target, log).catch((error: unknown) => {
      aside = null;
      throw error;
    });
    return aside;
  };
  const openHere = () => {
    here ??= createFigures(db.read);
    return here;
  };
  return {
    choose: async () => ((await isLarge()) ? openAside() : openHere()),
    async keepReady() {
      if (!(await isLarge()) || closed) return;
      try {
        const figures = await openAside();
        await figures.refresh();
      } catch (error) {
        // The thread is ended in the middle of it when the desk stops.
        if (!closed) throw error;
      }
    },
    async close() {
      closed = true;
      const opened = await aside?.catch(() => null);
      await opened?.close();
    },
  };
}
