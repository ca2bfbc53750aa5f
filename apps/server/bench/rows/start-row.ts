import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growDatabase } from '../grown-database.ts';
import { type ServerProcess, startServer } from '../processes.ts';
import { interleave } from './interleave.ts';
import type { Row } from './row.ts';

const BUILT = '../dist/main.js';

const THOUSANDS = 100;

/** A start is short and depends on what else the machine does: it is tried more often. */
const TRIES_FOR_ONE = 2;

export const start: Row = {
  name: 'start',
  title: 'start on a database of 100,000 tickets until ready, beside a bare Fastify',
  unit: 'ms',
  target: { type: 'above the floor', atMost: 500 },
  async measure({ repetitions, nodeOptions }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'etape-grown-'));
    try {
      await growDatabase(dataDir, THOUSANDS);
      // What the copies left untold is told by the first start; no later one does so again.
      await timeStart(() => startServer(BUILT, { environment: { DATA_DIR: dataDir } }));
      return await interleave(repetitions * TRIES_FOR_ONE, {
        floor: () => timeStart(() => startServer('./floor/bare-fastify.ts')),
        product: () =>
          timeStart(() => startServer(BUILT, { environment: { DATA_DIR: dataDir }, nodeOptions })),
      });
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  },
};

/** From the start of the process until it answers that it is ready. */
async function timeStart(startProcess: () => Promise<ServerProcess>): Promise<number> {
  const begin = performance.now();
  const server = await startProcess();
  try {
    const answer = await fetch(`${server.origin}/readyz`);
    if (!answer.ok) throw new Error(`Not ready: ${answer.status}`);
    return performance.now() - begin;
  } finally {
    await server.stop();
  }
}
