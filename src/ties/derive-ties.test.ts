import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { edtfBounds } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Tie } from '../model/tie.ts';
import { deriveTies } from './derive-ties.ts';
import { blagoveshchensk, heihe, said } from './evidence-for-tests.ts';
import { stateAt } from './stages/stage-on-day.ts';

const ties = (...evidence: readonly Evidence[]): readonly Tie[] =>
  deriveTies(evidence)
    .map(({ tie }) => tie)
    .sort((a, b) => a.type.localeCompare(b.type) || a.ordinal - b.ordinal);
const history = (tie: Tie | undefined) => tie?.steps.map(({ stage, date }) => `${stage} ${date}`);

describe('a forecast', () => {
  const foreseen = said('signed', '2027', { modality: 'forecast', review: 'unreviewed' });

  it('alone makes no tie: it stands where no list shows it, without a step', () => {
    const [only, ...more] = deriveTies([foreseen]);
    expect(more).toEqual([]);
    expect(only!.evidence).toEqual([foreseen.id]);
    expect(only!.tie).toMatchObject({ steps: [], reviewed: false, parties: [heihe, blagoveshchensk] });
    expect(only!.tie.counts).toMatchObject({ unreviewedClaims: 0, acceptedClaims: 0, facts: 0 });
    expect(stateAt(only!.tie, '2030-01-01')).toBeNull();
  });

  it('is shown beside the tie it would be of, and moves it nowhere, accepted or not', () => {
    for (const review of ['unreviewed', 'accepted'] as const) {
      const [only, ...more] = deriveTies([said('signed', '2004'), { ...foreseen, stage: 'ended', review }]);
      expect(more).toEqual([]);
      expect(history(only!.tie)).toEqual(['signed 2004']);
      expect(only!.evidence).toContain(foreseen.id);
      expect(only!.tie.counts).toMatchObject({ unreviewedClaims: 0, acceptedClaims: 1 });
    }
  });
});

describe('a possible claim', () => {
  const possible = said('ended', '2022', { strict: false, review: 'unreviewed' });

  it('makes no tie, moves none and stands beside none, rejected or left unsure too', () => {
    for (const review of ['unreviewed', 'rejected', 'unsure'] as const) {
      expect(deriveTies([{ ...possible, review }])).toEqual([]);
      const signed = said('signed', '2004');
      const [only] = deriveTies([signed, { ...possible, review }]);
      expect(history(only!.tie)).toEqual(['signed 2004']);
      expect(only!.evidence).toEqual([signed.id]);
    }
  });

  it('is a claim as any other once a person has accepted it', () => {
    expect(ties(said('signed', '2004'), { ...possible, review: 'accepted' }).map(history)).toEqual([
      ['signed 2004', 'ended 2022'],
    ]);
  });
});

describe('a standing tie', () => {
  it('goes through its stages in time', () => {
    const [tie] = ties(said('active', '2019'), said('signed', '2004-05-18'), said('proposed', '2003'));
    expect(history(tie)).toEqual(['proposed 2003', 'signed 2004-05-18', 'active 2019']);
    expect(tie).toMatchObject({
      type: 'twinning',
      standing: true,
      parties: [heihe, blagoveshchensk],
      pairs: ['CN-HL~RU-AMU'],
      ordinal: 1,
      successorOf: null,
      reviewed: true,
    });
  });

  it('is a new one after its end, and says after which', () => {
    const [first, second, ...more] = ties(
      said('signed', '1965'),
      said('ended', '1980'),
      said('signed', '1992'),
      said('active', '2010'),
    );
    expect(more).toEqual([]);
    expect(history(first)).toEqual(['signed 1965', 'ended 1980']);
    expect(history(second)).toEqual(['signed 1992', 'active 2010']);
    expect(second).toMatchObject({ ordinal: 2, successorOf: first!.id });
    expect(second!.id).not.toBe(first!.id);
  });

  it('is not ended by what may have been before: the end of 1992 does not part it from a signing of 1992', () => {
    expect(ties(said('ended', '1992'), said('signed', '1992-05'))).toHaveLength(1);
  });

  it('is not parted by an end that nobody has reviewed', () => {
    const rumour = said('ended', '2020', { review: 'unreviewed' });
    const [tie, ...more] = ties(said('signed', '2004'), rumour, said('active', '2023'));
    expect(more).toEqual([]);
    expect(history(tie)).toEqual(['signed 2004', 'ended 2020', 'active 2023']);
  });

  it('is suspended and taken up again', () => {
    const [tie] = ties(said('signed', '2004'), said('suspended', '2020-02'), said('active', '2023-01'));
    expect(history(tie)).toEqual(['signed 2004', 'suspended 2020-02', 'active 2023-01']);
  });

  it('puts words without a date with the step they speak of', () => {
    const undated = said('signed', null);
    const [tie] = ties(said('signed', '2004', { id: 'clm_dated' }), undated);
    expect(tie?.steps).toHaveLength(1);
    expect(tie?.steps[0]?.evidence).toEqual([undated.id, 'clm_dated'].sort());
  });
});

