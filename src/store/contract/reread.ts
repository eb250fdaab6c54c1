/** What every ledger must do when documents are read again by another version of the reader. */
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../model/errors.ts';
import type { Ledger, ReaderVersions } from '../ports/ledger.ts';
import { atSecond as at, documentOf } from './happenings.ts';
import { type SampleClaim, sampleEntry } from './sample-entry.ts';

const all = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };
const text = 'Heihe and Blagoveshchensk became sister cities in 2004. Harbin met Khabarovsk.';
const twinned: SampleClaim = {
  quote: 'Heihe and Blagoveshchensk became sister cities',
  type: 'twinning',
  parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
  stage: 'signed',
  date: '2004',
};
const met: SampleClaim = {
  quote: 'Harbin met Khabarovsk',
  type: 'visit',
  parties: ['CN-HL', 'RU-KHA'],
  stage: 'signed',
};
const read = (reader: string, ...claims: readonly SampleClaim[]) => sampleEntry(text, claims, { reader });
const first = read('1', twinned, met);
const [twinning, visit] = first.reading.claims.map(({ id }) => id) as [string, string];
const versions = (reader: string, en = ''): ReaderVersions => ({
  reader,
  gazetteer: 'sample',
  codebook: '2.0',
  lexicons: { en },
});

/** Registers the tests. */
export function rereadContract(open: () => Promise<Ledger>): void {
  describe('reading again', () => {
    const questions = async (ledger: Ledger) =>
      (await ledger.readOtherwise('', 10)).items.map(({ kind, claim, was, now }) => [
        kind,
        claim.id,
        was.stage,
        ...now.map(({ type }) => type),
      ]);

    it('finds what other versions read, and leaves out what this one has', async () => {
      const ledger = await open();
      for (const n of [0, 1, 2]) await ledger.appendDocument(documentOf(n), at(n));
      const ids = [0, 1, 2].map((n) => documentOf(n).document.id).sort();
      expect(await ledger.documentsDue(versions('1'), '', 10)).toEqual([]);
      expect(await ledger.documentsDue(versions('1', '2026.1'), '', 10)).toEqual(ids);
      expect(await ledger.countDue(versions('2'))).toBe(3);
      expect(await ledger.documentsDue(versions('2'), '', 2)).toEqual(ids.slice(0, 2));
      const receipt = await ledger.appendReading(documentOf(0, '2').reading, at(10));
      expect(receipt).toMatchObject({ created: false, claims: { appended: 0, held: 2, unanchored: 0 } });
      expect(await ledger.countDue(versions('2'))).toBe(2);
      expect(await ledger.counts()).toMatchObject({ documents: 3, readings: 4 });
      await expect(ledger.appendReading(first.reading, at(11))).rejects.toThrow(NotFound);
      await ledger.close();
    });

    it('takes in where a document came from with a reading, once, from then on', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      const { id, sources } = (await ledger.document(first.document.id))!;
      await ledger.appendReading(first.reading, at(5), { from: ['https://north.example/1'] });
      await ledger.appendReading(read('2', twinned).reading, at(6), { from: ['https://north.example/1'] });
      expect((await ledger.document(id))!.sources).toEqual([...sources, 'https://north.example/1']);
      expect((await ledger.document(id, at(2).at))!.sources).toEqual(sources);
      await ledger.close();
    });

    it('takes an address back, and takes it again when it is said again', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      const { id, sources } = (await ledger.document(first.document.id))!;
      const url = 'https://north.example/1';
      const standing = async (knownAt?: string) => (await ledger.document(id, knownAt))!.sources.includes(url);
      const ofOutlet = async (knownAt?: string) => (await ledger.outlets.list(knownAt, 'site:north.example')).length;
      for (const [n, said] of [{ from: [url] }, { notFrom: [url] }, { from: [url] }, { notFrom: [url] }].entries()) {
        await ledger.appendReading(first.reading, at(2 + n), said);
        await ledger.appendReading(first.reading, at(2 + n), said);
        expect([await standing(), await ofOutlet()], `${n}`).toEqual(n % 2 === 0 ? [true, 1] : [false, 0]);
      }
      // What was known then stays.
      expect([await standing(at(4).at), await ofOutlet(at(4).at), await standing(at(3).at)]).toEqual([true, 1, false]);
      expect((await ledger.headings([id])).get(id)?.sources).toEqual(sources);
      const told = (await ledger.history(id)).filter(({ source }) => source === url);
      expect(told.map(({ what }) => what)).toEqual(['source', 'withdrawn', 'source', 'withdrawn']);
      // With none left it is a document as before.
      await ledger.appendReading(first.reading, at(9), { notFrom: sources });
      expect((await ledger.document(id))!.sources).toEqual([]);
      const coding = { document: id, coder: 'bo', codebook: '2.0', claims: [] };
      expect((await ledger.appendCoding(coding, at(10))).created).toBe(true);
      await ledger.close();
    });

    it('takes what was read before, read again, for the newest; the newest again is one with it', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      const { id } = first.document;
      const dated = (edtf: string) => {
        const { reading } = read('1', twinned, met);
        return { ...reading, published: { edtf, basis: 'stated' as const } };
      };
      const days = ['2020-05-01', '2021-05-01', '2020-05-01', '2020-05-01', '2021-05-01'];
      for (const [n, day] of days.entries()) {
        await ledger.appendReading(dated(day), at(2 + n));
        expect((await ledger.reading(id))?.published?.edtf).toBe(day);
      }
      await ledger.appendReading(read('1', { ...twinned, stage: 'active' }, met).reading, at(10));
      await ledger.appendReading(dated('2021-05-01'), at(11));
      expect((await ledger.evidence(twinning))?.stage).toBe('signed');
      expect((await ledger.reading(id, at(4).at))?.published?.edtf).toBe('2020-05-01');
      // The first one, four days, the one between, the last: one day was said twice on end.
      expect((await ledger.counts()).readings).toBe(7);
      await ledger.close();
    });

    it('keeps the decision on a claim that is read as before, without a question', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.judge({ act: 'accept', target: twinning }, at(2));
      await ledger.appendReading(read('2', twinned, met).reading, at(3));
      expect((await ledger.evidence(twinning))?.review).toBe('accepted');
      expect(await questions(ledger)).toEqual([]);
      await ledger.close();
    });

    it('asks where the same claim now has other values, until somebody decides', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.judge({ act: 'accept', target: twinning }, at(2));
      await ledger.appendReading(read('2', { ...twinned, stage: 'active' }, met).reading, at(3));
      expect((await ledger.evidence(twinning))?.review).toBe('accepted');
      expect(await questions(ledger)).toEqual([['changed', twinning, 'signed']]);
      const again = await ledger.judge({ act: 'accept', target: twinning }, at(4));
      expect(await questions(ledger)).toEqual([]);
      await ledger.judge({ act: 'undo', target: again.id }, at(5));
      expect(await questions(ledger)).toHaveLength(1);
      // Read as before by the version after: what was decided on is what is read.
      await ledger.appendReading(read('3', twinned, met).reading, at(6));
      expect(await questions(ledger)).toEqual([]);
      await ledger.close();
    });

    it('asks where other claims stand at the same words, and where nothing stands there', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.judge({ act: 'accept', target: twinning }, at(2));
      await ledger.judge({ act: 'accept', target: visit }, at(2));
      const near = { ...twinned, quote: 'Blagoveshchensk became sister cities in 2004', type: 'agreement' as const };
      const later = read('2', near);
      await ledger.appendReading(later.reading, at(3));
      expect(await questions(ledger)).toEqual([
        ['near', twinning, 'signed', 'agreement'],
        ['gone', visit, 'signed'],
      ]);
      // What a person accepted stands while the question is open.
      expect((await ledger.ties(all)).map(({ type }) => type).sort()).toEqual(['agreement', 'twinning', 'visit']);
      await ledger.judge({ act: 'reject', target: later.reading.claims[0]!.id }, at(4));
      await ledger.judge({ act: 'reject', target: visit }, at(5));
      expect(await questions(ledger)).toEqual([]);
      await ledger.close();
    });

    it('goes on with the next documents where one page is done', async () => {
      const ledger = await open();
      for (const n of [0, 1, 2]) {
        await ledger.appendDocument(documentOf(n), at(n));
        await ledger.judge({ act: 'accept', target: documentOf(n).reading.claims[0]!.id }, at(10 + n));
        await ledger.appendReading(documentOf(n, '2').reading, at(20 + n));
      }
      const page = await ledger.readOtherwise('', 2);
      expect(page.items).toHaveLength(2);
      const rest = await ledger.readOtherwise(page.next!, 2);
      expect(rest).toMatchObject({ next: null });
      const seen = [...page.items, ...rest.items].map(({ claim }) => claim.document);
      expect(seen).toEqual([0, 1, 2].map((n) => documentOf(n).document.id).sort());
      await ledger.close();
    });
  });
}
