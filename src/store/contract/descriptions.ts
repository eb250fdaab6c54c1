/** What every ledger must do with what people say of documents as sources, and with the names of outlets. */
import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '../../formats/ledger-lines.ts';
import { NotFound } from '../../model/errors.ts';
import type { Ledger } from '../ports/ledger.ts';
import { searchWords } from '../search/search-words.ts';
import { atSecond as at } from './happenings.ts';
import { sampleEntry } from './sample-entry.ts';

const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
const all = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };

/** A document that says the same in its own words, with what its page says of itself. */
const report = (words: string, source: string, page: { outlet?: string; siteName?: string } = {}) => {
  const entry = sampleEntry(
    `${words} The two towns signed in 2004.`,
    [{ quote: 'The two towns signed in 2004', type: 'twinning', parties, stage: 'signed', date: '2004' }],
    { source, published: '2010-05-01' },
  );
  return { ...entry, document: { ...entry.document, ...page } };
};

/** The same report, which takes what it says from a source that it cites. */
const citing = (entry: ReturnType<typeof report>, source: string) => ({
  ...entry,
  reading: {
    ...entry.reading,
    citations: [
      { start: 0, end: 4, text: 'Once', source, date: null, basis: null, csl: { type: 'article-newspaper' } },
    ],
    claims: entry.reading.claims.map((claim) => ({ ...claim, citations: [0] })),
  },
});

const sources = async (ledger: Ledger): Promise<number | undefined> =>
  (await ledger.ties(all))[0]?.counts.sourcesWithUnreviewed;

/** Registers the tests. */
export function descriptionContract(open: () => Promise<Ledger>): void {
  describe('what is said of a document', () => {
    it('stands in the place of what came with it, as known then, until it is taken back', async () => {
      const ledger = await open();
      const { id } = await ledger.appendDocument(report('Once.', 'a.txt', { outlet: 'Home page' }), at(1));
      const said = { outlet: 'Amur Herald', author: 'Jane Doe', title: 'The bridge', published: '2012-03' };
      const { id: judgement } = await ledger.judge(
        { act: 'describe', target: id, describe: said, reason: 'the issue' },
        at(2),
      );
      await ledger.judge({ act: 'describe', target: id, describe: { author: null } }, at(3));
      const now = { outlet: 'Amur Herald', author: null, title: 'The bridge', published: { edtf: '2012-03' } };
      expect(await ledger.document(id)).toMatchObject({
        ...now,
        asCame: { outlet: 'Home page', author: null, published: '2010-05-01' },
      });
      expect((await ledger.headings([id])).get(id)).toMatchObject(now);
      expect((await ledger.documents({ limit: 5 }))[0]).toMatchObject(now);
      const found = await ledger.search({ phrases: searchWords('bridge'), limit: 5 });
      expect(found.map(({ document }) => document.title)).toEqual(['The bridge']);
      const before = await ledger.document(id, at(1).at);
      expect(before).toMatchObject({ outlet: 'Home page', published: { edtf: '2010-05-01' } });
      expect(before).not.toHaveProperty('asCame');
      expect(await ledger.document(id, at(2).at)).toMatchObject({ author: 'Jane Doe' });
      const events = (await ledger.history(id)).flatMap((event) => event.judgement ?? []);
      expect(events.map(({ describe: what, by, reason }) => [what, by, reason])).toEqual([
        [said, at(2).by, 'the issue'],
        [{ author: null }, at(3).by, null],
      ]);
      await ledger.judge({ act: 'undo', target: judgement }, at(4));
      expect(await ledger.document(id)).toMatchObject({ outlet: 'Home page', author: null, title: before!.title });
      // By what it has been called it is found all the same, at once.
      const again = await ledger.search({ phrases: searchWords('bridge'), limit: 5 });
      expect(again.map(({ document }) => document.id)).toEqual([id]);
      await expect(ledger.judge({ act: 'describe', target: 'doc_0', describe: said }, at(5))).rejects.toThrow(NotFound);
      await ledger.close();
    });

    it('goes out into a file and comes in again', async () => {
      const [ledger, copy] = [await open(), await open()];
      const page = { outlet: 'Herald', siteName: 'Herald' };
      const { id } = await ledger.appendDocument(report('Once.', 'https://herald.example/1', page), at(1));
      await ledger.judge({ act: 'describe', target: id, describe: { outlet: 'Amur Herald' } }, at(2));
      const lines: LedgerLine[] = [];
      for await (const line of ledger.copy.lines()) lines.push(line);
      await copy.copy.restore(lines);
      await copy.copy.derive();
      expect(await copy.document(id)).toEqual(await ledger.document(id));
      expect(await copy.outlets.list()).toEqual(await ledger.outlets.list());
      await Promise.all([ledger.close(), copy.close()]);
    });
  });

  describe('an outlet under its names', () => {
    it('is the site and the name that a page of it gives, and what cites it takes from it', async () => {
      const ledger = await open();
      const page = { outlet: 'The Herald', siteName: 'The Herald' };
      await ledger.appendDocument(report('Once.', 'https://www.herald.example/1', page), at(1));
      await ledger.appendDocument(report('Twice, in other words.', 'https://herald.example/2'), at(2));
      expect(await ledger.outlets.list()).toMatchObject([
        { outlet: 'name:the herald', names: ['The Herald', 'herald.example'], documents: 2 },
      ]);
      await ledger.judge({ act: 'grade', target: 'site:herald.example', reliability: 'B', reason: 'known' }, at(3));
      expect([...(await ledger.outlets.judgements()).keys()]).toEqual(['name:the herald']);
      await ledger.appendDocument(
        citing(report('A third one says it.', 'https://post.example/1'), 'The Herald'),
        at(4),
      );
      expect(await sources(ledger)).toBe(2);
      await ledger.close();
    });

    it('is what a person says that it is, until that is taken back', async () => {
      const ledger = await open();
      await ledger.appendDocument(report('Once.', 'https://herald.example/1'), at(1));
      await ledger.appendDocument(citing(report('A second one says it.', 'https://post.example/1'), 'Вестник'), at(2));
      expect(await sources(ledger)).toBe(2);
      const merge = { act: 'merge', target: 'name:Вестник', into: 'site:herald.example' } as const;
      const { id } = await ledger.judge(merge, at(3));
      expect(await sources(ledger)).toBe(1);
      expect((await ledger.outlets.names()).all('site:herald.example')).toEqual([
        'name:вестник',
        'site:herald.example',
      ]);
      await ledger.judge({ act: 'undo', target: id }, at(4));
      expect(await sources(ledger)).toBe(2);
      await ledger.close();
    });

    it('counts a document for whoever a person says that it is from', async () => {
      const ledger = await open();
      const { id } = await ledger.appendDocument(
        report('Once.', 'https://portal.example/1', { outlet: 'Portal', siteName: 'Portal' }),
        at(1),
      );
      await ledger.judge({ act: 'describe', target: id, describe: { outlet: 'Herald' } }, at(2));
      expect((await ledger.outlets.list()).map(({ outlet, documents }) => [outlet, documents])).toEqual([
        ['name:herald', 1],
      ]);
      expect((await ledger.outlets.list(at(1).at)).map(({ names }) => names[0])).toEqual(['Portal']);
      await ledger.close();
    });
  });
}
