/** Which units and pairs a network shows: the strongest, where there are too many. */
import type { StatedColumns } from '../../ledger/tie-columns.ts';
import { pairWeight } from '../../measure/tie-weight.ts';
import { countryOf } from '../../model/place.ts';
import { byText, inOrder } from '../order.ts';
import type { NetworkAround } from './network-types.ts';

/** The most units and pairs that are shown at once. */
export const mostNodes = 150;
export const mostEdges = 1500;

/** A pair by its number, and what falls to it of its ties. */
export interface WeighedPair {
  readonly number: number;
  readonly ends: readonly [string, string];
  readonly weight: number;
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

/** What of each pair was added up; all by number. */
interface Sums {
  readonly weights: Float64Array;
  readonly ties: Int32Array;
  /** 1 where a pair is there whose two units are placed, but not both shown. */
  readonly left: Uint8Array;
}

/**
 * The strongest units by what falls to them of the ties in scope, at most `mostNodes` of those that can be placed (the one a
 * network is around always), with every tie among them; of pairs at most `mostEdges`. A unit that is left without a link is left out.
 */
export function chosenPairs(stated: StatedColumns, around: NetworkAround, isPlaced: (unit: string) => boolean): Chosen {
  const { pairs, units, ends } = stated.columns;
  const shares = sharesOf(stated.columns.members);
  const strength = strengthInScope(stated, around, shares);
  const inScope = units.flatMap((_, u) => (strength[u]! > 0 ? [u] : []));
  const centre = around.kind === 'unit' ? units.indexOf(around.code) : -1;
  const ranked = inScope
    .filter((u) => isPlaced(units[u]!))
    .sort(
      (a, b) =>
        Number(b === centre) - Number(a === centre) || strength[b]! - strength[a]! || byText(units[a]!, units[b]!),
    );
  const standing = new Uint8Array(units.length);
  for (const u of ranked) standing[u] = placed;
  for (const u of ranked.slice(0, mostNodes)) standing[u] = shown;
  const sums = sumsOf(stated, standing, shares);
  const linked = pairs.flatMap((_, p) => (sums.ties[p]! > 0 ? [p] : []));
  const strongest = inOrder<number>(
    (a, b) => sums.weights[b]! - sums.weights[a]!,
    (a, b) => sums.ties[b]! - sums.ties[a]!,
    (a, b) => byText(pairs[a]!, pairs[b]!),
  );
  const kept = linked
    .sort(strongest)
    .slice(0, mostEdges)
    .sort((a, b) => byText(pairs[a]!, pairs[b]!));
  const drawn = new Set(kept.flatMap((p) => [units[ends[2 * p]!]!, units[ends[2 * p + 1]!]!]));
  const others = new Int32Array(units.length);
  let leftPairs = 0;
  for (let p = 0; p < pairs.length; p++) {
    if (sums.left[p] === 0) continue;
    leftPairs++;
    others[ends[2 * p]!]!++;
    others[ends[2 * p + 1]!]!++;
  }
  const beyond = new Map(units.flatMap((unit, u) => (drawn.has(unit) ? [[unit, others[u]!] as const] : [])));
  const all = { units: ranked.length, pairs: linked.length + leftPairs };
  return {
    pairs: kept.map((p) => ({
      ...{ number: p, ends: [units[ends[2 * p]!]!, units[ends[2 * p + 1]!]!], weight: sums.weights[p]! },
    })),
    beyond,
    all,
    left: { units: all.units - drawn.size, pairs: all.pairs - kept.length },
    unplaced: inScope.flatMap((u) => (standing[u] === 0 ? [units[u]!] : [])).sort(byText),
  };
}

const [placed, shown] = [1, 2];

/** What falls to a pair of a tie of so many units. */
function sharesOf(members: Uint16Array): Float64Array {
  const most = members.reduce((so, count) => Math.max(so, count), 0);
  return Float64Array.from({ length: most + 1 }, (_, count) => pairWeight(count));
}

/** By unit what falls to it of the ties of those around which the network is, and of whoever is tied to them. */
function strengthInScope(
  { columns, states }: StatedColumns,
  around: NetworkAround,
  shares: Float64Array,
): Float64Array {
  const { units, members, ends, pairsOf, from, to } = columns;
  const isCentre = Uint8Array.from(units, (unit) =>
    around.kind === 'all' || (around.kind === 'unit' ? unit : countryOf(unit)) === around.code ? 1 : 0,
  );
  const strength = new Float64Array(units.length);
  for (let t = 0; t < states.length; t++) {
    if (states[t] === 0) continue;
    const share = shares[members[t]!]!;
    for (let k = from[t]!; k < to[t]!; k++) {
      const [a, b] = [ends[2 * pairsOf[k]!]!, ends[2 * pairsOf[k]! + 1]!];
      if (isCentre[a] === 0 && isCentre[b] === 0) continue;
      strength[a]! += share;
      strength[b]! += share;
    }
  }
  return strength;
}

function sumsOf({ columns, states }: StatedColumns, standing: Uint8Array, shares: Float64Array): Sums {
  const { pairs, members, ends, pairsOf, from, to } = columns;
  const weights = new Float64Array(pairs.length);
  const ties = new Int32Array(pairs.length);
  const left = new Uint8Array(pairs.length);
  for (let t = 0; t < states.length; t++) {
    if (states[t] === 0) continue;
    for (let k = from[t]!; k < to[t]!; k++) {
      const p = pairsOf[k]!;
      const [a, b] = [standing[ends[2 * p]!]!, standing[ends[2 * p + 1]!]!];
      if (a === 0 || b === 0) continue;
      if (a === shown && b === shown) {
        ties[p]!++;
        weights[p]! += shares[members[t]!]!;
      } else left[p] = 1;
    }
  }
  return { weights, ties, left };
}
