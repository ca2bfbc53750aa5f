import { defineConfig } from 'vitest/config';

const TESTS = 'test/**/*.test.ts';
/** What is about SQLite's file, or starts a server as operators do, with the database inside. */
const OF_SQLITE = [
  'test/{chaos,faults,process}/**',
  'test/maintenance/backup.test.ts',
  'test/mail/killed.test.ts',
  'test/notifications/demo.test.ts',
];
/** What is about several processes on one database, or the way into it. */
const OF_POSTGRES = ['test/nodes/**', 'test/copy/**'];

export default defineConfig({
  test: {
    // Every test has its own desk, port and database: nothing is shared but the processor.
    pool: 'threads',
    isolate: false,
    // Only a bound for what hangs: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: [TESTS],
          exclude: OF_POSTGRES,
          globalSetup: ['test/support/on-sqlite.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [TESTS],
          exclude: OF_SQLITE,
          globalSetup: ['test/support/on-postgres.ts'],
        },
      },
    ],
  },
});
