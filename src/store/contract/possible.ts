/** What every ledger must do with claims that are only possible: they wait, and bear nothing until a person accepts them. */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';
import { type SampleClaim, sampleEntry } from './sample-entry.ts';

const all = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };
const text =
  'Heihe and Blagoveshchensk became sister cities in 2004. The two towns may trade more. Harbin met Khabarovsk.';
const twinned: SampleClaim = {
  quote: 'Heihe and Blagoveshchensk became sister cities',
  type: 'twinning',
  parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
  stage: 'signed',
  date: '2004',
  score: 0.97,
  strict: true,
};
const traded: SampleClaim = {
  quote: 'The two towns may trade more',
  type: 'trade',
  parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
  stage: 'proposed',
  score: 0.41,
  strict: false,
  carried: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
};
const met: SampleClaim = {
  quote: 'Harbin met Khabarovsk',
  type: 'visit',
  parties: ['CN-HL', 'RU-KHA'],
  stage: 'signed',
};
const first = sampleEntry(text, [twinned, traded, met], { reader: '1' });
const document = first.document.id;
const [twinning, trade, visit] = first.reading.claims.map(({ id }) => id);

/** Registers the tests. */
export function possibleContract(open: () => Promise<Ledger>): void {
  describe('a claim that is only possible', () => {
    const filled = async (): Promise<Ledger> => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      return ledger;
    };
    const ties = async (ledger: Ledger, knownAt = all.knownAt) =>
      (await ledger.ties({ ...all, knownAt }))
        .map(({ type, reviewed }) => `${type}${reviewed ? '' : ', unreviewed'}`)
        .sort();
    const counts = async (ledger: Ledger) => {
      const [row] = await ledger.documents({ limit: 9 });
      return [row!.claims, row!.unreviewed, row!.possible];
    };

    it('keeps its score, and bears no tie; one without a score does', async () => {
      const ledger = await filled();
      expect(await ties(ledger)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
      expect(await counts(ledger)).toEqual([2, 2, 1]);
      expect(await ledger.evidence(trade!)).toMatchObject({ score: 0.41, strict: false, carried: traded.carried });
      expect(await ledger.evidence(visit!)).toMatchObject({ score: null, strict: true, carried: [] });
      expect((await ledger.claims(document)).map(({ id }) => id)).toEqual([twinning, trade, visit]);
      await ledger.close();
    });

    it('is a claim as any other once it is accepted or put right, and waits again where that is taken back', async () => {
      const ledger = await filled();
      const accepted = await ledger.judge({ act: 'accept', target: trade! }, at(5));
      expect(await ties(ledger)).toEqual(['trade', 'twinning, unreviewed', 'visit, unreviewed']);
      expect(await counts(ledger)).toEqual([3, 2, 0]);
      await ledger.judge({ act: 'undo', target: accepted.id }, at(6));
      expect(await ties(ledger)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
      const held = (await ledger.evidence(trade!))!;
      const { type, parties, date, bounds, fields, modality, body } = held;
      const edit = { type, parties, stage: 'active' as const, date, bounds, fields, modality, body };
      await ledger.judge({ act: 'edit', target: trade!, edit }, at(7));
      expect(await ties(ledger)).toEqual(['trade', 'twinning, unreviewed', 'visit, unreviewed']);
      // As it was known before, it waits.
      expect(await ties(ledger, at(6).at)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
      expect(await ties(ledger, at(5).at)).toEqual(['trade', 'twinning, unreviewed', 'visit, unreviewed']);
      await ledger.close();
    });

    it('counts for nothing where it is left unsure or rejected', async () => {
      const ledger = await filled();
      for (const act of ['unsure', 'reject'] as const) {
        await ledger.judge({ act, target: trade!, reason: null }, at(act === 'unsure' ? 5 : 6));
        expect(await ties(ledger)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
        expect(await counts(ledger)).toEqual([2, 2, 1]);
      }
      await ledger.close();
    });

    it('is the same claim whatever score a reader gives it', async () => {
      const ledger = await filled();
      expect((await ledger.appendDocument(first, at(2))).claims).toEqual({
        appended: 0,
        held: 3,
        unanchored: 0,
        possible: 1,
      });
      const surer = sampleEntry(text, [twinned, { ...traded, score: 0.9, strict: true }, met], { reader: '2' });
      expect(surer.reading.claims.map(({ id }) => id)).toEqual([twinning, trade, visit]);
      const receipt = await ledger.appendReading(surer.reading, at(3));
      expect(receipt.claims).toEqual({ appended: 0, held: 3, unanchored: 0, possible: 0 });
      expect(await ties(ledger)).toEqual(['trade, unreviewed', 'twinning, unreviewed', 'visit, unreviewed']);
      expect(await ties(ledger, at(2).at)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
      expect(await ledger.evidence(trade!)).toMatchObject({ score: 0.9, strict: true });
      await ledger.close();
    });

    it('is no claim of its outlet, and nobody is asked whether it says the same as another', async () => {
      const ledger = await open();
      const told = 'Harbin received the mayor of Khabarovsk';
      const twice = sampleEntry(
        `${told} on Saturday. ${told}, says the paper.`,
        [
          { ...met, quote: `${told} on Saturday`, date: '2019-06-15', score: 0.9, strict: true },
          { ...met, quote: `${told}, says`, date: '2019-06-15', score: 0.4, strict: false },
        ],
        { source: 'https://paper.example/a', published: '2019-06-16' },
      );
      await ledger.appendDocument(twice, at(1));
      const claims = async () => (await ledger.outlets.list('2099-01-01T00:00:00.000Z'))[0]!.claims;
      const asked = async () => {
        await ledger.same.refresh({ placeOf: () => null, everything: true });
        const found = await ledger.same.candidates({ states: ['open'], limit: 100 });
        return found.filter(({ kind }) => kind === 'claim').length;
      };
      expect([await claims(), await asked()]).toEqual([1, 0]);
      await ledger.judge({ act: 'accept', target: twice.reading.claims[1]!.id }, at(3));
      expect([await claims(), await asked()]).toEqual([2, 1]);
      // What was known before stays as it was.
      expect((await ledger.outlets.list(at(2).at))[0]!.claims).toBe(1);
      await ledger.close();
    });

    it('goes out with the ledger and comes in as it was, its words taken away too', async () => {
      const ledger = await filled();
      for (const redact of [false, true]) {
        if (redact) await ledger.redactions.redact(document, { reason: 'by a court', sources: false }, at(9));
        const copy = await open();
        await copy.copy.restore(ledger.copy.lines());
        await copy.copy.derive();
        // What was known before the words were taken away.
        expect(await copy.claims(document, at(5).at)).toEqual(await ledger.claims(document, at(5).at));
        expect(await ties(copy, at(5).at)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
        await copy.close();
      }
      await ledger.close();
    });
  });
}