describe('where sources disagree on a date', () => {
  it('shows the one a person accepted, and keeps the other', () => {
    const fact = said('signed', '2005', { kind: 'fact', review: 'unreviewed', sources: ['https://a', 'https://b'] });
    const [tie] = ties(said('signed', '2004'), fact);
    expect(tie?.steps).toHaveLength(1);
    expect(tie?.steps[0]).toMatchObject({ date: '2004', contested: [{ date: '2005', evidence: [fact.id] }] });
  });

  it('prefers a coded fact to what nobody has reviewed, then more sources, then the later record', () => {
    const unreviewed = { review: 'unreviewed' } as const;
    const fact = { kind: 'fact', ...unreviewed } as const;
    const shown = (...evidence: readonly Evidence[]) => ties(...evidence)[0]?.steps[0]?.date;
    expect(shown(said('signed', '2004', unreviewed), said('signed', '2005', fact))).toBe('2005');
    expect(shown(said('signed', '2004'), said('signed', '2005'), said('signed', '2005'))).toBe('2005');
    expect(shown(said('signed', '2004'), said('signed', '2005', { recordedAt: '2025-01-01T00:00:00.000Z' }))).toBe(
      '2004',
    );
  });

  it('takes a vaguer date of the same time as agreement', () => {
    const [tie] = ties(said('signed', '2004'), said('signed', '2004-05-18'), said('signed', '200X'));
    expect(tie?.steps).toHaveLength(1);
    expect(tie?.steps[0]).toMatchObject({ date: '2004-05-18', bounds: ['2004-05-18', '2004-05-18'] });
    expect(tie?.steps[0]?.evidence).toHaveLength(3);
  });

  it('takes two agreements of one pair as two signings', () => {
    const [tie] = ties(said('signed', '2004', { type: 'agreement' }), said('signed', '2012', { type: 'agreement' }));
    expect(history(tie)).toEqual(['signed 2004', 'signed 2012']);
  });
});

describe('an end that was coded as a restriction, as Codebook 2 had it', () => {
  const pieces = (...evidence: readonly Evidence[]) =>
    ties(...evidence).map((tie) => [tie.type, ...(history(tie) ?? [])]);

  it('is the end of the twinning of exactly these parties, and no restriction that was lifted', () => {
    const decision = said('ended', '2022-10-26', { type: 'restriction' });
    expect(pieces(said('signed', '1965'), decision)).toEqual([['twinning', 'signed 1965', 'ended 2022-10-26']]);
    expect(deriveTies([said('signed', '1965'), decision])[0]?.tie.counts.acceptedClaims).toBe(2);
  });

  it('suspends it where it says so, and leaves other pairs alone', () => {
    const freeze = said('suspended', '2022-03', { type: 'restriction' });
    const regions = said('signed', '2000', { parties: ['CN-HL', 'RU-AMU'] });
    expect(pieces(said('signed', '1965'), freeze, regions).sort()).toEqual([
      ['twinning', 'signed 1965', 'suspended 2022-03'],
      ['twinning', 'signed 2000'],
    ]);
  });

  it('is that of an agreement where there is no twinning; of nothing, it stays what it was', () => {
    const decision = said('ended', '2022', { type: 'restriction' });
    expect(pieces(said('signed', '2001', { type: 'agreement' }), decision)).toEqual([
      ['agreement', 'signed 2001', 'ended 2022'],
    ]);
    expect(pieces(decision)).toEqual([['restriction', 'ended 2022']]);
    expect(pieces(said('active', '2022-06', { type: 'infrastructure' }), decision).sort()).toEqual([
      ['infrastructure', 'active 2022-06'],
      ['restriction', 'ended 2022'],
    ]);
  });

  it('says who decided, where a fact names one side first', () => {
    const fact = { kind: 'fact', review: 'unreviewed', type: 'restriction' } as const;
    const [tie] = ties(said('signed', '1965'), said('ended', '2022', { ...fact, parties: [blagoveshchensk, heihe] }));
    expect(tie?.steps[1]).toMatchObject({ stage: 'ended', oneSided: blagoveshchensk });
  });
});

it('leaves the twinning standing where a restriction of the same towns is lifted', () => {
  const [border, twinning] = ties(
    said('signed', '2004'),
    said('active', '2020-01', { type: 'restriction' }),
    said('ended', '2023-01-08', { type: 'restriction' }),
  ).toSorted((a, b) => a.type.localeCompare(b.type));
  expect(history(border)).toEqual(['active 2020-01', 'ended 2023-01-08']);
  expect(history(twinning)).toEqual(['signed 2004']);
});

