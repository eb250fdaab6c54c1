/** What every ledger must do with claims that people take out of texts. */
import { describe, expect, it } from 'vitest';
import { assistantRule, byAssistant } from '../../model/by-assistant.ts';
import { byHand } from '../../model/by-hand.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';
import { type SampleClaim, sampleEntry } from './sample-entry.ts';

const all = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };
const text = '🚆 Heihe and Blagoveshchensk became sister cities in 2004. Harbin met Khabarovsk.';
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
const first = sampleEntry(text, [twinned], { reader: '1' });
const document = first.document.id;

/** A reading by hand, in the ids of which the reader's rule has no part. */
function added(...claims: readonly SampleClaim[]): Reading {
  const { reading } = sampleEntry(text, claims, { reader: byHand });
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, rule: byHand })) };
}

const byHandReading = added(met);
const visit = byHandReading.claims[0]!.id;
const twinning = first.reading.claims[0]!.id;

/** Registers the tests. */
export function byHandContract(open: () => Promise<Ledger>): void {
  describe('a claim that an assistant proposes', () => {
    const proposal: Reading = {
      ...byHandReading,
      reader: `${byAssistant}helper 1`,
      claims: byHandReading.claims.map((claim) => ({ ...claim, rule: assistantRule('helper 1'), strict: false })),
    };
    const filled = async (): Promise<Ledger> => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      await ledger.byHand.propose(proposal, at(5));
      return ledger;
    };
    const types = async (ledger: Ledger) => (await ledger.ties(all)).map(({ type }) => type).sort();
    const possible = { order: 'oldest', unsure: false, possible: true } as const;

    it('waits, bears no tie before a person accepts it, and outlasts later readings', async () => {
      const ledger = await filled();
      expect(await types(ledger)).toEqual(['twinning']);
      expect(await ledger.evidence(visit)).toMatchObject({
        review: 'unreviewed',
        strict: false,
        reader: 'assistant:helper 1',
      });
      expect((await ledger.review.page(possible, 9)).items.map(({ claim }) => claim.id)).toEqual([visit]);
      expect((await ledger.reading(document))?.reader).toBe('1');
      await ledger.appendReading({ ...first.reading, reader: '2' }, at(6));
      await ledger.appendReading({ ...first.reading, reader: '3', claims: [] }, at(7));
      expect((await ledger.claims(document)).map(({ id }) => id)).toEqual([visit]);
      await ledger.judge({ act: 'accept', target: visit }, at(8));
      expect(await types(ledger)).toEqual(['visit']);
      expect((await ledger.review.page(possible, 9)).items).toEqual([]);
      expect((await ledger.history(visit)).map(({ what, reader }) => [what, reader ?? null])).toEqual([
        ['recorded', null],
        ['read', 'assistant:helper 1'],
        ['judged', null],
      ]);
      await ledger.close();
    });

    it('goes out with the ledger and comes in as it was', async () => {
      const ledger = await filled();
      await ledger.appendReading({ ...first.reading, reader: '2' }, at(6));
      const copy = await open();
      await copy.copy.restore(ledger.copy.lines());
      await copy.copy.derive();
      expect(await copy.claims(document)).toEqual(await ledger.claims(document));
      expect((await copy.reading(document))?.reader).toBe('2');
      await Promise.all([ledger.close(), copy.close()]);
    });

    it('is refused whole where a quote is not the text', async () => {
      const ledger = await filled();
      const [claim] = proposal.claims;
      const loose = { ...claim!, id: 'clm_loose', evidence: { ...claim!.evidence, quote: 'Harbin met Vladivostok' } };
      await expect(ledger.byHand.propose({ ...proposal, claims: [loose] }, at(6))).rejects.toThrow(InvalidInput);
      expect(await ledger.counts()).toMatchObject({ claims: 2, readings: 2 });
      await ledger.close();
    });
  });

  describe('a claim added by hand', () => {
    const filled = async (): Promise<Ledger> => {
      const ledger = await open();
      await ledger.appendDocument(first, at(1));
      return ledger;
    };
    const how = { reason: 'read on the spot', instead: null };
    const ties = async (ledger: Ledger, knownAt = all.knownAt) =>
      (await ledger.ties({ ...all, knownAt })).map(({ type, reviewed }) => `${type}${reviewed ? '' : ', unreviewed'}`);

    it('is accepted by whoever adds it, and bears a tie from then on', async () => {
      const ledger = await filled();
      const done = await ledger.byHand.add(byHandReading, at(5), how);
      expect(done.claims).toEqual([visit]);
      expect(done.judgements).toMatchObject([{ act: 'edit', target: visit, by: 'tester', reason: 'read on the spot' }]);
      expect(await ledger.evidence(visit)).toMatchObject({
        quote: 'Harbin met Khabarovsk',
        rule: byHand,
        reader: byHand,
        review: 'accepted',
        type: 'visit',
        recordedAt: at(5).at,
      });
      expect((await ties(ledger)).sort()).toEqual(['twinning, unreviewed', 'visit']);
      expect(await ties(ledger, at(4).at)).toEqual(['twinning, unreviewed']);
      // The reader's reading stays the newest, and nothing of it is closed.
      expect((await ledger.reading(document))?.reader).toBe('1');
      expect((await ledger.claims(document)).map(({ id }) => id)).toEqual([twinning, visit]);
      expect((await ledger.history(visit)).map(({ what, by }) => [what, by])).toEqual([
        ['recorded', 'tester'],
        ['read', 'tester'],
        ['judged', 'tester'],
      ]);
      await ledger.close();
    });

    it('survives later readings, also one that has it with other values', async () => {
      const ledger = await filled();
      await ledger.byHand.add(byHandReading, at(5), how);
      await ledger.appendReading({ ...first.reading, reader: '2' }, at(6));
      expect((await ledger.claims(document)).map(({ id, review }) => [id, review])).toEqual([
        [twinning, 'unreviewed'],
        [visit, 'accepted'],
      ]);
      await ledger.appendReading(
        sampleEntry(text, [twinned, { ...met, stage: 'active' }], { reader: '3' }).reading,
        at(7),
      );
      expect(await ledger.evidence(visit)).toMatchObject({ stage: 'signed', review: 'accepted', rule: 'en/sample' });
      expect((await ledger.readOtherwise('', 10)).items).toEqual([]);
      await ledger.appendReading({ ...first.reading, reader: '4' }, at(8));
      expect(await ledger.evidence(visit)).toMatchObject({ stage: 'signed', review: 'accepted' });
      expect((await ties(ledger)).sort()).toEqual(['twinning, unreviewed', 'visit']);
      await ledger.close();
    });

    it('is gone when its judgement is taken back, stays to be seen where it is rejected, and can be added again', async () => {
      const ledger = await filled();
      const { judgements } = await ledger.byHand.add(byHandReading, at(5), how);
      const undo = await ledger.judge({ act: 'undo', target: judgements[0]!.id }, at(6));
      expect(await ledger.evidence(visit)).toBeNull();
      expect(await ties(ledger)).toEqual(['twinning, unreviewed']);
      await ledger.judge({ act: 'undo', target: undo.id }, at(7));
      expect((await ledger.evidence(visit))?.review).toBe('accepted');
      await ledger.judge({ act: 'reject', target: visit, reason: 'on second thoughts' }, at(8));
      expect((await ledger.evidence(visit))?.review).toBe('rejected');
      expect(await ties(ledger)).toEqual(['twinning, unreviewed']);
      await ledger.judge({ act: 'undo', target: visit }, at(9));
      await ledger.judge({ act: 'undo', target: visit }, at(10));
      expect(await ledger.evidence(visit)).toBeNull();
      await ledger.byHand.add(byHandReading, at(11), how);
      expect((await ledger.evidence(visit))?.review).toBe('accepted');
      expect(await ledger.counts()).toMatchObject({ claims: 2, readings: 2 });
      await ledger.close();
    });

    it('waits for a decision once it is left unsure, whoever took it out too', async () => {
      const ledger = await filled();
      const waiting = async (): Promise<readonly string[]> => {
        const asked = { order: 'oldest', unsure: true, possible: false } as const;
        const { items } = await ledger.review.page(asked, 9);
        expect(await ledger.review.count(asked, 9)).toBe(items.length);
        return items.map(({ claim }) => claim.id);
      };
      await ledger.byHand.add(byHandReading, at(5), how);
      expect(await waiting()).toEqual([twinning]);
      await ledger.byHand.add(byHandReading, { ...at(6), by: 'another' }, how);
      await ledger.judge({ act: 'unsure', target: visit }, at(7));
      expect(await waiting()).toEqual([twinning, visit]);
      // The reader finds it too.
      await ledger.appendReading({ ...sampleEntry(text, [twinned, met], { reader: '2' }).reading }, at(8));
      expect(await waiting()).toEqual([twinning, visit]);
      await ledger.close();
    });

    it('takes the place of another, in one act', async () => {
      const ledger = await filled();
      const parts = added(
        { ...twinned, quote: 'Heihe and Blagoveshchensk became sister cities in 2004' },
        { ...twinned, type: 'agreement' },
      );
      const { judgements } = await ledger.byHand.add(parts, at(5), {
        reason: null,
        instead: { claim: twinning, reason: 'taken apart' },
      });
      expect(judgements.map(({ act }) => act)).toEqual(['edit', 'edit', 'reject']);
      expect((await ledger.evidence(twinning))?.review).toBe('rejected');
      expect((await ties(ledger)).sort()).toEqual(['agreement', 'twinning']);
      for (const [i, { id }] of [...judgements].reverse().entries())
        await ledger.judge({ act: 'undo', target: id }, at(10 + i));
      expect((await ledger.claims(document)).map(({ id, review }) => [id, review])).toEqual([[twinning, 'unreviewed']]);
      await ledger.close();
    });

    it('is refused whole where a quote is not the text, or the document is not held', async () => {
      const ledger = await filled();
      const [claim] = byHandReading.claims;
      const loose = { ...claim!, id: 'clm_loose', evidence: { ...claim!.evidence, quote: 'Harbin met Vladivostok' } };
      await expect(ledger.byHand.add({ ...byHandReading, claims: [claim!, loose] }, at(5), how)).rejects.toThrow(
        InvalidInput,
      );
      expect(await ledger.evidence(visit)).toBeNull();
      expect(await ledger.counts()).toMatchObject({ claims: 1, readings: 1, judgements: 0 });
      await expect(ledger.byHand.add({ ...byHandReading, id: 'doc_0' }, at(5), how)).rejects.toThrow(NotFound);
      await ledger.redactions.redact(document, { reason: 'by a court', sources: false }, at(6));
      await expect(ledger.byHand.add(byHandReading, at(7), how)).rejects.toThrow(Conflict);
      await ledger.close();
    });

    it('goes out with the ledger and comes in as it was', async () => {
      const ledger = await filled();
      await ledger.byHand.add(byHandReading, at(5), how);
      await ledger.appendReading({ ...first.reading, reader: '2' }, at(6));
      const copy = await open();
      await copy.copy.restore(ledger.copy.lines());
      await copy.copy.derive();
      expect(await copy.claims(document)).toEqual(await ledger.claims(document));
      expect((await copy.reading(document))?.reader).toBe('2');
      expect((await ties(copy)).sort()).toEqual((await ties(ledger)).sort());
      await Promise.all([ledger.close(), copy.close()]);
    });
  });
}
