import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export type ServerChild = { origin: string; pid: number; stop(): Promise<void> };

/** The server as operators start it, in a process of its own; resolves once it listens. */
export async function startServerChild(environment: Record<string, string>): Promise<ServerChild> {
  const child = spawn(process.execPath, [...process.execArgv, MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { origin: await readOrigin(child), pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readOrigin(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Étape: (http\S+)$/.exec(line)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error('The server ended without saying where it listens');
}
