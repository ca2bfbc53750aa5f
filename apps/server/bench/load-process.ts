import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a process that makes load is told: with whom to come, or that it is over. */
export const loadOrderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('come'),
    origin: z.string(),
    tokens: z.array(z.string()),
    /** How many times as often as usual attacks are made. */
    strength: z.number().positive().default(1),
  }),
  z.object({ type: z.literal('go') }),
]);

type LoadOrder = z.infer<typeof loadOrderSchema>;

/** What it answers, once the order is carried out: what it has counted so far. */
const countsSchema = z.record(z.string(), z.number());

export type LoadCounts = z.infer<typeof countsSchema>;

/** A process of its own: what it costs to make the load is not to be found in the honest people's times. */
export class LoadProcess {
  readonly #child: ChildProcess;

  constructor(script: string) {
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)));
  }

  async tell(order: z.input<typeof loadOrderSchema>): Promise<LoadCounts> {
    const over = new AbortController();
    const { signal } = over;
    const answered = once(this.#child, 'message', { signal }).then(([first]: unknown[]) => first);
    const ended = once(this.#child, 'exit', { signal }).then(() => 'ended' as const);
    this.#child.send(order);
    const answer = await Promise.race([answered, ended]);
    over.abort();
    if (answer === 'ended') throw new Error('A process that makes load has ended');
    return countsSchema.parse(answer);
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** The other side: carries out orders and answers with what was counted. */
export function obey(carryOut: (order: LoadOrder) => Promise<LoadCounts>): void {
  process.on('message', (message) => {
    void carryOut(loadOrderSchema.parse(message)).then((counts) => process.send?.(counts));
  });
}
