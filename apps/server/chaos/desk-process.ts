import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Order } from './orders.ts';

const CHILD = fileURLToPath(new URL('./desk-child.ts', import.meta.url));
const START_TIMEOUT_MS = 30_000;

/** The server under test: started, ended in every way, and started again at the same address. */
export class DeskProcess {
  readonly dataDir: string;
  readonly #port: number;
  #child: ChildProcess | null = null;
  /** What the last process said; for whoever has to find out why it did not start. */
  #output = '';

  private constructor(dataDir: string, port: number) {
    this.dataDir = dataDir;
    this.#port = port;
  }

  static async start(dataDir: string): Promise<DeskProcess> {
    const desk = new DeskProcess(dataDir, await findFreePort());
    await desk.start();
    return desk;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#output = '';
    const child = fork(CHILD, {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    const hear = (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString()).slice(-4_000);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    const ended = once(child, 'exit', { signal }).then(() => 'ended');
    const first = await Promise.race([once(child, 'message', { signal }), ended]);
    if (first === 'ended') throw new Error(`The server did not start: ${this.#output}`);
  }

  order(order: Order): void {
    // It may just have been killed: then it has nothing left to suffer.
    if (this.#child?.connected) this.#child.send(order, () => {});
  }

  /** Ends it; resolves with how long that took, in milliseconds. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const child = this.#child;
    if (child === null || child.exitCode !== null) return 0;
    const begin = performance.now();
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return performance.now() - begin;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
