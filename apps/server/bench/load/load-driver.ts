import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answerSchema, type Figures, type Order } from './orders.ts';

/** The load's process, from outside: one order at a time. */
export class LoadDriver {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), { execArgv: [] });
  }

  /** Throws an Error with what went wrong over there. */
  async tell(order: Order): Promise<Figures> {
    const heard = new AbortController();
    const answered = once(this.#child, 'message', heard).then(([message]: unknown[]) => message);
    const ended = once(this.#child, 'exit', heard).then(() => ({ error: 'The load has ended' }));
    // Whichever of the two does not happen is no longer waited for.
    const waiting = Promise.race([answered, ended]).finally(() => heard.abort());
    for (const one of [answered, ended]) one.catch(() => {});
    this.#child.send(order);
    const answer = answerSchema.parse(await waiting);
    if ('error' in answer) throw new Error(answer.error);
    return answer.figures;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}
