import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, which said where it listens. */
export type ServerProcess = { origin: string; pid: number; stop(): Promise<void> };

export type ServerStart = { environment?: Record<string, string>; nodeOptions?: readonly string[] };

/** Starts a script beside this one, and resolves once it listens. */
export async function startServer(
  script: string,
  { environment = {}, nodeOptions = [] }: ServerStart = {},
): Promise<ServerProcess> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, file], {
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

/** The other side, in the words of the product: where this process listens. */
export function announce(address: AddressInfo | string | null): void {
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere');
  console.log(`Étape: http://127.0.0.1:${address.port}`);
}

export function kilobytesOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
}

async function readOrigin(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Étape: (http\S+)$/.exec(line)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error('The server ended without saying where it listens');
}
