import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { sampleTie } from '../../measure/sample-tie.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { groupsOf, totalsOf } from '../../store/contract/stated.ts';
import { summaryOf } from '../../ties/stated-for-tests.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import type { NetworkAround } from './choose-pairs.ts';
import { mostNodes } from './choose-pairs.ts';
import { pairsShown, toNetworkView } from './show-network.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const asOf = { validAt: '2020-01-01', knownAt: '2026-11-25T00:00:00.000Z' };

const tied = (
  id: string,
  type: TieType,
  parties: readonly string[],
  stage: Stage = 'active',
  body?: string,
): StatedTie => ({
  tie: summaryOf(
    sampleTie({ id, type, parties, steps: [{ stage: 'active', day: '2019-06-01' }], ...(body ? { body } : {}) }),
  ),
  state: { stage, certainty: 'certain', since: '2019-06-01' },
});

// Three regions tied in a ring, one more hanging on Amur, and a pair far from all of them.
const ring = [
  tied('a', 'twinning', ['CN-HL', 'RU-AMU']),
  tied('b', 'visit', ['CN-HL', 'JP-01']),
  tied('c', 'twinning', ['JP-01', 'RU-AMU']),
  tied('d', 'infrastructure', ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk']),
  tied('e', 'agreement', ['KR-26', 'RU-AMU'], 'ended'),
  tied('f', 'twinning', ['DE-BY', 'FR-BRE']),
];
const view = (around: NetworkAround = { kind: 'all' }, ties: readonly StatedTie[] = ring) => {
  const groups = groupsOf(ties);
  const chosen = pairsShown(gazetteer, groups, around);
  const pairs = chosen.pairs.map(({ pair }) => pair);
  const totals = totalsOf(
    ties.filter(({ tie }) => tie.pairs.some((pair) => pairs.includes(pair))),
    '2026-01-01',
  );
  return toNetworkView(gazetteer, groups, { chosen, totals }, { ...asOf, around });
};
const codes = (of: ReturnType<typeof view>) => of.nodes.map(({ code }) => code);

describe('the network', () => {
  it('holds all units under the filter, and tells where each stands', () => {
    const all = view();
    expect(codes(all)).toEqual(['CN-HL', 'DE-BY', 'FR-BRE', 'JP-01', 'KR-26', 'RU-AMU']);
    expect(all.edges.map(({ pair, weight }) => [pair, weight])).toEqual([
      ['CN-HL~JP-01', 1],
      ['CN-HL~RU-AMU', 2],
      ['DE-BY~FR-BRE', 1],
      ['JP-01~RU-AMU', 1],
      ['KR-26~RU-AMU', 1],
    ]);
    const amur = all.nodes.find(({ code }) => code === 'RU-AMU')!;
    expect(amur).toMatchObject({ country: 'RU', degree: 3, partners: 3, strength: 4, core: 2, beyond: 0 });
    expect(amur.byType).toEqual([
      { type: 'twinning', degree: 2 },
      { type: 'agreement', degree: 1 },
      { type: 'infrastructure', degree: 1 },
    ]);
    expect(all.nodes.find(({ code }) => code === 'DE-BY')!.community).not.toBe(amur.community);
    expect(all).toMatchObject({ ties: 6, units: 6, pairs: 5, left: { units: 0, pairs: 0 } });
  });

  it('of a region: it, its partners and the ties among them', () => {
    const hokkaido = view({ kind: 'unit', code: 'JP-01' });
    expect(codes(hokkaido)).toEqual(['CN-HL', 'JP-01', 'RU-AMU']);
    // Among them they have four ties; Busan is no partner of Hokkaido.
    expect(hokkaido).toMatchObject({ ties: 4, units: 3, pairs: 3 });
    expect(hokkaido.nodes.find(({ code }) => code === 'RU-AMU')!.beyond).toBe(0);
  });

  it('of a country: all its units and their partners', () => {
    expect(codes(view({ kind: 'country', code: 'KR' }))).toEqual(['KR-26', 'RU-AMU']);
    expect(codes(view({ kind: 'country', code: 'RU' }))).toEqual(['CN-HL', 'JP-01', 'KR-26', 'RU-AMU']);
    expect(codes(view({ kind: 'unit', code: 'RU-SA' }))).toEqual([]);
  });

  it('gives a pair its part of a tie of many', () => {
    const council = tied('g', 'body', ['CN-HL', 'JP-01', 'KR-26', 'RU-AMU'], 'active', 'Council');
    expect(view(undefined, [council]).edges.every(({ weight }) => Math.abs(weight - 1 / 3) < 1e-12)).toBe(true);
  });

  it('counts who is not on the map, and does not show them', () => {
    expect(view(undefined, [tied('x', 'twinning', ['RU-AMU', 'XX-YY'])])).toMatchObject({
      nodes: [],
      unplaced: ['XX-YY'],
    });
  });

  it('shows the strongest of too many, and counts the rest', () => {
    const units = gazetteer.regions
      .filter(({ country }) => country !== 'RU')
      .slice(0, mostNodes + 9)
      .map(({ region }) => region!);
    const many = units.flatMap((unit, i) => [
      tied(`s${i}`, 'visit', ['RU-AMU', unit]),
      ...(i < 10 ? [tied(`t${i}`, 'agreement', ['RU-AMU', unit])] : []),
    ]);
    const shown = view({ kind: 'unit', code: 'RU-AMU' }, many);
    expect(shown.nodes).toHaveLength(mostNodes);
    expect(shown).toMatchObject({ units: mostNodes + 10, left: { units: 10, pairs: 10 } });
    for (const unit of units.slice(0, 10)) expect(codes(shown)).toContain(unit);
    expect(shown.nodes.find(({ code }) => code === 'RU-AMU')).toMatchObject({ degree: mostNodes - 1, beyond: 10 });
  });
});
