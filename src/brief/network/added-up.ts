/** The ties of the pairs that a network shows, added up in one walk over all ties. */
import { numberedState } from '../../ledger/dated-states.ts';
import type { StatedColumns } from '../../ledger/tie-columns.ts';
import { toldColumns } from '../../ledger/told-columns.ts';
import { live, over } from '../map-view.ts';
import { byText } from '../order.ts';
import type { NetworkEdge } from './network-types.ts';

/** The edges of some pairs, without what each weighs, and the ties behind them. */
export interface AddedUp {
  readonly edges: readonly Omit<NetworkEdge, 'weight' | 'lean'>[];
  /** By edge: whether one of its ties is of these two units alone. */
  readonly ofTwo: readonly boolean[];
  /** Numbers of the ties, each once. */
  readonly ties: readonly number[];
}

/** By number of a state: bits that tell whether it is live, over, certain. */
const [isLive, isOver, isCertain] = [1, 2, 4];
const bitsOf = Uint8Array.from({ length: 32 }, (_, number) => {
  const state = numberedState(number);
  if (state === null) return 0;
  const { stage, certainty } = state;
  return (live.has(stage) ? isLive : 0) | (over.has(stage) ? isOver : 0) | (certainty === 'certain' ? isCertain : 0);
});

/** The same as the arcs of a map (`rolledUp`), for pairs by number. */
export function addedUp({ columns, states, sure }: StatedColumns, kept: readonly number[]): AddedUp {
  const { pairs, members, pairsOf, from, to } = columns;
  const told = toldColumns(columns);
  const kinds = told.types.length;
  const place = new Int32Array(pairs.length).fill(-1);
  for (const [e, p] of kept.entries()) place[p] = e;
  const numbers = (): Int32Array => new Int32Array(kept.length);
  const [lives, overs, reviewed, sources] = [numbers(), numbers(), numbers(), numbers()];
  const [certain, ofTwo, first, last] = [numbers(), numbers(), numbers(), numbers()];
  const fewest = numbers().fill(0x7fffffff);
  const byType = new Int32Array(kept.length * kinds);
  const ties: number[] = [];
  for (let t = 0; t < states.length; t++) {
    if (states[t] === 0) continue;
    let isShown = false;
    for (let k = from[t]!; k < to[t]!; k++) {
      const e = place[pairsOf[k]!]!;
      if (e < 0) continue;
      isShown = true;
      const bits = bitsOf[states[t]!]!;
      if (bits & isLive) lives[e]!++;
      if (bits & isOver) overs[e]!++;
      if (bits & isCertain && (sure === null || sure[t] === 1)) certain[e] = 1;
      if (members[t] === 2) ofTwo[e] = 1;
      reviewed[e]! += told.reviewed[t]!;
      sources[e]! += told.sources[t]!;
      byType[e * kinds + told.type[t]!]!++;
      if (to[t]! - from[t]! < fewest[e]!) fewest[e] = to[t]! - from[t]!;
      if (told.first[t]! > 0 && (first[e] === 0 || told.first[t]! < first[e]!)) first[e] = told.first[t]!;
      if (told.last[t]! > last[e]!) last[e] = told.last[t]!;
    }
    if (isShown) ties.push(t);
  }
  const edges = kept.map((p, e) => {
    const types = told.types
      .map((type, n) => ({ type, ties: byType[e * kinds + n]! }))
      .filter(({ ties: some }) => some > 0)
      .sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
    const all = types.reduce((sum, { ties: some }) => sum + some, 0);
    return {
      pair: pairs[p]!,
      ties: all,
      types,
      live: lives[e]!,
      over: overs[e]!,
      reviewed: reviewed[e]!,
      unreviewed: all - reviewed[e]!,
      certain: certain[e] === 1,
      fewestPairs: fewest[e]!,
      sources: sources[e]!,
      first: told.days[first[e]!]!,
      last: told.days[last[e]!]!,
    };
  });
  return { edges, ofTwo: Array.from(ofTwo, (one) => one === 1), ties };
}
