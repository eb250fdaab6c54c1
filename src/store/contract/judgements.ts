/** What every ledger must do with judgements that edit, prefer, merge and split. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { EvidenceValues } from '../../model/evidence.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at, documentOf, factOf, type Happening, letHappen, seen } from './happenings.ts';
import { sampleEntry } from './sample-entry.ts';

const far = '2099-01-01T00:00:00.000Z';
const all = { validAt: '2026-11-25', knownAt: far, include: 'all' as const };

const report = (year: string, parties: readonly [string, string], type: 'twinning' | 'infrastructure' = 'twinning') =>
  sampleEntry(`The two towns signed in ${year}, says ${parties.join(' and ')}.`, [
    { quote: `The two towns signed in ${year}`, type, parties, stage: 'signed', date: year },
  ]);
const river = 'RU-AMU/Blagoveshchensk';
const early = report('2004', ['CN-HL/Heihe', river]);
const late = report('2005', ['CN-HL/Heihe', river]);
const misspelt = report('2006', ['CN-HL/Heihei', river]);
const claimOf = (entry: typeof early): string => entry.reading.claims[0]!.id;

const edited: EvidenceValues = {
  type: 'agreement',
  parties: ['CN-HL/Harbin', 'RU-KHA/Khabarovsk'],
  stage: 'active',
  date: '2011',
  bounds: edtfBounds('2011'),
  fields: ['trade'],
  modality: 'fact',
  body: null,
};

/** Registers the tests. */
export function judgementContract(open: () => Promise<Ledger>): void {
  const filled = async (...entries: readonly (typeof early)[]): Promise<Ledger> => {
    const ledger = await open();
    for (const [i, entry] of entries.entries()) await ledger.appendDocument(entry, at(i));
    return ledger;
  };
  const said = async (ledger: Ledger, knownAt = far) =>
    (await ledger.ties({ ...all, knownAt })).map((tie) => [
      tie.type,
      tie.parties[0],
      tie.reviewed,
      tie.counts.sourcesWithUnreviewed,
      tie.steps.map(({ stage, date, contested = [] }) => [stage, date, ...contested.map((c) => c.date)].join(' ')),
    ]);

  describe('an edit', () => {
    it('leaves the history of the tie it takes evidence from as it was known', async () => {
      const ledger = await filled(early);
      const [tie] = await ledger.ties(all);
      const known = async (second: number) =>
        (await ledger.history(tie!.id, at(second).at)).map(({ what, on }) => [what, on]);
      const then = [
        ['recorded', claimOf(early)],
        ['read', claimOf(early)],
      ];
      expect(await known(9)).toEqual(then);
      await ledger.judge({ act: 'edit', target: claimOf(early), edit: edited }, at(10));
      await ledger.appendDocument(late, at(12));
      // The same tie rests on another claim now.
      expect((await ledger.tie(tie!.id, all))?.evidence.map(({ id }) => id)).toEqual([claimOf(late)]);
      expect(await known(9)).toEqual(then);
      expect(await known(11)).toEqual([]);
      expect(await known(12)).toEqual(then.map(([what]) => [what, claimOf(late)]));
      await ledger.close();
    });

    it('puts other values in place of those read, on the tie they mean, and keeps the words', async () => {
      const ledger = await filled(early);
      const before = await ledger.ties(all);
      await ledger.judge({ act: 'edit', target: claimOf(early), reason: 'the towns are others', edit: edited }, at(10));
      expect(await said(ledger)).toEqual([['agreement', 'CN-HL/Harbin', true, 1, ['active 2011']]]);
      const claim = await ledger.evidence(claimOf(early));
      expect(claim).toMatchObject({ ...edited, review: 'accepted', quote: 'The two towns signed in 2004' });
      expect(claim?.asRead).toMatchObject({ type: 'twinning', date: '2004', stage: 'signed' });
      // A later reading of the same claim changes nothing that a person has put.
      await ledger.appendDocument({ ...early, reading: { ...early.reading, reader: '0.2.0' } }, at(11));
      expect(await said(ledger)).toEqual([['agreement', 'CN-HL/Harbin', true, 1, ['active 2011']]]);
      await ledger.judge({ act: 'undo', target: claimOf(early) }, at(12));
      expect(await ledger.ties(all)).toEqual(before);
      await ledger.close();
    });

    it('of a fact moves it too, and needs its values', async () => {
      const ledger = await open();
      const fact = factOf(0);
      await ledger.appendFacts([fact], [], at(1));
      await expect(ledger.judge({ act: 'edit', target: fact.id }, at(2))).rejects.toThrow(InvalidInput);
      await ledger.judge({ act: 'edit', target: fact.id, edit: edited }, at(3));
      expect(await said(ledger)).toEqual([['agreement', 'CN-HL/Harbin', true, 1, ['active 2011']]]);
      await ledger.close();
    });
  });

  it('shows the date a person prefers, and the later preference of two', async () => {
    const ledger = await filled(early, late);
    expect(await said(ledger)).toEqual([['twinning', 'CN-HL/Heihe', false, 2, ['signed 2005 2004']]]);
    await ledger.judge({ act: 'prefer', target: claimOf(early) }, at(10));
    expect((await said(ledger))[0]?.[4]).toEqual(['signed 2004 2005']);
    const second = await ledger.judge({ act: 'prefer', target: claimOf(late) }, at(11));
    expect((await said(ledger))[0]?.[4]).toEqual(['signed 2005 2004']);
    await ledger.judge({ act: 'undo', target: second.id }, at(12));
    expect((await said(ledger))[0]?.[4]).toEqual(['signed 2004 2005']);
    await ledger.close();
  });

  describe('things held to be one', () => {
    it('towns of which nothing is held yet, and parts them again', async () => {
      const ledger = await open();
      const { id } = await ledger.judge({ act: 'merge', target: 'CN-HL/Heihei', into: 'CN-HL/Heihe' }, at(1));
      await ledger.appendDocument(misspelt, at(2));
      expect(await said(ledger)).toEqual([['twinning', 'CN-HL/Heihe', false, 1, ['signed 2006']]]);
      await ledger.judge({ act: 'undo', target: id }, at(3));
      expect(await said(ledger)).toEqual([['twinning', 'CN-HL/Heihei', false, 1, ['signed 2006']]]);
      await ledger.close();
    });

    it('towns: their ties become one, also with documents that come later, and part again', async () => {
      const ledger = await filled(early, misspelt);
      const apart = await ledger.ties(all);
      expect(apart).toHaveLength(2);
      const one = await ledger.judge(
        { act: 'merge', target: 'CN-HL/Heihei', reason: 'misspelt', into: 'CN-HL/Heihe' },
        at(10),
      );
      expect(one).toMatchObject({ act: 'merge', target: 'CN-HL/Heihei', into: 'CN-HL/Heihe' });
      expect(await said(ledger)).toEqual([['twinning', 'CN-HL/Heihe', false, 2, ['signed 2006 2004']]]);
      expect(await ledger.namesOf('CN-HL/Heihei')).toEqual(['CN-HL/Heihe', 'CN-HL/Heihei']);
      await expect(ledger.judge({ act: 'merge', target: 'CN-HL/Heihe', into: 'CN-HL/Heihei' }, at(11))).rejects.toThrow(
        Conflict,
      );
      const third = report('2007', ['CN-HL/Heihei', river]);
      await ledger.appendDocument(third, at(12));
      expect(await ledger.tiesFrom(third.document.id)).toHaveLength(1);
      expect(await said(ledger)).toHaveLength(1);
      expect(await said(ledger, at(9).at)).toHaveLength(2);
      await ledger.judge({ act: 'reject', target: claimOf(third) }, at(13));
      await ledger.judge(
        { act: 'split', target: 'CN-HL/Heihei', reason: 'two towns after all', into: 'CN-HL/Heihe' },
        at(14),
      );
      expect((await ledger.ties(all)).map(({ steps }) => steps)).toEqual(apart.map(({ steps }) => steps));
      expect(await ledger.namesOf('CN-HL/Heihei')).toEqual(['CN-HL/Heihei']);
      await ledger.judge({ act: 'undo', target: 'CN-HL/Heihei' }, at(15));
      expect(await said(ledger)).toHaveLength(1);
      const history = await ledger.history('CN-HL/Heihe');
      expect(history.map(({ judgement }) => judgement?.act)).toEqual(['merge', 'split', 'undo']);
      await ledger.close();
    });

    it('documents: a copy is no second source', async () => {
      const copy = sampleEntry('Copied: The two towns signed in 2004.', [
        {
          quote: 'The two towns signed in 2004',
          type: 'twinning',
          parties: ['CN-HL/Heihe', river],
          stage: 'signed',
          date: '2004',
        },
      ]);
      const ledger = await filled(early, copy);
      expect((await said(ledger))[0]?.[3]).toBe(2);
      await ledger.judge({ act: 'merge', target: copy.document.id, into: early.document.id }, at(10));
      expect((await said(ledger))[0]?.[3]).toBe(1);
      await ledger.judge({ act: 'undo', target: copy.document.id }, at(11));
      expect((await said(ledger))[0]?.[3]).toBe(2);
      await ledger.close();
    });

    it('bodies: one tie, under the name they go by', async () => {
      const [first, second] = [documentOf(0), documentOf(1)];
      const ledger = await filled(first, second);
      const bodies = async () => (await ledger.ties(all)).filter(({ type }) => type === 'body').map((tie) => tie.body);
      expect((await bodies()).sort()).toEqual(['Council of the River', 'River Council']);
      await ledger.judge({ act: 'merge', target: 'body:«River  Council»', into: 'body:Council of the river' }, at(10));
      expect(await bodies()).toEqual(['Council of the River']);
      await ledger.judge({ act: 'undo', target: 'body:river council' }, at(11));
      expect(await bodies()).toHaveLength(2);
      await ledger.close();
    });

    it('ties: what is on one founding key adds to the other', async () => {
      const regions = report('2003', ['CN-HL', 'RU-AMU']);
      const ledger = await filled(early, regions);
      const [a, b] = (await ledger.ties(all)).map((tie) => tie);
      const [from, into] = a!.parties[0] === 'CN-HL' ? [b!, a!] : [a!, b!];
      await ledger.judge({ act: 'merge', target: from.id, into: into.id }, at(10));
      const [tie, ...more] = await ledger.ties(all);
      expect(more).toEqual([]);
      expect(tie).toMatchObject({ id: into.id, parties: ['CN-HL', 'CN-HL/Heihe', 'RU-AMU', river] });
      await ledger.judge({ act: 'undo', target: into.id }, at(11));
      expect(await ledger.ties(all)).toHaveLength(2);
      await ledger.close();
    });

    it('people: the speaker goes by one name', async () => {
      const spoken = {
        ...early,
        reading: { ...early.reading, claims: [{ ...early.reading.claims[0]!, speaker: 'Wan Qi' }] },
      };
      const ledger = await filled(spoken);
      await ledger.judge({ act: 'merge', target: 'person:Wan Qi', into: 'person:Wang Qi' }, at(10));
      expect(await ledger.evidence(claimOf(early))).toMatchObject({ speaker: 'Wan Qi', person: 'Wang Qi' });
      await ledger.judge({ act: 'undo', target: 'person:Wan Qi' }, at(11));
      expect(await ledger.evidence(claimOf(early))).toMatchObject({ speaker: 'Wan Qi', person: null });
      await ledger.close();
    });

    it('are refused where they cannot be one, are not held, or stay one by way of a third', async () => {
      const ledger = await filled(early);
      const merge = (target: string, into: string) => ledger.judge({ act: 'merge', target, into }, at(9));
      await expect(merge('CN-HL/Heihe', river)).rejects.toThrow(InvalidInput);
      await expect(merge('CN-HL/Heihe', 'body:Council')).rejects.toThrow(InvalidInput);
      await expect(merge(early.document.id, late.document.id)).rejects.toThrow(NotFound);
      await expect(merge('somewhere', 'elsewhere')).rejects.toThrow(NotFound);
      await ledger.judge({ act: 'merge', target: 'CN-HL/A', into: 'CN-HL/B' }, at(10));
      await ledger.judge({ act: 'merge', target: 'CN-HL/B', into: 'CN-HL/C' }, at(11));
      expect(await ledger.namesOf('CN-HL/A')).toEqual(['CN-HL/C', 'CN-HL/A', 'CN-HL/B']);
      await expect(ledger.judge({ act: 'split', target: 'CN-HL/A', into: 'CN-HL/C' }, at(12))).rejects.toThrow(
        Conflict,
      );
      await ledger.close();
    });
  });

  it('splits evidence off to another tie of the same parties', async () => {
    const [first, second] = [
      report('2016', ['CN-HL', 'RU-AMU'], 'infrastructure'),
      report('2022', ['CN-HL', 'RU-AMU'], 'infrastructure'),
    ];
    const ledger = await filled(first, second);
    expect(await ledger.ties(all)).toHaveLength(1);
    await expect(ledger.judge({ act: 'split', target: claimOf(second) }, at(9))).rejects.toThrow(InvalidInput);
    await ledger.judge({ act: 'split', target: claimOf(second), apart: 'the Cable Car' }, at(10));
    const ties = await ledger.ties(all);
    expect(ties.map(({ apart, steps }) => [apart, steps[0]?.date]).sort()).toEqual(
      [
        [undefined, '2016'],
        ['the Cable Car', '2022'],
      ].sort(),
    );
    await ledger.judge({ act: 'undo', target: claimOf(second) }, at(11));
    expect(await ledger.ties(all)).toHaveLength(1);
    await ledger.close();
  });

  it('undoes and does again any decision whatever', async () => {
    const acts = (['accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'split'] as const).flatMap((what) =>
      [0, 1, 2, 3, 4].map((piece): Happening => ({ what, which: piece % 3, piece })),
    );
    const apartThenOne: readonly Happening[] = [
      { what: 'split', which: 0, piece: 3 },
      { what: 'merge', which: 1, piece: 4 },
      { what: 'accept', which: 0, piece: 0 },
    ];
    const ledger = await filled(documentOf(0), documentOf(1), documentOf(2));
    await ledger.appendFacts([factOf(0), factOf(1)], [], at(5));
    let second = 10;
    const state = async () => {
      const { judgements: _, histories: __, claims, shown, fact: ___, ...rest } = await seen(ledger, far);
      const plain = { ...rest, claims: claims.map((list) => list.map(({ judgements: ____, ...claim }) => claim)) };
      return { ...plain, shown: shown.map((tie) => tie?.evidence.map(({ id }) => id)) };
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...acts), async (act) => {
        const before = await state();
        if (!(await letHappen(ledger, act, at(second++)))) return;
        const after = await state();
        const [made] = await ledger.judgements(1);
        const undo = await ledger.judge({ act: 'undo', target: made!.id }, at(second++));
        expect(await state()).toEqual(before);
        await ledger.judge({ act: 'undo', target: undo.id }, at(second++));
        expect(await state()).toEqual(after);
      }),
      // Ties that were told apart are made one, and two again.
      { numRuns: runs(20), examples: [[apartThenOne[0]!], [apartThenOne[1]!], [apartThenOne[2]!]] },
    );
    await ledger.close();
  });
}
