import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/template-databases.ts'],
    // Every test has its own desk, port and file: nothing is shared but the processor.
    pool: 'threads',
    isolate: false,
    // Only a bound for what hangs: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
