import { spawnSync } from 'node:child_process';

/** Everything that must hold before a change is merged, the cheap things first. */
const CHECKS: readonly { name: string; command: string }[] = [
  { name: 'file length', command: 'node tools/check-file-length.ts' },
  { name: 'import rules', command: 'node tools/check-imports.ts' },
  { name: 'install scripts', command: 'node tools/check-install-scripts.ts' },
  { name: 'linters bite', command: 'node tools/check-linters-bite.ts' },
  { name: 'format and lint', command: 'biome ci --error-on-warnings .' },
  { name: 'types', command: 'turbo run types --output-logs=errors-only' },
  { name: 'types of the tools', command: 'tsc --noEmit --project tools' },
  { name: 'lint with types', command: 'oxlint --type-aware --deny-warnings' },
  { name: 'unused code and dependencies', command: 'knip' },
];

// All of them run even after a failure: one look shows everything there is to mend.
const results = CHECKS.map(({ name, command }) => {
  console.log(`\n── ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  return { name, passed: status === 0 };
});

console.log('');
for (const { name, passed } of results) console.log(`${passed ? '✓' : '✗ FAILED'}  ${name}`);
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
