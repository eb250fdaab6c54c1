/** Adds up the ties of each pair of units, whatever their types and states. */
import { compareDays } from '../../model/edtf-days.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PairGroup } from '../../store/ports/tie-lists.ts';
import { byText } from '../order.ts';
import type { TiesOfPair } from './arc.ts';

/** The ties of each pair in one, in the order of the groups. */
export function addUpPairs(groups: readonly PairGroup[]): readonly TiesOfPair[] {
  const byPair = new Map<string, PairGroup[]>();
  for (const group of groups) {
    const own = byPair.get(group.pair);
    if (own) own.push(group);
    else byPair.set(group.pair, [group]);
  }
  return [...byPair].map(([pair, own]) => toTiesOfPair(pair, own));
}

/** The better of a day so far and another: the later one (1) or the earlier one (-1); null counts for none. */
const further = (so: string | null, day: string | null, sign: 1 | -1): string | null =>
  day !== null && (so === null || compareDays(day, so) * sign > 0) ? day : so;

function toTiesOfPair(pair: string, groups: readonly PairGroup[]): TiesOfPair {
  const sum = (of: (group: PairGroup) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const counts = new Map<TieType, number>();
  let first: string | null = null;
  let last: string | null = null;
  for (const group of groups) {
    counts.set(group.type, (counts.get(group.type) ?? 0) + group.ties);
    first = further(first, group.first, -1);
    last = further(last, group.last, 1);
  }
  const types = [...counts].map(([type, ties]) => ({ type, ties }));
  types.sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
  const [ties, reviewed] = [sum((group) => group.ties), sum((group) => group.reviewed)];
  return {
    pair,
    ties,
    types,
    live: sum((group) => group.live),
    over: sum((group) => group.over),
    reviewed,
    unreviewed: ties - reviewed,
    certain: groups.some(({ certain }) => certain),
    fewestPairs: Math.min(...groups.map(({ fewestPairs }) => fewestPairs)),
    sources: sum((group) => group.sources),
    first,
    last,
  };
}
