/** Pairs that the map does not draw one by one, rolled up to the pairs of their countries. */
import { countryOf, endsOf } from '../../model/place.ts';
import { byText, inOrder } from '../order.ts';
import type { ArcEnd, BundleView } from './map-types.ts';

const bundleOrder = inOrder<BundleView>(
  (a, b) => b.pairs - a.pairs,
  (a, b) => byText(a.pair, b.pair),
);

/** The bundles of some pairs (`CN-GD~RU-SA`), those of most pairs first; `endOf` says where a country is drawn. */
export function bundlesOf(pairs: readonly string[], endOf: (unit: string) => ArcEnd | null): readonly BundleView[] {
  const counts = new Map<string, number>();
  const countries = new Map<string, string>();
  const country = (unit: string): string => {
    let found = countries.get(unit);
    if (found === undefined) countries.set(unit, (found = countryOf(unit)));
    return found;
  };
  for (const pair of pairs) {
    const [one, other] = endsOf(pair);
    const [a, b] = [country(one), country(other)];
    const key = byText(a, b) <= 0 ? `${a}~${b}` : `${b}~${a}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([pair, count]): readonly BundleView[] => {
      const [a = '', b = ''] = pair.split('~');
      const [from, to] = [endOf(a), endOf(b)];
      return from === null || to === null ? [] : [{ pair, a: from, b: to, pairs: count }];
    })
    .sort(bundleOrder);
}
