import { defineConfig } from 'vitest/config';

const timed = 'test/e2e/speed.test.ts';

// Projects, so that `npm run check` can run the fast one alone.
export default defineConfig({
  test: {
    // Half of the tests wait for a server or a process: both cores of a small machine have work.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing there changes what is beside it: modules are loaded once for all files of a process.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'bench/*.test.ts'],
          exclude: ['src/adapters/**', 'src/server/**', 'src/cli/**'],
        },
      },
      {
        test: {
          name: 'contract',
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: [
            'src/adapters/**/*.test.ts',
            'src/server/**/*.test.ts',
            'src/cli/**/*.test.ts',
            'test/kill/*.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: ['test/e2e/**/*.test.ts'],
          exclude: [timed],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          // What is measured by the clock runs last and alone.
          name: 'timed',
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: [timed],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
