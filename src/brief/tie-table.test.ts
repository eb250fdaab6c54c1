import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../gazetteer/open.ts';
import type { StatedTie } from '../ledger/tie-lists-port.ts';
import { type PartyRef, pairsOf, unitOf } from '../model/place.ts';
import { statedOrder } from './tie-row.ts';
import { usualSort } from './tie-sort.ts';
import { holding, sortedPage } from './tie-table.ts';

const packed = readFileSync(new URL('../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

const tie = (id: string, parties: readonly PartyRef[], last: string | null, sources: number): StatedTie => ({
  tie: {
    id,
    type: 'twinning',
    standing: true,
    parties,
    pairs: pairsOf(parties),
    units: parties.map(unitOf),
    body: null,
    first: null,
    last,
    reviewed: true,
    counts: {
      acceptedClaims: 1,
      unreviewedClaims: 0,
      rejectedClaims: 0,
      facts: 0,
      sources,
      sourcesWithUnreviewed: sources,
    },
    states: { days: [], states: [] },
  },
  state: { stage: 'active', certainty: 'certain' },
});
const ties = [
  tie('a', ['CN-GD', 'RU-SA'], '2019-06-30', 1),
  tie('b', ['CN-HE', 'RU-SA'], null, 10),
  tie('c', ['CN-HE', 'RU-AMU'], '2024-01-01', 2),
];
const ids = (some: readonly StatedTie[]) => some.map((each) => each.tie.id);

describe('the table of ties', () => {
  it('puts the newest activity first, and what has none last', () => {
    expect(ids(sortedPage(gazetteer, ties, usualSort, 0, 9))).toEqual(['c', 'a', 'b']);
    expect(ids(sortedPage(gazetteer, ties, usualSort, 1, 1))).toEqual(['a']);
    expect(ids(sortedPage(gazetteer, ties, usualSort, 3, 1))).toEqual([]);
  });

  it('sorts counts as numbers and names as words', () => {
    expect(ids(sortedPage(gazetteer, ties, { column: 'sources', descending: true }, 0, 9))).toEqual(['b', 'c', 'a']);
    // Guangdong – Sakha, Hebei – Amur, Hebei – Sakha.
    expect(ids(sortedPage(gazetteer, ties, { column: 'parties', descending: false }, 0, 9))).toEqual(['a', 'c', 'b']);
  });

  it('finds names in each language, codes, types, all words at once', () => {
    expect(ids(holding(gazetteer, ties, '广东'))).toEqual(['a']);
    expect(ids(holding(gazetteer, ties, 'якутия hebei'))).toEqual(['b']);
    expect(ids(holding(gazetteer, ties, 'ru-sa Twinning'))).toEqual(['a', 'b']);
    expect(ids(holding(gazetteer, ties, 'Moscow'))).toEqual([]);
  });

  it('gives the pages that a sort of everything would', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('2019-06-30', '2020-01-01', null), fc.nat(2)), { maxLength: 25 });
    fc.assert(
      fc.property(some, fc.nat(25), fc.integer({ min: 1, max: 9 }), (drawn, from, count) => {
        const all = drawn.map(([last, sources], i) => tie(`tie_${i}`, ['CN-GD', 'RU-SA'], last, sources));
        const whole = [...all].sort(statedOrder);
        expect(ids(sortedPage(gazetteer, all, usualSort, from, count))).toEqual(ids(whole.slice(from, from + count)));
      }),
    );
  });
});
