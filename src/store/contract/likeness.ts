/** What every ledger must do with documents that share their wording. */
import { describe, expect, it } from 'vitest';
import type { DocumentEntry, Ledger } from '../ports/ledger.ts';
import { atSecond } from './happenings.ts';
import { sampleEntry } from './sample-entry.ts';

const far = '2099-01-01T00:00:00.000Z';
const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
const quote = 'Heihe and Blagoveshchensk are sister cities';
const rest = (word: string, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${word}${from + i}`).join(' ');

function saying(text: string, source: string, published?: string): DocumentEntry {
  const claim = { quote, type: 'twinning', parties: towns, stage: 'signed', date: '2004' } as const;
  return sampleEntry(`${quote}. ${text}`, [claim], { source, ...(published === undefined ? {} : { published }) });
}

const first = saying(rest('river', 0, 90), 'https://herald.example/1', '2020-05-01');
const copy = saying(`A new headline. ${rest('river', 10, 90)}`, 'https://post.example/1', '2020-05-02');
const quoting = saying(`${rest('river', 0, 24)} ${rest('own', 0, 70)}`, 'https://times.example/1', '2020-04-30');
const other = saying(rest('bridge', 0, 90), 'https://other.example/1');

/** Registers the tests. */
export function likenessContract(open: () => Promise<Ledger>): void {
  describe('documents that share their wording', () => {
    const sourcesOf = async (ledger: Ledger, knownAt = far): Promise<readonly number[]> =>
      (await ledger.ties({ validAt: '2026-11-25', knownAt, include: 'all' })).map(
        ({ counts }) => counts.sourcesWithUnreviewed,
      );

    it('are listed with how much they share, and are one source of a tie', async () => {
      const ledger = await open();
      for (const [i, entry] of [first, copy, other].entries()) await ledger.appendDocument(entry, atSecond(i + 1));
      const pairs = await ledger.duplicates({ knownAt: far, limit: 10 });
      expect(pairs).toHaveLength(1);
      expect(pairs[0]).toMatchObject({ relation: 'copy', later: copy.document.id });
      expect(pairs[0]?.documents.map(({ id }) => id)).toEqual([first.document.id, copy.document.id].sort());
      expect(pairs[0]?.documents.map(({ published }) => published).sort()).toEqual(['2020-05-01', '2020-05-02']);
      expect(await sourcesOf(ledger)).toEqual([2]);
      await ledger.appendDocument(quoting, atSecond(4));
      const known = await ledger.duplicates({ knownAt: far, limit: 10 });
      // What was published earlier is what was taken from, whenever it came in.
      expect(known.map(({ relation, later }) => [relation, later])).toContainEqual(['quotes', first.document.id]);
      expect(await ledger.duplicates({ knownAt: atSecond(1).at, limit: 10 })).toEqual([]);
      expect(await sourcesOf(ledger)).toEqual([2]);
      await ledger.close();
    });

    it('are two again where a person says so, and were what they were then', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, atSecond(1));
      await ledger.appendDocument(copy, atSecond(2));
      expect(await sourcesOf(ledger)).toEqual([1]);
      await ledger.judge(
        { act: 'split', target: copy.document.id, reason: 'two reporters', into: first.document.id },
        atSecond(3),
      );
      expect(await sourcesOf(ledger)).toEqual([2]);
      expect(await sourcesOf(ledger, atSecond(2).at)).toEqual([1]);
      await ledger.judge({ act: 'undo', target: copy.document.id }, atSecond(4));
      expect(await sourcesOf(ledger)).toEqual([1]);
      await ledger.close();
    });

    it('rest on the outlet that they cite', async () => {
      const ledger = await open();
      const citing = (entry: DocumentEntry, source: string): DocumentEntry => {
        const item = {
          start: 0,
          end: 1,
          text: '',
          source,
          date: null,
          basis: null,
          csl: { type: 'article-newspaper' },
        };
        const claims = entry.reading.claims.map((claim) => ({ ...claim, citations: [0] }));
        return { ...entry, reading: { ...entry.reading, citations: [item], claims } };
      };
      await ledger.appendDocument(citing(other, 'The Amur Agency'), atSecond(1));
      await ledger.appendDocument(citing(first, '“The Amur Agency”'), atSecond(2));
      expect(await sourcesOf(ledger)).toEqual([1]);
      await ledger.close();
    });
  });
}
