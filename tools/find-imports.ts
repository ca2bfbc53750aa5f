import { posix } from 'node:path';
import type { Link } from './import-rules.ts';

// Static imports and re-exports (`import x from 'y'`, `import 'y'`, `export * from 'y'`), then the
// dynamic ones. The formatter guarantees that a statement begins its line.
const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Everything that a file imports, relative paths resolved from the root of the repository. */
export function findImports(file: string, source: string): Link[] {
  const link = (specifier: string, typeOnly: boolean): Link => ({
    from: file,
    to: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : resolve(specifier),
    typeOnly,
  });
  return [
    ...[...source.matchAll(STATIC)].map(([, type, to = '']) => link(to, type !== undefined)),
    ...[...source.matchAll(DYNAMIC)].map(([, to = '']) => link(to, false)),
  ];
}

/** Inside the workspace a package is its folder, so that no wall is walked around by its name. */
function resolve(specifier: string): string {
  const [, shared] = /^@etape\/shared\/(.+)$/.exec(specifier) ?? [];
  return shared === undefined ? specifier : `packages/shared/src/${shared}.ts`;
}
