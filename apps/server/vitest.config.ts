import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/template-databases.ts'],
    // Every test has its own desk, port and file: nothing is shared but the processor.
    pool: 'threads',
    testTimeout: 15_000,
  },
});
