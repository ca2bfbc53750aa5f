import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER_FOLDER = fileURLToPath(new URL('../../../server', import.meta.url));

/** A server as operators start it; after its end, it is started again on the same port. */
export class ServerProcess {
  readonly #script: string;
  readonly #environment: Record<string, string>;
  #process: ChildProcess | null = null;
  #port = 0;

  constructor(script: 'dist/main.js' | 'dist/demo.js', environment: Record<string, string>) {
    this.#script = script;
    this.#environment = environment;
  }

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#script], {
      cwd: SERVER_FOLDER,
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        LOG_LEVEL: 'error',
        // Where mails lead: to no machine that is there.
        PUBLIC_URL: 'http://etape.example',
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.#port = await readPort(child);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/** One of the commands that operators have. */
export async function runEtape(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/etape.ts', ...args], {
    cwd: SERVER_FOLDER,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  if (child.exitCode !== 0)
    throw new Error(`etape ${args.join(' ')} ended with ${child.exitCode}: ${said}`);
}

async function readPort(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('The server has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('The server ended without saying where it listens');
}
