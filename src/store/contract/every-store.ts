import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { CaseEvent } from '../../model/evidence.ts';
import { stateAt } from '../../ties/stages/stage-on-day.ts';
import type { Ledger } from '../ports/ledger.ts';
import { all, article, at, far, heihe, proposed, reviewed, today, twinned } from './article.ts';
import { copyContract } from './backup.ts';
import { byHandContract } from './by-hand.ts';
import { codingContract } from './coding.ts';
import { descriptionContract } from './descriptions.ts';
import { forecastsContract } from './forecasts.ts';
import { gradeContract } from './grades.ts';
import { historiesContract } from './histories.ts';
import { indexedAppends } from './indexed-appends.ts';
import { judgementContract } from './judgements.ts';
import { likenessContract } from './likeness.ts';
import { observationsContract } from './observations.ts';
import { pastContract } from './past.ts';
import { possibleContract } from './possible.ts';
import { redactionContract } from './redaction.ts';
import { rereadContract } from './reread.ts';
import { reviewContract } from './review.ts';
import { revisionContract } from './revisions.ts';
import { sameContract } from './same.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';
import { searchContract } from './search.ts';
import { secondReadingContract } from './second-readings.ts';
import { sequencesContract } from './sequences.ts';

/** Registers the suite. */
export function ledgerContract(name: string, openLedger: () => Promise<Ledger>): void {
  const open = async (): Promise<Ledger> => indexedAppends(await openLedger());
  describe(`${name} keeps the ledger's contract`, () => {
    const opened: Ledger[] = [];
    const fresh = async (): Promise<Ledger> => {
      const ledger = await open();
      opened.push(ledger);
      return ledger;
    };
    afterAll(async () => {
      for (const ledger of opened) await ledger.close();
    });

    descriptionContract(open);

    describe('a document', () => {
      let ledger: Ledger;
      beforeAll(async () => {
        ledger = await fresh();
        await ledger.appendDocument(article, at(1));
      });

      it('comes back as it was given, with its bytes', async () => {
        const held = await ledger.document(article.document.id);
        expect(held).toEqual({ ...article.document, recordedAt: at(1).at });
        expect(await ledger.original(article.document.id)).toEqual(article.original);
        const { id } = article.document;
        expect(await ledger.documentIds(id.slice(0, 12), 5)).toEqual([id]);
        expect(await ledger.documentIds('doc_zz', 5)).toEqual([]);
        expect(await ledger.documentIds('doc_', 5, id)).toContain(id);
        expect(await ledger.documentIds('doc_', 5, `${id}0`)).not.toContain(id);
        expect(await ledger.reading(article.document.id)).toEqual(article.reading);
      });

      it('has its claims in text order, spans in code points', async () => {
        const claims = await ledger.claims(article.document.id);
        expect(claims.map(({ span, quote }) => ({ ...span, quote }))).toEqual([
          { start: 0, end: 51, quote: 'Heihe 黑河 and Blagoveshchensk 😀 became sister cities' },
          { start: 61, end: 104, quote: 'Guangdong is to become a partner of Yakutia' },
        ]);
        expect(claims[0]).toMatchObject({
          id: twinned,
          kind: 'claim',
          parties: heihe,
          date: '2004',
          bounds: ['2004-01-01', '2004-12-31'],
          review: 'unreviewed',
          reader: '0.1.0',
          rule: 'en/sample',
        });
      });

      it('is the same document when it comes again, from another place too', async () => {
        const again = await ledger.appendDocument(
          { ...article, document: { ...article.document, sources: ['https://example.org/a'] } },
          at(2),
        );
        expect(again).toMatchObject({ created: false, claims: { appended: 0, held: 2, unanchored: 0 } });
        expect(await ledger.tiesFrom(again.id)).toHaveLength(2);
        expect(await ledger.tiesFrom('doc_0')).toEqual([]);
        expect((await ledger.document(article.document.id))?.sources).toEqual(['sample.txt', 'https://example.org/a']);
        expect(await ledger.counts()).toMatchObject({ documents: 1, claims: 2, readings: 1, ties: 2 });
      });

      it('is null where it is not held', async () => {
        expect(await ledger.document('doc_0')).toBeNull();
        expect(await ledger.original('doc_0')).toBeNull();
        expect(await ledger.reading('doc_0')).toBeNull();
        expect(await ledger.evidence('clm_0')).toBeNull();
        expect(await ledger.tie('tie_0', today)).toBeNull();
        expect(await ledger.claims('doc_0')).toEqual([]);
      });
    });

    it('takes no claim whose quote is not the text at its span, and says so', async () => {
      const ledger = await fresh();
      const moved = article.reading.claims.map((claim, i) =>
        i === 0
          ? claim
          : { ...claim, evidence: { ...claim.evidence, start: claim.evidence.start + 1, end: claim.evidence.end + 1 } },
      );
      const receipt = await ledger.appendDocument(
        { ...article, reading: { ...article.reading, claims: moved } },
        at(1),
      );
      expect(receipt.claims).toEqual({ appended: 1, held: 0, unanchored: 1, possible: 0 });
      expect((await ledger.claims(article.document.id)).map(({ id }) => id)).toEqual([twinned]);
      expect(await ledger.audit()).toEqual([]);
    });

    it('counts a new reading of the same claims once, and takes its values', async () => {
      const ledger = await fresh();
      await ledger.appendDocument(article, at(1));
      const [first] = article.reading.claims;
      const reread = {
        ...article,
        reading: { ...article.reading, reader: '0.2.0', claims: [{ ...first!, stage: 'active' as const }] },
      };
      expect((await ledger.appendDocument(reread, at(2))).claims).toEqual({
        appended: 0,
        held: 1,
        unanchored: 0,
        possible: 0,
      });
      expect(await ledger.counts()).toMatchObject({ documents: 1, claims: 2, readings: 2, ties: 1 });
      const claims = await ledger.claims(article.document.id);
      expect(claims).toHaveLength(1);
      expect(claims[0]).toMatchObject({ stage: 'active', reader: '0.2.0' });
    });

    it('keeps an accepted claim that a newer reading no longer has', async () => {
      const ledger = await fresh();
      await ledger.appendDocument(article, at(1));
      await ledger.judge({ act: 'accept', target: proposed }, at(2));
      const [first] = article.reading.claims;
      const reread = { ...article, reading: { ...article.reading, reader: '0.2.0', claims: [first!] } };
      await ledger.appendDocument(reread, at(3));
      expect((await ledger.claims(article.document.id)).map(({ id }) => id)).toEqual([twinned, proposed]);
    });

    it('gives a claim the values of the reading recorded last, whatever its clock said, and those known by an instant', async () => {
      const ledger = await fresh();
      const [first] = article.reading.claims;
      const reread = (reader: string, stage: 'signed' | 'active' | 'ended') => ({
        ...article,
        reading: { ...article.reading, reader, claims: [{ ...first!, stage }] },
      });
      await ledger.appendDocument(reread('1', 'signed'), at(10));
      await ledger.appendDocument(reread('3', 'ended'), at(30));
      await ledger.appendDocument(reread('2', 'active'), at(20));
      const stages = async (second: number) => {
        const ties = await ledger.ties({ ...all, knownAt: at(second).at });
        return ties.flatMap((tie) => tie.steps.map(({ stage }) => stage));
      };
      expect(await stages(10)).toEqual(['signed']);
      // By a clock that was set back: it came after what is known at 30, and is known from then on.
      expect(await stages(25)).toEqual(['signed']);
      expect(await stages(30)).toEqual(['active']);
      expect((await ledger.claims(article.document.id)).map(({ stage }) => stage)).toEqual(['active']);
    });

    it('lists documents newest first, page by page, as known', async () => {
      const ledger = await fresh();
      for (let i = 1; i <= 5; i++) await ledger.appendDocument(sampleEntry(`Text ${i}`, []), at(i));
      const titles = async (query: { limit: number; after?: string; knownAt?: string }) =>
        (await ledger.documents({ knownAt: far, ...query })).map(({ title }) => title);
      expect(await titles({ limit: 2 })).toEqual(['Text 5', 'Text 4']);
      const [, fourth] = await ledger.documents({ knownAt: far, limit: 2 });
      expect(await titles({ limit: 2, after: fourth!.id })).toEqual(['Text 3', 'Text 2']);
      expect(await titles({ limit: 9, knownAt: at(2).at })).toEqual(['Text 2', 'Text 1']);
      const [last] = (await ledger.documents({ knownAt: far, limit: 9 })).slice(-1);
      expect(await titles({ limit: 2, after: last!.id })).toEqual([]);
      await expect(titles({ limit: 2, after: 'zzz' })).rejects.toThrow(InvalidInput);
    });

    describe('judgements', () => {
      it('turn a dashed tie solid and back, and are all kept', async () => {
        const ledger = await fresh();
        await ledger.appendDocument(article, at(1));
        expect(await ledger.ties(reviewed)).toEqual([]);
        const accepted = await ledger.judge({ act: 'accept', target: twinned, reason: 'seen in the source' }, at(2));
        expect(accepted).toMatchObject({ act: 'accept', target: twinned, by: 'tester', reason: 'seen in the source' });
        const [tie] = await ledger.ties(reviewed);
        expect(tie).toMatchObject({ type: 'twinning', reviewed: true, pairs: ['CN-HL~RU-AMU'] });
        expect(tie?.counts).toMatchObject({ acceptedClaims: 1, unreviewedClaims: 0, sources: 1 });
        await ledger.judge({ act: 'undo', target: accepted.id }, at(3));
        expect(await ledger.ties(reviewed)).toEqual([]);
        const claim = await ledger.evidence(twinned);
        expect(claim?.review).toBe('unreviewed');
        expect(claim?.judgements.map(({ act }) => act)).toEqual(['undo', 'accept']);
        expect((await ledger.judgements(10)).map(({ act }) => act)).toEqual(['undo', 'accept']);
      });

      it('take a rejected claim out of its tie, and a tie without evidence away', async () => {
        const ledger = await fresh();
        await ledger.appendDocument(article, at(1));
        await ledger.judge({ act: 'reject', target: twinned }, at(2));
        expect((await ledger.ties(all)).map(({ pairs }) => pairs[0])).toEqual(['CN-GD~RU-SA']);
        await ledger.judge({ act: 'undo', target: twinned }, at(3));
        expect(await ledger.ties(all)).toHaveLength(2);
      });

      it('fail for what is not held, and where there is nothing to take back', async () => {
        const ledger = await fresh();
        await ledger.appendDocument(article, at(1));
        await expect(ledger.judge({ act: 'accept', target: 'clm_0' }, at(2))).rejects.toThrow(NotFound);
        await expect(ledger.judge({ act: 'undo', target: twinned }, at(2))).rejects.toThrow(Conflict);
        const accepted = await ledger.judge({ act: 'accept', target: twinned }, at(2));
        await ledger.judge({ act: 'undo', target: accepted.id }, at(3));
        await expect(ledger.judge({ act: 'undo', target: accepted.id }, at(4))).rejects.toThrow(Conflict);
        await expect(ledger.judge({ act: 'accept', target: accepted.id }, at(5))).rejects.toThrow(InvalidInput);
      });
    });

    it('holds coded facts and case events once, counted apart from claims', async () => {
      const ledger = await fresh();
      const fact = sampleFact({
        type: 'twinning',
        parties: heihe,
        stage: 'signed',
        date: '2004-05-18',
        statement: 'Heihe and Blagoveshchensk become sister cities.',
        address: 'https://example.org/list',
      });
      const event: CaseEvent = {
        id: 'evt_1',
        kind: 'case-event',
        case: 'sample',
        event: 'law',
        parties: ['RU'],
        date: '1999-01-04',
        bounds: ['1999-01-04', '1999-01-04'],
        precision: 'day',
        statement: 'A law on the foreign ties of regions.',
        sources: [],
        confidence: 'verified',
        coder: 'test',
        codedAs: null,
      };
      await ledger.appendDocument(article, at(1));
      expect(await ledger.appendFacts([fact], [event], at(2))).toEqual({ facts: 1, events: 1 });
      expect(await ledger.appendFacts([fact], [event], at(3))).toEqual({ facts: 0, events: 0 });
      expect(await ledger.caseEvents('sample')).toEqual([event]);
      expect(await ledger.caseEvents(null)).toEqual([event]);
      expect(await ledger.caseEvents('other')).toEqual([]);
      const [tie] = await ledger.ties(reviewed);
      expect(tie?.counts).toMatchObject({ facts: 1, unreviewedClaims: 1, sources: 1, sourcesWithUnreviewed: 2 });
      const shown = await ledger.tie(tie!.id, today);
      expect(shown?.evidence.map(({ id, kind }) => [id, kind])).toEqual([
        [twinned, 'claim'],
        [fact.id, 'fact'],
      ]);
      expect(shown?.evidence[1]?.fact).toEqual(fact);
      await ledger.judge({ act: 'reject', target: fact.id, reason: 'not in the list' }, at(4));
      expect(await ledger.ties(reviewed)).toEqual([]);
    });

    it('filters ties by unit, pair and type, and by the day', async () => {
      const ledger = await fresh();
      await ledger.appendDocument(article, at(1));
      const pairs = async (query: object) =>
        (await ledger.ties({ ...all, ...query })).map((tie) => tie.pairs[0]).sort();
      expect(await pairs({})).toEqual(['CN-GD~RU-SA', 'CN-HL~RU-AMU']);
      expect(await pairs({ unit: 'RU-AMU' })).toEqual(['CN-HL~RU-AMU']);
      expect(await pairs({ pair: 'CN-GD~RU-SA' })).toEqual(['CN-GD~RU-SA']);
      expect(await pairs({ types: ['visit'] })).toEqual([]);
      // Before 2004 the sister cities were none; the proposal has no date and is one since its document came.
      expect(await pairs({ validAt: '2003-12-31' })).toEqual([]);
    });

    it('answers as of what was known, and never with later records', async () => {
      const ledger = await fresh();
      await ledger.appendDocument(article, at(10));
      await ledger.judge({ act: 'accept', target: twinned }, at(20));
      await ledger.appendDocument(
        sampleEntry('The sister cities Heihe and Blagoveshchensk parted in 2023.', [
          { quote: 'Heihe and Blagoveshchensk parted', type: 'twinning', parties: heihe, stage: 'ended', date: '2023' },
        ]),
        at(30),
      );
      const known = async (second: number) => {
        const ties = await ledger.ties({
          validAt: '2026-11-25',
          knownAt: at(second).at,
          include: 'all',
          unit: 'RU-AMU',
        });
        return ties.map((tie) => [
          tie.reviewed,
          tie.steps.map(({ stage }) => stage),
          stateAt(tie, '2010-01-01')?.stage,
        ]);
      };
      expect(await known(9)).toEqual([]);
      expect(await known(10)).toEqual([[false, ['signed'], 'signed']]);
      expect(await known(20)).toEqual([[true, ['signed'], 'signed']]);
      expect(await known(31)).toEqual([[true, ['signed', 'ended'], 'signed']]);
      const [tie] = await ledger.ties({ ...all, unit: 'RU-AMU' });
      expect((await ledger.tie(tie!.id, { ...today, knownAt: at(15).at }))?.evidence[0]?.review).toBe('unreviewed');
      expect(await ledger.tie(tie!.id, { ...today, knownAt: at(5).at })).toBeNull();
    });

    it('says what it is', async () => {
      const info = await (await fresh()).info();
      expect(info.engine).toMatch(/^PostgreSQL \d+/);
      expect(info.schemaVersion).toBeGreaterThan(0);
      expect(info.location).not.toContain('password');
    });

    observationsContract(open);
    forecastsContract(open);
    revisionContract(open);
    pastContract(open);
    copyContract(open);
    searchContract(open);
    likenessContract(open);
    sameContract(open);
    judgementContract(open);
    gradeContract(open);
    historiesContract(open);
    rereadContract(open);
    byHandContract(open);
    secondReadingContract(open);
    reviewContract(open);
    possibleContract(open);
    codingContract(open);
    redactionContract(open);
    sequencesContract(open);
  });
}
