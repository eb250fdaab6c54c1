import { defineConfig } from 'vitest/config';

/** `npm run soak` tries properties many times as often, and waits as long as that takes. */
const soaks = process.env.AMUR_FUZZ !== undefined;
const setupFiles = soaks ? ['test/more-runs.ts'] : [];
/** A test that hangs fails; one on a machine with much else to do is waited for. */
const patient = { testTimeout: soaks ? 0 : 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };

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
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'bench/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/store/postgres/**', 'src/io/**', 'src/server/**', 'src/mcp/**', 'src/cli/**'],
          testTimeout: soaks ? 0 : 60_000,
          setupFiles,
        },
      },
      {
        test: {
          name: 'contract',
          // As in the unit tests; a test that changes the environment puts it back.
          isolate: false,
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts'],
          include: [
            'src/store/postgres/**/*.test.ts',
            'src/io/**/*.test.ts',
            'src/server/**/*.test.ts',
            'src/mcp/**/*.test.ts',
            'src/cli/**/*.test.ts',
            'test/kill/*.test.ts',
            'test/fuzz/*.test.ts',
          ],
          setupFiles,
          ...patient,
        },
      },
      {
        test: {
          name: 'e2e',
          // Each file has a program, a data folder and a browser of its own; what they share is read alone.
          isolate: false,
          globalSetup: ['test/build-once.ts', 'test/postgres-once.ts', 'test/e2e/loaded-once.ts'],
          include: ['test/e2e/**/*.test.ts'],
          ...patient,
        },
      },
    ],
  },
});
