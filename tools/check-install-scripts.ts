import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Who may run a script at install time is a list in `pnpm-workspace.yaml`. pnpm fails the install over
 * one that is missing; this fails over one that need not be there, and over a setting that was loosened.
 */
const STORE = 'node_modules/.pnpm';
const WORKSPACE = 'pnpm-workspace.yaml';
const RUN_BY_AN_INSTALL = ['preinstall', 'install', 'postinstall'];

type Manifest = { name?: string; gypfile?: boolean; scripts?: Record<string, string> };

const workspace = readFileSync(WORKSPACE, 'utf8');
const installed = listPackages();
const scripted = new Set(
  installed.filter(runsAtInstall).map(({ manifest }) => manifest.name ?? ''),
);
const allowed = new Set(readDecided(workspace, 'true'));
const refused = new Set(readDecided(workspace, 'false'));

// The project's own Node comes by a script: a scan that misses it finds nothing.
if (!scripted.has('node'))
  throw new Error('The check is broken: it did not find the script of node.');

const problems = [
  ...[...scripted]
    .filter((name) => !allowed.has(name) && !refused.has(name))
    .map((name) => `${name} has an install script and is not in allowBuilds`),
  ...[...allowed]
    .filter((name) => !scripted.has(name))
    .map((name) => `${name} is in allowBuilds and has no install script`),
  ...(/^strictDepBuilds: true$/m.test(workspace) ? [] : ['strictDepBuilds is not true']),
  ...(/^dangerouslyAllowAllBuilds:/m.test(workspace) ? ['dangerouslyAllowAllBuilds is set'] : []),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Of ${installed.length} packages ${[...allowed].join(', ')} may run install scripts.`);

/** Every package of the store, not only those that a workspace package names. */
function listPackages(): { folder: string; manifest: Manifest }[] {
  return readdirSync(STORE).flatMap((entry) => {
    const modules = join(STORE, entry, 'node_modules');
    if (entry === 'node_modules' || !existsSync(modules)) return [];
    return (
      readdirSync(modules, { withFileTypes: true })
        .flatMap((one) => (one.name.startsWith('@') ? listScope(modules, one.name) : [one]))
        // The others are links to packages with an entry of their own.
        .filter((one) => one.isDirectory())
        .map((one) => join(one.parentPath, one.name))
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .map((folder) => ({ folder, manifest: readManifest(folder) }))
    );
  });
}

function listScope(modules: string, scope: string) {
  return readdirSync(join(modules, scope), { withFileTypes: true });
}

function readManifest(folder: string): Manifest {
  // The boundary: a package's own description.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** As package managers see it: a `binding.gyp` is compiled unless the package says otherwise. */
function runsAtInstall({ folder, manifest }: { folder: string; manifest: Manifest }): boolean {
  const { scripts = {}, gypfile } = manifest;
  if (RUN_BY_AN_INSTALL.some((name) => name in scripts)) return true;
  return gypfile !== false && existsSync(join(folder, 'binding.gyp'));
}

/** The names under `allowBuilds`, whose lines are indented, with this decision. */
function readDecided(text: string, decision: 'true' | 'false'): string[] {
  const [, lines = ''] = /^allowBuilds:\n((?:[ \t]+.*\n)+)/m.exec(text) ?? [];
  return [...lines.matchAll(/^\s+["']?([^"'#\s]+?)["']?: (true|false)$/gm)]
    .filter(([, , decided]) => decided === decision)
    .map(([, name = '']) => name);
}
