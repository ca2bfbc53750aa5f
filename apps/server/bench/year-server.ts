import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { closeContext, createContext } from '../src/create-context.ts';
import { generateHistory } from '../src/generate/generate-history.ts';
import { startServer } from './processes.ts';

const SEED = 1;

export type YearServer = { origin: string; databaseFile: string; close(): Promise<void> };

/** A server as operators start it, in a process of its own, on a year of generated tickets. */
export async function openYearServer(year: {
  tickets: number;
  until: number;
}): Promise<YearServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'etape-bench-'));
  const databaseFile = join(dataDir, 'etape.sqlite');
  const ctx = await createContext({
    database: { kind: 'sqlite', file: databaseFile },
    secret: 'signs nothing: nobody talks to this desk yet',
    log: pino({ level: 'silent' }),
    clock: { now: () => year.until },
  });
  await generateHistory(ctx, { seed: SEED, ...year });
  await closeContext(ctx);
  const { origin, stop } = await startServer('../src/main.ts', {
    environment: { DATA_DIR: dataDir },
  });
  const close = async () => {
    await stop();
    rmSync(dataDir, { recursive: true });
  };
  return { origin, databaseFile, close };
}
