import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createWatch, type Watch } from './watch.ts';

/** What `pnpm build` makes of `src/main.ts`. */
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The server as an operator starts it. It ends with the test. */
export type ServerProcess = {
  child: ChildProcess;
  /** What it wrote, to both outputs, as it came. */
  output: Watch<string>;
  text(): string;
  /** The address it listens at; fails when it ends instead. */
  origin(): Promise<string>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
};

/** A folder for the data of a server, gone with the test. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etape-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export function startServer(environment: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWatch<string>();
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => {
      output.push('');
      resolve(code ?? signal);
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const text = () => output.items.join('');
  return {
    child,
    output,
    text,
    ended,
    async origin() {
      await output.until(
        () => /^Étape: http/m.test(text()) || child.exitCode !== null,
        'the start of the server',
      );
      const [, origin] = /^Étape: (http\S+)$/m.exec(text()) ?? [];
      if (origin === undefined) throw new Error(`The server did not start: ${text()}`);
      return origin;
    },
  };
}
