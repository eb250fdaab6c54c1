/** One kill of each kind; `npm run soak -- --only kill` makes twenty, and twenty more with two of each process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { stopManaged } from '../../src/store/postgres/open-ledger.ts';
import { realPrograms } from '../../src/store/postgres/server/real-programs-for-tests.ts';
import { killRounds } from './rounds.ts';

realPrograms();

const folder = mkdtempSync(join(tmpdir(), 'amur-kill-'));
afterAll(async () => {
  await stopManaged(join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
});

it('a kill of writers, of workers, of the server and of everything loses, doubles and tears nothing, and the ties are those of a rebuild', async () => {
  const { rounds, end, ties } = await killRounds({
    folder,
    rounds: 4,
    processes: 1,
    seed: Date.now() % 1_000_000,
    files: 40,
    queued: 20,
    say: () => undefined,
  });
  for (const { lost, doubled, torn, troubles } of [...rounds, end]) {
    expect({ lost, doubled, torn, troubles }).toEqual({ lost: [], doubled: [], torn: [], troubles: [] });
  }
  expect(end.acknowledged.documents).toBeGreaterThan(1);
  // All that was queued is done, and all that was acknowledged is held.
  expect(end.jobs).toEqual({ done: end.jobs.done });
  expect(end.jobs.done).toBeGreaterThanOrEqual(end.acknowledged.jobs);
  expect(end.documents).toBeGreaterThanOrEqual(end.acknowledged.documents + end.acknowledged.jobs);
  expect(ties).toEqual({ held: ties.held, differ: 0 });
  expect(ties.held).toBeGreaterThan(5);
}, 900_000);
