/** What every ledger must do with the queue of claims that wait for a decision. */
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import type { ReviewOrder } from '../../model/review-order.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { ReviewQuery } from '../ports/review-queue.ts';
import { atSecond as at } from './happenings.ts';
import { sampleEntry } from './sample-entry.ts';

const twins = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
const report = (n: number) =>
  sampleEntry(
    `Report ${n}. The river towns became sister cities. Harbin met Khabarovsk in May.`,
    [
      {
        quote: 'The river towns became sister cities',
        type: 'twinning',
        parties: twins,
        stage: 'signed',
        date: '2004',
      },
      ...(n === 2
        ? [{ quote: 'Harbin met Khabarovsk', type: 'visit', parties: ['CN-HL', 'RU-KHA'], stage: 'signed' } as const]
        : []),
    ],
    { source: `https://paper-${n}.example/a` },
  );
const reports = [0, 1, 2].map(report);
const twinnings = reports.map(({ reading }) => reading.claims[0]!.id);
const visit = reports[2]!.reading.claims[1]!.id;
const any = { unsure: false, possible: false } as const;

/** Registers the tests. */
export function reviewContract(open: () => Promise<Ledger>): void {
  const filled = async (): Promise<Ledger> => {
    const ledger = await open();
    for (const [i, entry] of reports.entries()) await ledger.appendDocument(entry, at(i));
    return ledger;
  };
  /** All of the queue, so many at a time. */
  const walked = async (ledger: Ledger, query: ReviewQuery, limit: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await ledger.review.page(query, limit, after);
      ids.push(...items.map(({ claim }) => claim.id));
      if (next === null) return ids;
      after = next;
    }
  };

  describe('the review queue', () => {
    it('comes in four orders, a page at a time, each claim once', async () => {
      const ledger = await filled();
      const documents = [...reports].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
      const byWeight = [...documents.map(({ reading }) => reading.claims[0]!.id), visit];
      for (const limit of [1, 2, 50]) {
        expect(await walked(ledger, { order: 'weight', ...any }, limit)).toEqual(byWeight);
        expect(await walked(ledger, { order: 'oldest', ...any }, limit)).toEqual([...twinnings, visit]);
        expect(await walked(ledger, { order: 'newest', ...any }, limit)).toEqual([
          twinnings[2],
          visit,
          twinnings[1],
          twinnings[0],
        ]);
      }
      expect(await ledger.review.count({ order: 'weight', ...any }, 100)).toBe(4);
      expect(await ledger.review.count({ order: 'weight', ...any }, 3)).toBe(3);
      const { items } = await ledger.review.page({ order: 'weight', ...any }, 1);
      expect(items[0]).toMatchObject({
        tie: { reviewed: false, pieces: 3 },
        before: expect.stringMatching(/^Report \d\. $/),
        after: '. Harbin met Khabarovsk in May.',
        why: null,
      });
      await ledger.close();
    });

    it('puts what is likeliest first, what has no score last, and the possible claims apart', async () => {
      const ledger = await open();
      const entries = [0.7, 0.95, undefined, 0.31, 0.45].map((score, n) =>
        sampleEntry(
          `Report ${n}. The river towns became sister cities.`,
          [
            {
              quote: 'The river towns became sister cities',
              type: 'twinning',
              parties: twins,
              stage: 'signed',
              ...(score === undefined ? {} : { score, strict: score >= 0.6 }),
            },
          ],
          { source: `https://paper-${n}.example/a` },
        ),
      );
      for (const [i, entry] of entries.entries()) await ledger.appendDocument(entry, at(i));
      const [good, best, none, bad, poor] = entries.map(({ reading }) => reading.claims[0]!.id);
      const score = { order: 'score', ...any } as const;
      const possible = { ...score, possible: true };
      for (const limit of [1, 2, 9]) {
        expect(await walked(ledger, score, limit)).toEqual([best, good, none]);
        expect(await walked(ledger, possible, limit)).toEqual([poor, bad]);
      }
      expect(await ledger.review.count(score, 9)).toBe(3);
      expect(await ledger.review.count(possible, 9)).toBe(2);
      const { items } = await ledger.review.page(possible, 1);
      expect(items[0]).toMatchObject({ tie: null, claim: { score: 0.45, strict: false, review: 'unreviewed' } });
      // Their own parties are looked at, and the tie that they would stand on.
      const found = (narrowed: Partial<ReviewQuery>) => ledger.review.count({ ...possible, ...narrowed }, 9);
      const tie = (await ledger.review.page(score, 1)).items[0]!.tie!.id;
      expect(await found({ unit: 'RU-AMU' })).toBe(2);
      expect(await found({ unit: 'RU-KHA' })).toBe(0);
      expect(await found({ pair: 'CN-HL~RU-AMU' })).toBe(2);
      expect(await found({ pair: 'CN-HL~RU-KHA' })).toBe(0);
      expect(await found({ tie })).toBe(2);
      expect(await found({ types: ['visit'] })).toBe(0);
      await ledger.judge({ act: 'accept', target: poor! }, at(10));
      expect(await walked(ledger, possible, 9)).toEqual([bad]);
      expect(await ledger.review.count(score, 9)).toBe(3);
      await ledger.judge({ act: 'unsure', target: bad! }, at(11));
      expect(await walked(ledger, possible, 9)).toEqual([]);
      expect(await walked(ledger, { ...possible, unsure: true }, 9)).toEqual([bad]);
      await ledger.close();
    });

    it('leaves out what is decided, and ties that are reviewed come last', async () => {
      const ledger = await filled();
      const waiting = () => ledger.review.count({ order: 'newest', ...any }, 9);
      expect(await waiting()).toBe(4);
      const accepted = await ledger.judge({ act: 'accept', target: twinnings[0]! }, at(10));
      expect(await waiting()).toBe(3);
      const [first, ...rest] = await walked(ledger, { order: 'weight', ...any }, 9);
      expect(first).toBe(visit);
      expect(new Set(rest)).toEqual(new Set([twinnings[1], twinnings[2]]));
      const undone = await ledger.judge({ act: 'undo', target: accepted.id }, at(11));
      expect(await walked(ledger, { order: 'newest', ...any }, 9)).toContain(twinnings[0]);
      expect(await waiting()).toBe(4);
      // Done again.
      await ledger.judge({ act: 'undo', target: undone.id }, at(12));
      expect(await waiting()).toBe(3);
      expect(await walked(ledger, { order: 'newest', ...any }, 9)).not.toContain(twinnings[0]);
      await ledger.judge({ act: 'unsure', target: visit }, at(13));
      expect(await walked(ledger, { order: 'newest', ...any }, 9)).not.toContain(visit);
      expect(await waiting()).toBe(2);
      expect(await walked(ledger, { order: 'newest', ...any, unsure: true }, 9)).toContain(visit);
      // Whoever accepted it is unsure now.
      await ledger.judge({ act: 'unsure', target: twinnings[0]! }, at(14));
      for (const order of ['weight', 'oldest'] as const) {
        expect(new Set(await walked(ledger, { order, ...any, unsure: true }, 9))).toEqual(
          new Set([...twinnings, visit]),
        );
        expect(await ledger.review.count({ order, ...any, unsure: true }, 9)).toBe(4);
      }
      // What the newest reading does not have any more waits for nobody.
      const { reading } = reports[1]!;
      await ledger.appendReading({ ...reading, reader: '2', claims: [] }, at(15));
      expect(await walked(ledger, { order: 'newest', ...any }, 9)).toEqual([twinnings[2]]);
      expect(await walked(ledger, { order: 'weight', ...any }, 9)).toEqual([twinnings[2]]);
      expect(await waiting()).toBe(1);
      await ledger.close();
    });

    it('is narrowed to types, places, one tie, a language, outlets', async () => {
      const ledger = await filled();
      const orders: readonly ReviewOrder[] = ['score', 'weight', 'newest', 'oldest'];
      const tie = (await ledger.review.page({ order: 'weight', types: ['visit'], ...any }, 1)).items[0]!.tie!.id;
      const found = async (narrowed: Partial<ReviewQuery>): Promise<number[]> =>
        Promise.all(orders.map(async (order) => (await walked(ledger, { ...any, ...narrowed, order }, 2)).length));
      expect(await found({ types: ['visit'] })).toEqual([1, 1, 1, 1]);
      expect(await found({ unit: 'RU-AMU' })).toEqual([3, 3, 3, 3]);
      expect(await found({ unit: 'RU-SA' })).toEqual([0, 0, 0, 0]);
      expect(await found({ pair: 'CN-HL~RU-KHA' })).toEqual([1, 1, 1, 1]);
      expect(await found({ tie })).toEqual([1, 1, 1, 1]);
      expect(await found({ lang: 'ru' })).toEqual([0, 0, 0, 0]);
      expect(await found({ outlets: ['site:paper-2.example'] })).toEqual([2, 2, 2, 2]);
      await ledger.close();
    });

    it('refuses a place of another order, or of none', async () => {
      const ledger = await filled();
      const { next } = await ledger.review.page({ order: 'weight', ...any }, 1);
      for (const after of [next!, 'x', 'WyJuZXdlc3QiLCJzb29uIiwiIiwxLCIiXQ'])
        await expect(ledger.review.page({ order: 'newest', ...any }, 1, after)).rejects.toThrow(InvalidInput);
      await ledger.close();
    });
  });
}