describe('a named body', () => {
  const baltic = { type: 'body', body: 'Euroregion Baltic', kind: 'fact', review: 'unreviewed' } as const;
  const founded = said('signed', '1998-02-22', { ...baltic, parties: ['RU-KGD', 'PL-28', 'SE-K'] });
  const joined = said('signed', '2001', { ...baltic, parties: ['LT-KL', 'RU-KGD', 'PL-28', 'SE-K'] });
  const left = said('ended', '2022', { ...baltic, parties: ['RU-KGD', 'PL-28', 'SE-K'] });

  it('is one tie while members join and leave', () => {
    const [tie, ...more] = ties(founded, joined, left);
    expect(more).toEqual([]);
    expect(tie).toMatchObject({ body: 'Euroregion Baltic', parties: ['LT-KL', 'PL-28', 'RU-KGD', 'SE-K'] });
    expect(history(tie)).toEqual(['signed 1998-02-22', 'signed 2001']);
    const of = (party: string) => tie?.memberships.find((m) => m.party === party);
    expect(of('LT-KL')?.joined).toEqual(['2001-01-01', '2001-12-31']);
    expect(of('RU-KGD')).toMatchObject({ joined: ['1998-02-22', '1998-02-22'], left: ['2022-01-01', '2022-12-31'] });
    expect(of('SE-K')?.left).toEqual([null, null]);
  });

  it('ends with all its members', () => {
    const [tie] = ties(founded, said('ended', '2023', { ...baltic, parties: ['RU-KGD', 'PL-28', 'SE-K'] }));
    expect(history(tie)).toEqual(['signed 1998-02-22', 'ended 2023']);
    expect(tie?.memberships.map((m) => m.left)).toEqual(Array(3).fill(['2023-01-01', '2023-12-31']));
  });
});

describe('counts', () => {
  it('keep claims and facts, reviewed and unreviewed, and sources apart', () => {
    const [tie] = ties(
      said('signed', '2004', { sources: ['doc_1'] }),
      said('active', '2010', { sources: ['doc_1'] }),
      said('active', '2011', { review: 'unreviewed', sources: ['doc_2'] }),
      said('active', '2012', { review: 'unsure', sources: ['doc_3'] }),
      said('active', '2013', { review: 'rejected', sources: ['doc_4'] }),
      said('signed', '2004', { kind: 'fact', review: 'unreviewed', sources: ['https://example.org'] }),
      said('signed', '2004', { kind: 'fact', review: 'rejected', sources: ['https://example.com'] }),
    );
    expect(tie?.counts).toEqual({
      acceptedClaims: 2,
      unreviewedClaims: 2,
      unsureClaims: 1,
      rejectedClaims: 1,
      facts: 1,
      sources: 2,
      sourcesWithUnreviewed: 4,
    });
    expect(history(tie)).not.toContain('active 2013');
  });

  it('make no tie out of rejected evidence', () => {
    expect(ties(said('signed', '2004', { review: 'rejected' }))).toEqual([]);
  });

  it('show rejected evidence beside the tie, so that it can be taken back', () => {
    const rejected = said('ended', '2010', { review: 'rejected' });
    const [derived] = deriveTies([said('signed', '2004'), rejected]);
    expect(derived?.evidence).toContain(rejected.id);
  });
});

it('gives the same ties for the same evidence in any order', () => {
  const stage = fc.constantFrom('proposed', 'announced', 'signed', 'active', 'suspended', 'ended' as const);
  const date = fc.constantFrom(null, '1965', '1992', '1992-05', '1992-05-18', '199X', '2004/2010', '2022');
  const piece = fc.record({
    stage,
    date,
    review: fc.constantFrom('accepted', 'unreviewed', 'unsure', 'rejected' as const),
    type: fc.constantFrom('twinning', 'agreement', 'visit', 'restriction' as const),
    kind: fc.constantFrom('claim', 'fact' as const),
  });
  const evidence = fc
    .array(piece, { minLength: 1, maxLength: 9 })
    .map((pieces) =>
      pieces.map((p, i) => said(p.stage, p.date, { ...p, id: `clm_${i}`, bounds: p.date && edtfBounds(p.date) })),
    );
  fc.assert(
    fc.property(
      evidence.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const derived = deriveTies(list);
        expect(deriveTies(shuffled)).toEqual(derived);
        // No piece of evidence is lost, but where nothing is left to hang a rejected one on.
        const shown = new Set(derived.flatMap((tie) => tie.evidence));
        expect(list.filter(({ id, review }) => review !== 'rejected' && !shown.has(id))).toEqual([]);
        for (const { tie } of derived) {
          const inSteps = tie.steps.flatMap((s) => [...s.evidence, ...(s.contested ?? []).flatMap((c) => c.evidence)]);
          expect(new Set(inSteps).size).toBe(inSteps.length);
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

it('gives the example of docs/methods/ties.md', () => {
  const parties = ['FI-10/Rovaniemi', 'RU-MUR/Murmansk'];
  const fact = { kind: 'fact', review: 'unreviewed', parties } as const;
  const freeze = said('suspended', '2022-03', fact);
  const tie = ties(said('signed', '1965', fact), freeze)[0]!;
  const at = (day: string) => [stateAt(tie, day)?.stage, stateAt(tie, day)?.certainty].join(', ');
  expect(history(tie)).toEqual(['signed 1965', 'suspended 2022-03']);
  expect(at('1965-06-30')).toBe('signed, possible');
  expect(at('1966-06-01')).toBe('signed, certain');
  expect(at('2021-12-31')).toBe('signed, certain');
  expect(at('2022-03-15')).toBe('suspended, possible');
  expect(at('2022-04-01')).toBe('suspended, certain');
});
