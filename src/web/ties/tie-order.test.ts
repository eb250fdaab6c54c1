import { describe, expect, it } from 'vitest';
import type { PartyView, TieRow } from '../../brief/views.ts';
import { matching, orderFrom, sorted } from './tie-order.ts';

const party = (unit: string, en: string, ru: string | null, zh: string | null): PartyView => ({
  party: unit,
  unit,
  country: unit.slice(0, 2),
  names: { en, ru, zh },
});
const row = (id: string, parties: readonly PartyView[], last: string | null, sources: number): TieRow => ({
  id,
  type: 'twinning',
  standing: true,
  parties,
  pairs: [],
  body: null,
  state: { stage: 'active', certainty: 'certain' },
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
});
const guangdong = party('CN-GD', 'Guangdong', 'Гуандун', '广东省');
const sakha = party('RU-SA', 'Sakha Republic', 'Якутия', '萨哈共和国');
const hebei = party('CN-HE', 'Hebei', 'Хэбэй', '河北省');
const rows = [
  row('a', [guangdong, sakha], '2019-06-30', 1),
  row('b', [hebei, sakha], null, 10),
  row('c', [hebei, guangdong], '2024-01-01', 2),
];

describe('the table of ties', () => {
  it('puts the newest activity first, and what has none last', () => {
    expect(sorted(rows, null).map((r) => r.id)).toEqual(['c', 'a', 'b']);
    expect(orderFrom('nonsense')).toEqual({ column: 'last', descending: true });
  });

  it('sorts counts as numbers and names as words', () => {
    expect(sorted(rows, '-sources').map((r) => r.id)).toEqual(['b', 'c', 'a']);
    expect(sorted(rows, 'parties').map((r) => r.id)).toEqual(['a', 'c', 'b']);
  });

  it('finds names in each language, codes, types, all words at once', () => {
    expect(matching(rows, '广东').map((r) => r.id)).toEqual(['a', 'c']);
    expect(matching(rows, 'якутия hebei').map((r) => r.id)).toEqual(['b']);
    expect(matching(rows, 'ru-sa twinning').map((r) => r.id)).toEqual(['a', 'b']);
    expect(matching(rows, 'Moscow')).toEqual([]);
  });
});
