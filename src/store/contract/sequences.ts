/** What every ledger must give whatever the order in which documents come. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import type { Ledger } from '../ports/ledger.ts';
import { all, article, at, heihe } from './article.ts';
import { sampleEntry } from './sample-entry.ts';

/** Registers the test. */
export function sequencesContract(open: () => Promise<Ledger>): void {
  it('gives the same ties whatever the order documents came in, and however often', async () => {
    const entries = [
      article,
      sampleEntry('Heihe and Blagoveshchensk signed in May 2004.', [
        {
          quote: 'Heihe and Blagoveshchensk signed',
          type: 'twinning',
          parties: heihe,
          stage: 'signed',
          date: '2004-05',
        },
      ]),
      sampleEntry('The Amur bridge between Heihe and Blagoveshchensk opened on 10 June 2022.', [
        {
          quote: 'bridge between Heihe and Blagoveshchensk',
          type: 'infrastructure',
          parties: heihe,
          stage: 'active',
          date: '2022-06-10',
        },
      ]),
    ];
    const tiesAfter = async (order: readonly number[]) => {
      const ledger = await open();
      for (const i of order) await ledger.appendDocument(entries[i]!, at(1));
      const ties = await ledger.ties(all);
      const counts = await ledger.counts();
      await ledger.close();
      return { ties, counts };
    };
    const expected = await tiesAfter([0, 1, 2]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), async (order) => {
        expect(await tiesAfter(order)).toEqual(expected);
      }),
      { numRuns: runs(5) },
    );
  });
}
