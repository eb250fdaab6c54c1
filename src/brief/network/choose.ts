/** Which units and pairs a network shows: the strongest, where there are too many. */
import type { StatedTie } from '../../ledger/tie-lists-port.ts';
import { pairWeight } from '../../measure/tie-weight.ts';
import { countryOf, endsOf } from '../../model/place.ts';
import { byText, inOrder } from '../order.ts';
import type { NetworkAround } from './network-types.ts';

/** The most units and pairs that are shown at once. */
export const mostNodes = 150;
export const mostEdges = 1500;

/** The ties of a pair, and what falls to it of them. */
export interface WeighedPair {
  readonly pair: string;
  readonly ends: readonly [string, string];
  readonly rows: StatedTie[];
  weight: number;
}

/** What is shown, and what was there. */
export interface Chosen {
  readonly pairs: readonly WeighedPair[];
  /** By shown unit: how many more units it is tied to. */
  readonly beyond: ReadonlyMap<string, number>;
  readonly all: { readonly units: number; readonly pairs: number };
  readonly left: { readonly units: number; readonly pairs: number };
}

/** Whether a unit is what a network is around. */
function isCentre(around: NetworkAround, unit: string): boolean {
  if (around.kind === 'all') return false;
  return around.kind === 'unit' ? unit === around.code : countryOf(unit) === around.code;
}

const strongest = inOrder<WeighedPair>(
  (a, b) => b.weight - a.weight,
  (a, b) => b.rows.length - a.rows.length,
  (a, b) => byText(a.pair, b.pair),
);

/** The units in scope: those around which it is, and whoever is tied to them. */
function unitsInScope(ties: readonly StatedTie[], around: NetworkAround): ReadonlyMap<string, number> {
  const strength = new Map<string, number>();
  const add = (unit: string, weight: number): void => {
    strength.set(unit, (strength.get(unit) ?? 0) + weight);
  };
  for (const { tie } of ties) {
    const weight = pairWeight(tie.units.length);
    const { pairs } = tie;
    if (around.kind !== 'all' && !tie.units.some((unit) => isCentre(around, unit))) continue;
    for (const pair of pairs) {
      const [a, b] = endsOf(pair);
      if (around.kind !== 'all' && !isCentre(around, a) && !isCentre(around, b)) continue;
      add(a, weight);
      add(b, weight);
    }
  }
  return strength;
}

/**
 * The strongest units by what falls to them of the ties in scope, at most `mostNodes` of those that can be placed (the one a
 * network is around always), with every tie among them; of pairs at most `mostEdges`. A unit that is left without a link is left out.
 */
export function chosenPairs(
  ties: readonly StatedTie[],
  around: NetworkAround,
  isPlaced: (unit: string) => boolean,
): Chosen {
  const strength = unitsInScope(ties, around);
  const ranked = [...strength]
    .filter(([unit]) => isPlaced(unit))
    .sort(
      ([a, s], [b, t]) =>
        Number(around.kind === 'unit' && b === around.code) - Number(around.kind === 'unit' && a === around.code) ||
        t - s ||
        byText(a, b),
    )
    .map(([unit]) => unit);
  const shown = new Set(ranked.slice(0, mostNodes));
  const placed = new Set(ranked);
  const pairs = new Map<string, WeighedPair>();
  const others = new Map<string, Set<string>>();
  const left = new Set<string>();
  const beside = (unit: string, other: string): void => {
    const set = others.get(unit);
    if (set) set.add(other);
    else others.set(unit, new Set([other]));
  };
  for (const stated of ties) {
    const { units, pairs: all } = stated.tie;
    if (!units.some((unit) => placed.has(unit))) continue;
    const weight = pairWeight(units.length);
    for (const pair of all) {
      const [a, b] = endsOf(pair);
      if (!placed.has(a) || !placed.has(b)) continue;
      if (!shown.has(a) || !shown.has(b)) {
        left.add(pair);
        if (shown.has(a)) beside(a, b);
        if (shown.has(b)) beside(b, a);
        continue;
      }
      const held = pairs.get(pair);
      if (held) {
        held.rows.push(stated);
        held.weight += weight;
      } else pairs.set(pair, { pair, ends: [a, b], rows: [stated], weight });
    }
  }
  const ordered = [...pairs.values()].sort(strongest);
  const kept = ordered.slice(0, mostEdges).sort((a, b) => byText(a.pair, b.pair));
  const drawn = new Set(kept.flatMap(({ ends }) => ends));
  return {
    pairs: kept,
    beyond: new Map([...drawn].map((unit) => [unit, others.get(unit)?.size ?? 0])),
    all: { units: placed.size, pairs: pairs.size + left.size },
    left: { units: placed.size - drawn.size, pairs: pairs.size + left.size - kept.length },
  };
}
