import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ETAPE = fileURLToPath(new URL('../../src/cli/etape.ts', import.meta.url));

export type CommandResult = { exitCode: number | null; output: string };

/** Runs `etape …` as an operator does, on the database of this data folder, or another one. */
export function runEtape(
  dataDir: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ETAPE, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
