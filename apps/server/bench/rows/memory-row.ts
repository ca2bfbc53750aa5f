import { setTimeout as sleep } from 'node:timers/promises';
import { kilobytesOf } from '../processes.ts';
import type { Row } from './row.ts';

const TICKETS = 1_000;
const WATCHERS = 5;

/** What connecting left behind is collected once it is quiet; and nothing is idle before that. */
const QUIET_MS = 5_000;

export const memory: Row = {
  name: 'memory',
  title: 'memory of an idle socket with one subscription, of 5,000',
  unit: 'kB',
  target: { type: 'alone', atMost: 30 },
  async measure({ desk, load, nodeOptions }) {
    const server = await desk.start(nodeOptions);
    try {
      await sleep(QUIET_MS);
      const before = kilobytesOf(server.pid);
      const watchers = desk.watchers(TICKETS, WATCHERS);
      await load.tell({ type: 'idle', origin: server.origin, watchers });
      await sleep(QUIET_MS);
      const product = (kilobytesOf(server.pid) - before) / watchers.length;
      await load.tell({ type: 'leave' });
      return { floor: null, product };
    } finally {
      await server.stop();
    }
  },
};
