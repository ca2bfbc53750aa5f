import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BIOME = 'biome lint --reporter=github --vcs-enabled=false .';
const OXLINT = 'oxlint --type-aware --deny-warnings --format=unix';

/** Code that a linter has to complain about: one that reads nothing would be content as well. */
const PLANTED: readonly { rule: string; command: string; files: Record<string, string> }[] = [
  {
    rule: 'noImportCycles',
    command: BIOME,
    files: {
      'egg.ts': "import { hen } from './hen.ts';\nexport const egg = () => hen;\n",
      'hen.ts': "import { egg } from './egg.ts';\nexport const hen = () => egg;\n",
    },
  },
  {
    rule: 'noDefaultExport',
    command: BIOME,
    files: { 'egg.ts': 'export default 1;\n' },
  },
  {
    rule: 'no-floating-promises',
    command: OXLINT,
    files: { 'egg.ts': 'async function lay() {}\nlay();\n' },
  },
  {
    rule: 'switch-exhaustiveness-check',
    command: OXLINT,
    files: {
      'egg.ts': [
        'export function boil(egg: "soft" | "hard") {',
        '  switch (egg) {',
        '    case "soft":',
        '      return 3;',
        '  }',
        '  return 9;',
        '}\n',
      ].join('\n'),
    },
  },
  {
    rule: 'no-explicit-any',
    command: OXLINT,
    files: { 'egg.ts': 'export const egg: any = 1;\n' },
  },
];

const missed = PLANTED.filter(({ rule, command, files }) => !reports(rule, command, files));
for (const { rule } of missed) console.error(`the linter is broken: it did not report ${rule}`);
if (missed.length > 0) process.exit(1);
console.log(`The linters report all ${PLANTED.length} planted violations.`);

/** Runs the linter with the configuration of the repository in a folder that holds only these. */
function reports(rule: string, command: string, files: Record<string, string>): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const config of ['biome.json', '.oxlintrc.json']) cpSync(config, join(folder, config));
    cpSync('tsconfig.base.json', join(folder, 'tsconfig.json'));
    for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
    const path = `${resolve('node_modules/.bin')}:${process.env.PATH}`;
    const env = { ...process.env, PATH: path };
    const run = spawnSync(command, { cwd: folder, env, shell: true, encoding: 'utf8' });
    return run.status !== 0 && `${run.stdout}${run.stderr}`.includes(rule);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
