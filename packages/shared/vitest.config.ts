import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Only a bound for what hangs: a busy machine is slow.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/testing/**', 'src/**/*.test.ts'],
      reporter: ['text-summary', 'text'],
      // These rules guard everything else: a branch without a test is a rule nobody checks.
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
});
