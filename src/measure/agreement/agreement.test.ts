import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedClaim } from '../../model/coding.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { agreementOf } from './agreement.ts';

const claim = (start: number, other: Partial<CodedClaim> = {}): CodedClaim => ({
  type: 'twinning',
  parties: ['CN-HL', 'RU-AMU'],
  stage: 'signed',
  date: '2004',
  bounds: edtfBounds('2004'),
  fields: [],
  modality: 'fact',
  body: null,
  start,
  end: start + 10,
  quote: 'ten letter',
  ...other,
});
const twice = (first: readonly CodedClaim[], second: readonly CodedClaim[]) =>
  agreementOf([{ document: 'doc_1', first, second }]);

describe('agreement', () => {
  it('is whole between the same codings', () => {
    const same = [claim(0), claim(20, { parties: ['CN-GD', 'RU-SA'], type: 'visit' })];
    expect(twice(same, [...same].reverse())).toMatchObject({
      documents: 1,
      pairs: { both: 2, f1: 1 },
      claims: { both: 2, f1: 1 },
      type: { n: 2, kappa: 1 },
      stage: { n: 2, observed: 1, kappa: null },
      differences: [],
    });
  });

  it('counts pairs once a document, and what only one has found', () => {
    const first = [claim(0), claim(20), claim(40, { parties: ['CN-GD', 'RU-SA'] })];
    const second = [claim(0), claim(40, { parties: ['CN-JL', 'RU-PRI'] })];
    const { pairs, claims, differences } = twice(first, second);
    // Precision 1/2, recall 1/2 by pairs; claims: one in common, two and one alone.
    expect(pairs).toEqual({ both: 1, onlyFirst: 1, onlySecond: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(claims).toMatchObject({ both: 1, onlyFirst: 2, onlySecond: 1, f1: 0.4 });
    expect(differences.map(({ first: a, second: b }) => [a?.start ?? null, b?.start ?? null])).toEqual([
      [20, null],
      [40, null],
      [null, 40],
    ]);
  });

  it('sets side by side what is most alike, and names what differs', () => {
    const first = [claim(0), claim(100, { stage: 'active' })];
    const second = [claim(102, { stage: 'active', date: '2005' }), claim(1, { type: 'agreement' })];
    const { differences, stages, types } = twice(first, second);
    expect(differences.map(({ first: a, on }) => [a?.start, ...on])).toEqual([
      [0, 'type'],
      [100, 'date'],
    ]);
    expect(stages).toMatchObject({ active: { n: 2, kappa: 1 }, signed: { kappa: 1 } });
    expect(types.twinning).toMatchObject({ n: 2, observed: 0.5, kappa: 0 });
  });

  it('says of an empty text that both found nothing', () => {
    expect(twice([], [])).toMatchObject({ documents: 1, pairs: { both: 0, f1: null }, type: { n: 0, kappa: null } });
  });

  it('has the same F1 whoever is the measure, and knows its differences again', () => {
    const claims = fc.array(
      fc.record({
        start: fc.nat(50),
        type: fc.constantFrom('twinning', 'visit', 'trade' as const),
        parties: fc.constantFrom(['CN-HL', 'RU-AMU'], ['CN-GD', 'RU-SA']),
        stage: fc.constantFrom('signed', 'ended' as const),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const [first, second] = [a, b].map((list) => list.map(({ start, ...other }) => claim(start, other)));
        const [there, back] = [twice(first!, second!), twice(second!, first!)];
        expect(back.pairs.f1).toBe(there.pairs.f1);
        expect(back.pairs.precision).toBe(there.pairs.recall);
        expect(back.claims.both + back.claims.onlyFirst).toBe(second!.length);
        expect(twice(first!, second!).differences).toEqual(there.differences);
      }),
    );
  });
});
