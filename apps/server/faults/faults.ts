import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts';

/**
 * Plants one fault after the other in a copy of the sources and runs the test that is to notice. A test
 * that passes all the same is no test: the process then ends with 1.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WORKSPACES = ['packages/shared', 'apps/server'] as const;
const NOT_COPIED = /\/(node_modules|dist|coverage|\.turbo)(\/|$)/;

const copy = mkdtempSync(join(tmpdir(), 'etape-faults-'));
const missed: string[] = [];
try {
  copyRepository();
  for (const fault of PLANTED_FAULTS) {
    const noticed = isNoticed(fault);
    const { workspace, test } = fault.caughtBy;
    console.log(`${noticed ? '✓ noticed' : '✗ MISSED '}  ${fault.name} (${workspace}/${test})`);
    if (!noticed) missed.push(fault.name);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${PLANTED_FAULTS.length - missed.length} of ${PLANTED_FAULTS.length} noticed`);
if (missed.length > 0) process.exitCode = 1;

function copyRepository(): void {
  for (const workspace of WORKSPACES) {
    const target = join(copy, workspace);
    cpSync(join(ROOT, workspace), target, {
      recursive: true,
      filter: (source) => !NOT_COPIED.test(source.slice(ROOT.length - 1)),
    });
    linkPackages(join(ROOT, workspace, 'node_modules'), join(target, 'node_modules'));
  }
  cpSync(join(ROOT, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  // The copy of the server takes the copy of the rules.
  const scope = join(copy, 'apps/server/node_modules/@etape');
  rmSync(scope, { recursive: true, force: true });
  mkdirSync(scope);
  symlinkSync(join(copy, 'packages/shared'), join(scope, 'shared'));
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}

function isNoticed(fault: PlantedFault): boolean {
  const file = join(copy, fault.file);
  const sound = readFileSync(file, 'utf8');
  if (sound.split(fault.sound).length !== 2) {
    throw new Error(`Nowhere, or more than once, in ${fault.file}: ${fault.sound}`);
  }
  const { workspace, test } = fault.caughtBy;
  const cwd = join(copy, workspace);
  const vitest = join(cwd, 'node_modules/vitest/vitest.mjs');
  try {
    // A function, since `$` means something in a replacement.
    writeFileSync(
      file,
      sound.replace(fault.sound, () => fault.faulty),
    );
    // One kind of database says enough: the faults are in what both share.
    const project = workspace === 'apps/server' ? ['--project', 'sqlite'] : [];
    const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', ...project, test], {
      cwd,
      encoding: 'utf8',
    });
    // A run that found no test, or could not begin, proves nothing.
    return status !== 0 && /\d+ failed/.test(stdout);
  } finally {
    writeFileSync(file, sound);
  }
}
