import { isAbsolute } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * Packages of many small ES modules, which take longer to find than to run. All others stay where
 * they are: some hold native code, some look for their files, and CommonJS loads fast as it is.
 */
const BUNDLED = ['@etape/shared', '@trpc/server', 'jose', 'kysely', 'otpauth', 'zod'];

const isPackage = (id: string) => !id.startsWith('.') && !isAbsolute(id);
const isBundled = (id: string) => BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));

/** The processes that stay, as files that Node loads at once. */
export default defineConfig({
  input: {
    main: 'src/main.ts',
    demo: 'src/cli/demo.ts',
    // The thread beside a process: `statistics/figures-aside.ts` looks for it by this name.
    'figures-worker': 'src/statistics/figures-worker.ts',
  },
  platform: 'node',
  external: (id) => isPackage(id) && !isBundled(id),
  // Names that stay: a process finds its files whenever it looks for them.
  output: { dir: 'dist', chunkFileNames: '[name].js', sourcemap: true },
});
