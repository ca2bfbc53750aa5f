import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Only a bound for what hangs: a busy machine is slow.
    testTimeout: 30_000,
  },
});
