import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[] };
type Manifest = Record<string, Chunk>;
type Page = { name: string; limitKb: number; limitFiles: number; modules: string[] };

const DIST = join(import.meta.dirname, '..', 'dist');

/** Everything that is fetched before the page stands: its own code, the shell's, and its texts. */
const PAGES: Page[] = [
  {
    name: 'sign-in page',
    limitKb: 167,
    limitFiles: 35,
    modules: [
      'index.html',
      'src/pages/sign-in-page.tsx',
      'src/i18n/fr/common.ts',
      'src/i18n/fr/errors.ts',
      'src/i18n/fr/auth.ts',
    ],
  },
  {
    name: 'an employee’s guided ticket',
    limitKb: 215,
    limitFiles: 71,
    modules: [
      'index.html',
      'src/app/shell.tsx',
      'src/pages/employee-ticket-page.tsx',
      'src/features/guided/guided-mode.tsx',
      'src/i18n/fr/common.ts',
      'src/i18n/fr/errors.ts',
      'src/i18n/fr/tickets.ts',
      'src/i18n/fr/guidance.ts',
    ],
  },
  {
    name: 'a technician’s ticket',
    limitKb: 304,
    limitFiles: 117,
    modules: [
      'index.html',
      'src/app/shell.tsx',
      'src/app/staff-rail.tsx',
      'src/pages/workspace-page.tsx',
      'src/features/conversation/conversation.tsx',
      'src/i18n/fr/common.ts',
      'src/i18n/fr/errors.ts',
      'src/i18n/fr/tickets.ts',
      'src/i18n/fr/guidance.ts',
      'src/i18n/fr/queue.ts',
      'src/i18n/fr/workspace.ts',
    ],
  },
];

// The boundary: Vite has just written it.
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
const verbose = process.argv.includes('--list');

let failed = false;
for (const { name, limitKb, limitFiles, modules } of PAGES) {
  const files = new Set<string>();
  for (const module of modules) collect(module, files);
  const sizes = [...files].map((file) => ({ file, kb: gzippedKb(file) }));
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  const fits = total <= limitKb && files.size <= limitFiles;
  console.log(
    `${name}: ${total.toFixed(1)} kB of ${limitKb} kB gzipped, ` +
      `${files.size} files of ${limitFiles} — ${fits ? 'ok' : 'TOO BIG'}`,
  );
  if (verbose)
    for (const { file, kb } of sizes.sort((a, b) => b.kb - a.kb))
      console.log(`  ${kb.toFixed(1)}\t${file}`);
  failed ||= !fits;
}
if (failed) process.exitCode = 1;

/** A chunk and all that it imports without being asked. */
function collect(key: string, files: Set<string>): void {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the manifest: was the page renamed?`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported, files);
}

function gzippedKb(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000;
}
