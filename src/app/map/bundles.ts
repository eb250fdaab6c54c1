/** Bundles: pairs that the map does not draw one by one, rolled up to the pairs of their countries. */
import { z } from 'zod';
import { countryOf, endsOf } from '../../model/place.ts';
import type { Infer } from '../infer.ts';
import { byText, inOrder } from '../order.ts';
import { type ArcEnd, arcEnd } from './arc.ts';

export const bundleView = z
  .object({
    pair: z.string().meta({ description: '`CN~RU`; `a` and `b` are its ends, in this order.' }),
    pairs: z.int().meta({ description: 'How many pairs of units.' }),
    a: arcEnd,
    b: arcEnd,
  })
  .meta({ id: 'Bundle' });
export type BundleView = Infer<typeof bundleView>;

const bundleOrder = inOrder<BundleView>(
  (a, b) => b.pairs - a.pairs,
  (a, b) => byText(a.pair, b.pair),
);

/** The bundles of some pairs (`CN-GD~RU-SA`), those of most pairs first; `endOf` says where a country is drawn. */
export function bundlePairs(pairs: readonly string[], endOf: (unit: string) => ArcEnd | null): readonly BundleView[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    const countries = endsOf(pair).map(countryOf).sort(byText).join('~');
    counts.set(countries, (counts.get(countries) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([pair, count]): readonly BundleView[] => {
      const [a = '', b = ''] = pair.split('~');
      const [from, to] = [endOf(a), endOf(b)];
      return from === null || to === null ? [] : [{ pair, a: from, b: to, pairs: count }];
    })
    .sort(bundleOrder);
}
