/** What every ledger must do with the reading of a language model: it stands beside that of the rules, is followed by its own kind alone, and bears nothing. */
import { describe, expect, it } from 'vitest';
import { agreementsOf } from '../../model/agreement.ts';
import { contentId } from '../../model/ids.ts';
import { byModel, modelReader } from '../../model/reader-kinds.ts';
import type { Reading } from '../../model/reading.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';
import { type SampleClaim, sampleEntry } from './sample-entry.ts';

const text =
  'Heihe and Blagoveshchensk became sister cities in 2004. Harbin met Khabarovsk. Amur Oblast sells soy to Jilin.';
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
const twinnedToo: SampleClaim = {
  ...twinned,
  quote: 'Blagoveshchensk became sister cities in 2004',
  parties: ['RU-AMU/Blagoveshchensk', 'CN-HL/Heihe'],
};
const sold: SampleClaim = {
  quote: 'Amur Oblast sells soy to Jilin',
  type: 'trade',
  parties: ['RU-AMU', 'CN-JL'],
  stage: 'active',
};
const byRules = (reader: string, ...claims: SampleClaim[]) => sampleEntry(text, claims, { reader });
const first = byRules('1', twinned, met);
const document = first.document.id;

/** A reading of a model as it is stored: claims of its own, which weigh nothing. */
function byAModel(prompt: string, ...claims: SampleClaim[]): Reading {
  const { reading } = sampleEntry(text, claims, { reader: modelReader('m', prompt) });
  return {
    ...reading,
    claims: reading.claims.map((claim) => ({
      ...claim,
      id: contentId('clm', document, claim.evidence.start, claim.evidence.end, claim.type, claim.parties, byModel),
      rule: `${byModel}/read`,
      strict: false,
    })),
  };
}

