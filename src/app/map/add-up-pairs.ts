/** Adds up the ties of each pair of units, whatever their types and states, and those of each two parties of a pair. */
import { compareDays } from '../../model/edtf-days.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PairGroup } from '../../store/ports/tie-lists.ts';
import { byText, inOrder } from '../order.ts';
import type { TiesOfPair } from './arc.ts';

/** The ties of each pair in one, in the order of the groups. */
export function addUpPairs(groups: readonly PairGroup[]): readonly TiesOfPair[] {
  return [...groupedBy(groups, ({ pair }) => pair)].map(([pair, own]) => toTiesOfPair(pair, own));
}

/** Groups that are alike in something, in their order. */
export function groupedBy(
  groups: readonly PairGroup[],
  by: (group: PairGroup) => string,
): ReadonlyMap<string, readonly PairGroup[]> {
  const alike = new Map<string, PairGroup[]>();
  for (const group of groups) {
    const own = alike.get(by(group));
    if (own) own.push(group);
    else alike.set(by(group), [group]);
  }
  return alike;
}

/** The ties of one pair by the two parties that they join: those of most sources first. */
export function addUpParties(groups: readonly PairGroup[]): readonly (TiesOfPair & Pick<PairGroup, 'between'>)[] {
  return [...groupedBy(groups, ({ between }) => between.join('~')).values()]
    .map((own) => ({ ...toTiesOfPair(own[0]!.pair, own), between: own[0]!.between }))
    .sort(
      inOrder(
        (a, b) => b.sources - a.sources,
        (a, b) => b.ties - a.ties,
        (a, b) => byText(a.between.join('~'), b.between.join('~')),
      ),
    );
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
