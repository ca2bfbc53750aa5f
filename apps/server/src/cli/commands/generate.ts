import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import { closeContext, createContext } from '../../create-context.ts';
import { generateHistory } from '../../generate/generate-history.ts';
import { GENERATED_PASSWORD, generatedEmail } from '../../generate/organisation.ts';
import { createLog } from '../../log.ts';
import { refuseIfRunning } from '../../maintenance/refuse-running.ts';
import { createProgress } from './progress.ts';

/** Fills an empty desk with an invented year, for trials of size. */
export async function generate(
  given: { tickets: string; seed: string | undefined },
  { database }: Config,
): Promise<number> {
  const tickets = toCount('--tickets', given.tickets);
  const seed = toCount('--seed', given.seed ?? '1');
  await refuseIfRunning(database);
  const ctx = await createContext({
    database,
    // Nobody talks to this desk before a server has it: what is signed here is worth nothing.
    secret: randomBytes(32).toString('hex'),
    log: createLog('error'),
  });
  try {
    const begun = performance.now();
    const progress = createProgress(process.stderr);
    await generateHistory(ctx, {
      seed,
      tickets,
      until: Date.now(),
      onProgress: (done) => progress.show('tickets', done, tickets),
    });
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${tickets} tickets in ${seconds.toFixed(1)} s`);
    console.log(`Sign in as ${['admin1', 'tech1', 'user1'].map(generatedEmail).join(', ')}`);
    console.log(`with the password ${GENERATED_PASSWORD}`);
    return 0;
  } finally {
    await closeContext(ctx);
  }
}

function toCount(option: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`${option} must be a number from 1 on`);
  return Number(text);
}
