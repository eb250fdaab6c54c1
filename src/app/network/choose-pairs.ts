/** Which units and pairs a network shows: the strongest, where there are too many. */

import { z } from 'zod';
import { pairWeight } from '../../measure/tie-weight.ts';
import { countryOf, endsOf } from '../../model/place.ts';
import type { PairGroup } from '../../store/ports/tie-lists.ts';
import type { Infer } from '../infer.ts';
import { byText, inOrder } from '../order.ts';

/** What a network is around: a unit, all units of a country, or everything under the filter. */
export const networkAround = z.union([
  z.object({ kind: z.enum(['unit', 'country']), code: z.string() }),
  z.object({ kind: z.literal('all') }),
]);
export type NetworkAround = Infer<typeof networkAround>;

/** The most units and pairs that are shown at once. */
export const mostNodes = 150;
export const mostEdges = 1500;

/** A pair, and what falls to it of its ties. */
export interface WeighedPair {
  readonly pair: string;
  readonly ends: readonly [string, string];
  readonly weight: number;
  readonly ties: number;
}

/** What is shown, and what was there. */
export interface Chosen {
  /** By text. */
  readonly pairs: readonly WeighedPair[];
  /** By shown unit: how many more units it is tied to. */
  readonly beyond: ReadonlyMap<string, number>;
  readonly all: { readonly units: number; readonly pairs: number };
  readonly left: { readonly units: number; readonly pairs: number };
  /** Units in scope that have no place, sorted. */
  readonly unplaced: readonly string[];
}

/**
 * The strongest units by what falls to them of the ties in scope, at most `mostNodes` of those that can be placed (the one a
 * network is around always), with every tie among them; of pairs at most `mostEdges`. A unit that is left without a link is left out.
 */
export function choosePairs(
  groups: readonly PairGroup[],
  around: NetworkAround,
  isPlaced: (unit: string) => boolean,
): Chosen {
  const all = weighed(groups);
  const strength = strengthInScope(all, around);
  const isCentre = (unit: string): boolean => around.kind === 'unit' && unit === around.code;
  const ranked = [...strength.keys()].filter(isPlaced).sort(
    inOrder<string>(
      (a, b) => Number(isCentre(b)) - Number(isCentre(a)),
      (a, b) => strength.get(b)! - strength.get(a)!,
      byText,
    ),
  );
  const placed = new Set(ranked);
  const shown = new Set(ranked.slice(0, mostNodes));
  const inScope = all.filter(({ ends }) => ends.every((unit) => placed.has(unit)));
  const among = inScope.filter(({ ends }) => ends.every((unit) => shown.has(unit)));
  const strongest = inOrder<WeighedPair>(
    (a, b) => b.weight - a.weight,
    (a, b) => b.ties - a.ties,
    (a, b) => byText(a.pair, b.pair),
  );
  const pairs = [...among]
    .sort(strongest)
    .slice(0, mostEdges)
    .sort((a, b) => byText(a.pair, b.pair));
  const beyond = new Map(pairs.flatMap(({ ends }) => ends.map((unit): [string, number] => [unit, 0])));
  for (const { ends } of inScope) {
    if (ends.every((unit) => shown.has(unit))) continue;
    for (const unit of ends) if (beyond.has(unit)) beyond.set(unit, beyond.get(unit)! + 1);
  }
  return {
    pairs,
    all: { units: ranked.length, pairs: inScope.length },
    left: { units: ranked.length - beyond.size, pairs: inScope.length - pairs.length },
    beyond,
    unplaced: [...strength.keys()].filter((unit) => !placed.has(unit)).sort(byText),
  };
}

function weighed(groups: readonly PairGroup[]): readonly WeighedPair[] {
  const byPair = new Map<string, WeighedPair>();
  for (const { pair, members, ties } of groups) {
    const so = byPair.get(pair) ?? { pair, ends: endsOf(pair), weight: 0, ties: 0 };
    byPair.set(pair, { ...so, weight: so.weight + ties * pairWeight(members), ties: so.ties + ties });
  }
  return [...byPair.values()];
}

/** What falls to each unit of the ties of those around which the network is, and to whoever is tied to them. */
function strengthInScope(pairs: readonly WeighedPair[], around: NetworkAround): ReadonlyMap<string, number> {
  const isCentre = (unit: string): boolean =>
    around.kind === 'all' || (around.kind === 'unit' ? unit : countryOf(unit)) === around.code;
  const strength = new Map<string, number>();
  for (const { ends, weight } of pairs)
    if (ends.some(isCentre)) for (const unit of ends) strength.set(unit, (strength.get(unit) ?? 0) + weight);
  return strength;
}
