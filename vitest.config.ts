import { defineConfig } from 'vitest/config';

/** A test that hangs fails; one on a machine with much else to do is waited for. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };
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
          testTimeout: 60_000,
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
          ...patient,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: ['test/e2e/**/*.test.ts'],
          exclude: [timed],
          ...patient,
        },
      },
      {
        test: {
          // What is measured by the clock runs last and alone.
          name: 'timed',
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: [timed],
          ...patient,
          fileParallelism: false,
        },
      },
    ],
  },
});
