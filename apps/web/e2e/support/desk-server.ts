import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEtape, ServerProcess } from './server-process.ts';

/** `demo`: with the demo's people and tickets; `empty`: as a new installation. */
export type DeskKind = 'demo' | 'empty';

/** The real server, in a process and a folder of its own, killed and restarted at will. */
export class DeskServer {
  readonly #kind: DeskKind;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'etape-e2e-'));
  readonly #server: ServerProcess;
  #file: string | null = null;

  constructor(kind: DeskKind) {
    this.#kind = kind;
    const script = kind === 'demo' ? 'dist/demo.js' : 'dist/main.js';
    this.#server = new ServerProcess(script, { DATA_DIR: this.#dataDir });
  }

  get port(): number {
    return this.#server.port;
  }

  get address(): string {
    return this.#server.address;
  }

  /** For what only the desk knows, such as what stands in a mail. */
  get databaseFile(): string {
    return join(this.#dataDir, this.#kind === 'demo' ? 'demo' : '', 'etape.sqlite');
  }

  /** Starts it; after a kill, on the same port with the same data. */
  async start(): Promise<void> {
    await this.#server.start();
  }

  /** A worker goes from file to file; each finds the desk as it is at first. */
  async belongTo(file: string): Promise<void> {
    if (this.#file !== null && this.#file !== file) {
      await this.#server.end('SIGTERM');
      rmSync(this.#dataDir, { recursive: true });
      mkdirSync(this.#dataDir);
      await this.start();
    }
    this.#file = file;
  }

  /** As a power cut would: no time to say goodbye. */
  async kill(): Promise<void> {
    await this.#server.end('SIGKILL');
  }

  /** A copy of what there is now, as an operator makes it while the desk runs. */
  async backup(): Promise<string> {
    const file = join(this.#dataDir, `backup-${randomUUID()}.sqlite`);
    await runEtape(['backup', file], this.#environment);
    return file;
  }

  /** Puts a copy in the place of what there is; the desk must have ended. */
  async restore(file: string): Promise<void> {
    await runEtape(['restore', file], this.#environment);
  }

  async stop(): Promise<void> {
    await this.#server.end('SIGTERM');
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  get #environment(): Record<string, string> {
    return { DATABASE_URL: `file:${this.databaseFile}` };
  }
}
