/** What every ledger must do about the past: whatever is appended later, what was known then stays as it was. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { atSecond, happenings, letHappen, seen } from './happenings-for-tests.ts';
import type { Ledger } from './port.ts';

/** Registers the tests. */
export function pastContract(open: () => Promise<Ledger>): void {
  it('shows the past as it was, whatever is recorded after, and the same state when all is done again', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const [ledger, again] = [await open(), await open()];
        const then: Awaited<ReturnType<typeof seen>>[] = [];
        for (const [i, happening] of all.entries()) {
          await letHappen(ledger, happening, atSecond(i));
          // Now: by the ties as they are stored.
          then.push(await seen(ledger, atSecond(i).at));
        }
        // Later: by the ties derived from what was known.
        for (const [i, view] of then.entries()) expect(await seen(ledger, atSecond(i).at)).toEqual(view);
        for (const [i, happening] of all.entries()) await letHappen(again, happening, atSecond(i));
        expect(await seen(again, atSecond(all.length).at)).toEqual(then.at(-1));
        await Promise.all([ledger.close(), again.close()]);
      }),
      { numRuns: runs(6) },
    );
  });
}