/** Registers the tests. */
export function secondReadingContract(open: () => Promise<Ledger>): void {
  describe('the reading of a language model', () => {
    const who = async (ledger: Ledger) => {
      const claims = await ledger.claims(document);
      const pure = agreementsOf(
        claims.map(({ id, type, parties, rule, span }) => ({ id, type, parties, rule: rule ?? '', evidence: span! })),
      );
      // Told in two places: of what is stored, and of what is only read.
      const told = claims.map(({ id, type, rule, agreement }) => {
        if (agreement !== null) expect(agreement).toBe(pure.get(id));
        return `${type} ${rule}: ${agreement}`;
      });
      return told;
    };
    const ties = async (ledger: Ledger) =>
      (await ledger.ties({ validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' }))
        .map(({ type, reviewed }) => `${type}${reviewed ? '' : ', unreviewed'}`)
        .sort();
    const waiting = async (ledger: Ledger, query: object) =>
      (await ledger.review.page({ order: 'agreement', unsure: false, possible: false, ...query }, 20)).items.map(
        ({ claim }) => `${claim.type} ${claim.rule}`,
      );

    it('stands beside that of the rules, says who has which claim, and bears no tie until it is accepted', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      expect(await who(ledger)).toEqual(['twinning en/sample: null', 'visit en/sample: null']);
      expect(await ledger.documentsDueByModel(modelReader('m', '1'), '', 10)).toEqual([document]);
      const receipt = await ledger.appendReading(byAModel('1', twinnedToo, sold), at(2));
      expect(receipt.claims).toEqual({ appended: 2, held: 0, unanchored: 0, possible: 2 });
      expect(await who(ledger)).toEqual([
        'twinning en/sample: both',
        'twinning model/read: both',
        'visit en/sample: rules',
        'trade model/read: model',
      ]);
      expect(await ties(ledger)).toEqual(['twinning, unreviewed', 'visit, unreviewed']);
      expect((await ledger.reading(document))?.reader).toBe('1');
      expect((await ledger.readingByModel(document))?.reader).toBe('model:m 1');
      expect(await ledger.documentsDueByModel(modelReader('m', '1'), '', 10)).toEqual([]);
      // The queue asks once about what both have, those first.
      expect(await waiting(ledger, { agreement: ['both', 'rules', 'model'] })).toEqual([
        'twinning en/sample',
        'trade model/read',
        'visit en/sample',
      ]);
      expect(await waiting(ledger, { agreement: ['model'] })).toEqual(['trade model/read']);
      expect(
        await ledger.review.count({ order: 'score', unsure: false, possible: false, agreement: ['both'] }, 9),
      ).toBe(1);
      const trade = (await ledger.claims(document)).find(({ type }) => type === 'trade')!;
      await ledger.judge({ act: 'accept', target: trade.id }, at(3));
      expect(await ties(ledger)).toEqual(['trade', 'twinning, unreviewed', 'visit, unreviewed']);
      await ledger.close();
    });

    const folded = async (ledger: Ledger) =>
      (await ledger.claims(document)).flatMap(({ type, rule, foldedUnder, date }) =>
        rule?.startsWith(byModel) ? [`${type} ${date}: ${foldedUnder.length}`] : [],
      );
    const otherwise = { ...twinnedToo, date: '2005' };

    it('has one statement on one card, whatever it says of stage and date', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.appendReading(byAModel('1', otherwise, sold), at(2));
      const [own, too] = await ledger.claims(document);
      expect([own!.foldedUnder, too!.foldedUnder, too!.date]).toEqual([[], [own!.id], '2005']);
      expect(await folded(ledger)).toEqual(['twinning 2005: 1', 'trade null: 0']);
      expect(await ledger.documents({ limit: 9 })).toMatchObject([{ claims: 2, unreviewed: 2, possible: 1 }]);
      // Whoever decides sees both: the model's asks for nothing more, also when it is read again by another prompt.
      await ledger.judge({ act: 'accept', target: own!.id }, at(3));
      await ledger.appendReading(byAModel('2', otherwise, sold), at(4));
      expect(await folded(ledger)).toEqual(['twinning 2005: 1', 'trade null: 0']);
      expect(await waiting(ledger, { agreement: ['both', 'model', 'rules'] })).toEqual([
        'trade model/read',
        'visit en/sample',
      ]);
      // Judged by itself it stands by itself.
      await ledger.judge({ act: 'accept', target: too!.id }, at(5));
      expect(await folded(ledger)).toEqual(['twinning 2005: 0', 'trade null: 0']);
      await ledger.close();
    });

    it('that says another date or stage than what was decided on before is asked about by itself', async () => {
      for (const [said, waits] of [
        [twinnedToo, false],
        [otherwise, true],
        [{ ...twinnedToo, stage: 'ended' }, true],
      ] as const) {
        const ledger = await open();
        const { reading } = byRules('1', twinned);
        await ledger.appendDocument({ ...first, reading }, at(1));
        await ledger.judge({ act: 'accept', target: reading.claims[0]!.id }, at(2));
        await ledger.appendReading(byAModel('1', said), at(3));
        expect(await waiting(ledger, { agreement: ['both'] })).toEqual(waits ? ['twinning model/read'] : []);
        expect(await folded(ledger)).toEqual([`twinning ${said.date}: ${waits ? 0 : 1}`]);
        await ledger.close();
      }
    });

    it('is followed by the next one of a model, and that of the rules by the next of the rules', async () => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.appendReading(byAModel('1', twinnedToo, sold), at(2));
      await ledger.appendReading(byRules('2', twinned).reading, at(3));
      expect(await who(ledger)).toEqual([
        'twinning en/sample: both',
        'twinning model/read: both',
        'trade model/read: model',
      ]);
      await ledger.appendReading(byAModel('2', sold), at(4));
      expect(await who(ledger)).toEqual(['twinning en/sample: rules', 'trade model/read: model']);
      expect(await ties(ledger)).toEqual(['twinning, unreviewed']);
      expect(await ledger.audit()).toEqual([]);
      await ledger.close();
    });
  });
}
