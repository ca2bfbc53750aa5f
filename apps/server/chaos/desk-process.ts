import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { DatabaseTarget } from '../src/db/databases.ts';
import type { Order } from './orders.ts';

const CHILD = fileURLToPath(new URL('./desk-child.ts', import.meta.url));
/** Only a bound for what hangs: it starts while others work as hard as the machine lets them. */
const START_TIMEOUT_MS = 120_000;

const readySchema = z.object({ address: z.url() });

/** The server under test: started, ended in every way, and started again on the same database. */
export class DeskProcess {
  readonly #database: DatabaseTarget;
  /** Where it has to listen; 0: anywhere, and each time elsewhere. */
  readonly #port: number;
  #address = '';
  #child: ChildProcess | null = null;
  /** What the last process said; for whoever has to find out why it did not start. */
  #output = '';
  readonly #crash = Promise.withResolvers<never>();

  private constructor(database: DatabaseTarget, port: number) {
    this.#database = database;
    this.#port = port;
    // Nobody may be waiting for it.
    this.#crash.promise.catch(() => {});
  }

  /** For clients that somebody brings to where it listens. */
  static async start(database: DatabaseTarget): Promise<DeskProcess> {
    const desk = new DeskProcess(database, 0);
    await desk.start();
    return desk;
  }

  /** For clients that call it by its address, which stays. */
  static async startInPlace(database: DatabaseTarget): Promise<DeskProcess> {
    const desk = new DeskProcess(database, await findFreePort());
    await desk.start();
    return desk;
  }

  /** Rejects when it ends although nobody ended it. */
  get crashed(): Promise<never> {
    return this.#crash.promise;
  }

  get origin(): string {
    return this.#address;
  }

  get port(): number {
    return Number(new URL(this.#address).port);
  }

  async start(): Promise<void> {
    this.#output = '';
    const child = fork(CHILD, {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        LOG_LEVEL: 'error',
        ...placeOf(this.#database),
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
    const ended = once(child, 'exit', { signal }).then(() => null);
    const first = await Promise.race([once(child, 'message', { signal }), ended]);
    if (first === null) throw new Error(`The server did not start: ${this.#output}`);
    this.#address = readySchema.parse(first[0]).address;
    child.once('exit', () => {
      if (this.#child === child) this.#crash.reject(new Error(`A server crashed: ${this.#output}`));
    });
  }

  order(order: Order): void {
    // It may just have been killed: then it has nothing left to suffer.
    if (this.#child?.connected) this.#child.send(order, () => {});
  }

  /** Ends it; resolves with how long that took, in milliseconds. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return 0;
    this.#child = null;
    const begin = performance.now();
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return performance.now() - begin;
  }
}

/** Its folder holds the keys; on PostgreSQL they are in the database. */
function placeOf(database: DatabaseTarget): Record<string, string> {
  return database.kind === 'sqlite'
    ? { DATA_DIR: dirname(database.file), DATABASE_URL: `file:${database.file}` }
    : { DATABASE_URL: database.url };
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
