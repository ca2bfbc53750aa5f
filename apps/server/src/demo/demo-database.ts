import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { closeContext, createContext } from '../create-context.ts';
import { seedDemo } from './seed.ts';

/**
 * Makes the demo's database where there is none yet, or a new one with `fresh`. It is filled beside
 * its place and then moved, so that a start broken off in the middle leaves nothing half done.
 */
export async function prepareDemoDatabase(
  file: string,
  { log, fresh }: { log: Logger; fresh: boolean },
): Promise<void> {
  if (fresh) remove(file);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  remove(draft);
  const begin = Date.now();
  let now = begin;
  const ctx = await createContext({
    database: { kind: 'sqlite', file: draft },
    // Signs nothing: nobody talks to this server yet.
    secret: 'unused while the demo data is written',
    log,
    clock: { now: () => now },
  });
  await seedDemo(ctx, {
    now: begin,
    setNow: (at) => {
      now = at;
    },
  });
  await closeContext(ctx);
  renameSync(draft, file);
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}
