/** For tests of what a database outlives. */
import { afterAll } from 'vitest';

/** For the tests of a file the programs of PostgreSQL as they are, not the quick ones of test/postgres-once.ts. */
export function realPrograms(): void {
  const quick = process.env.AMUR_PG_QUICK;
  if (quick === undefined || process.env.AMUR_PG_BIN !== quick) return;
  delete process.env.AMUR_PG_BIN;
  afterAll(() => {
    process.env.AMUR_PG_BIN = quick;
  });
}
