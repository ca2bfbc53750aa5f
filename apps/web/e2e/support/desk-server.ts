import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER_FOLDER = fileURLToPath(new URL('../../../server', import.meta.url));

/** `demo`: with the demo's people and tickets; `empty`: as a new installation. */
export type DeskKind = 'demo' | 'empty';

/** The real server, in a process and a folder of its own, killed and restarted at will. */
export class DeskServer {
  readonly #kind: DeskKind;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'etape-e2e-'));
  #process: ChildProcess | null = null;
  #port = 0;
  #file: string | null = null;

  constructor(kind: DeskKind) {
    this.#kind = kind;
  }

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** For what only the desk knows, such as what stands in a mail. */
  get databaseFile(): string {
    return join(this.#dataDir, this.#kind === 'demo' ? 'demo' : '', 'etape.sqlite');
  }

  /** Starts it; after a kill, on the same port with the same data. */
  async start(): Promise<void> {
    const script = this.#kind === 'demo' ? 'src/cli/demo.ts' : 'src/main.ts';
    const child = spawn(process.execPath, [script], {
      cwd: SERVER_FOLDER,
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        DATA_DIR: this.#dataDir,
        LOG_LEVEL: 'error',
        // Where mails lead: to no machine that is there.
        PUBLIC_URL: 'http://etape.example',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.#port = await readPort(child);
  }

  /** A worker goes from file to file; each finds the desk as it is at first. */
  async belongTo(file: string): Promise<void> {
    if (this.#file !== null && this.#file !== file) {
      await this.#end('SIGTERM');
      rmSync(this.#dataDir, { recursive: true });
      mkdirSync(this.#dataDir);
      await this.start();
    }
    this.#file = file;
  }

  /** As a power cut would: no time to say goodbye. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** A copy of what there is now, as an operator makes it while the desk runs. */
  async backup(): Promise<string> {
    const file = join(this.#dataDir, `backup-${randomUUID()}.sqlite`);
    await this.#command('backup', file);
    return file;
  }

  /** Puts a copy in the place of what there is; the desk must have ended. */
  async restore(file: string): Promise<void> {
    await this.#command('restore', file);
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #command(...args: string[]): Promise<void> {
    const child = spawn(process.execPath, ['src/cli/etape.ts', ...args], {
      cwd: SERVER_FOLDER,
      env: { PATH: process.env.PATH, DATABASE_URL: `file:${this.databaseFile}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(child, 'exit');
    if (child.exitCode !== 0)
      throw new Error(`etape ${args.join(' ')} ended with ${child.exitCode}`);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

async function readPort(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('The server has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('The server ended without saying where it listens');
}
