import { readFileSync } from 'node:fs';
import { findImports } from './find-imports.ts';
import { brokenRules, IMPORT_RULES } from './import-rules.ts';
import { LEGAL_IMPORTS, PLANTED_VIOLATIONS } from './planted-violations.ts';
import { listSources } from './sources.ts';

const problems = [...proveThatTheRulesBite(), ...checkTheRepository()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${IMPORT_RULES.length} import rules hold.`);

/** A checker that silently looks at nothing passes as well: so it must first find what is planted. */
function proveThatTheRulesBite(): string[] {
  const missed = PLANTED_VIOLATIONS.filter(
    ({ rule, file, source }) => !violations(file, source).some((one) => one.rule === rule),
  ).map(({ rule, file }) => `the check is broken: not reported in ${file}: ${rule}`);
  const unproven = IMPORT_RULES.filter(
    ({ name }) => !PLANTED_VIOLATIONS.some((planted) => planted.rule === name),
  ).map(({ name }) => `the check is broken: no planted violation of: ${name}`);
  const wrong = LEGAL_IMPORTS.flatMap(({ file, source }) => violations(file, source)).map(
    ({ rule, from, to }) => `the check is broken: ${from} may import ${to}, despite: ${rule}`,
  );
  return [...missed, ...unproven, ...wrong];
}

function checkTheRepository(): string[] {
  const files = listSources().filter((file) => /\.tsx?$/.test(file));
  const unread = ['packages/shared/src/', 'apps/server/src/', 'apps/web/src/']
    .filter((folder) => !files.some((file) => file.startsWith(folder)))
    .map((folder) => `the check is broken: it read nothing in ${folder}`);
  const broken = files
    .flatMap((file) => violations(file, readFileSync(file, 'utf8')))
    .map(({ rule, from, to }) => `${from} imports ${to}: ${rule}`);
  return [...unread, ...broken];
}

function violations(file: string, source: string) {
  return findImports(file, source).flatMap((link) =>
    brokenRules(link).map((rule) => ({ ...link, rule })),
  );
}
