import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { closeContext, createContext } from '../src/create-context.ts';
import { generateHistory } from '../src/generate/generate-history.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
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
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true });
  };
  try {
    return { origin: await readOrigin(child), databaseFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readOrigin(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Étape: (http\S+)$/.exec(line)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error('The server ended without saying where it listens');
}
