/** What every ledger must give whatever the order: of documents, of judgements and of taking them back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { Conflict } from '../model/errors.ts';
import { all, article, at, heihe, reviewed, twinned } from './contract-article.ts';
import type { Ledger } from './port.ts';
import { sampleEntry } from './sample-entry.ts';

/** Registers the tests. */
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

  it('follows any sequence of judgements and undoings', async () => {
    const ledger = await open();
    await ledger.appendDocument(article, at(0));
    const states = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' } as const;
    let second = 1;
    // The decisions in force, the last on top: an undo takes the top away.
    const stack: (keyof typeof states)[] = [];
    type Act = keyof typeof states | 'undo';
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<Act>('accept', 'reject', 'unsure', 'undo'), async (act) => {
        if (act === 'undo' && stack.length === 0) {
          await expect(ledger.judge(act, twinned, null, at(second++))).rejects.toThrow(Conflict);
        } else {
          await ledger.judge(act, twinned, null, at(second++));
          if (act === 'undo') stack.pop();
          else stack.push(act);
        }
        const top = stack.at(-1);
        expect((await ledger.evidence(twinned))?.review).toBe(top ? states[top] : 'unreviewed');
        const solid = (await ledger.ties({ ...reviewed, unit: 'RU-AMU' })).length;
        expect(solid).toBe(top === 'accept' ? 1 : 0);
      }),
      { numRuns: runs(25) },
    );
    await ledger.close();
  });
}
