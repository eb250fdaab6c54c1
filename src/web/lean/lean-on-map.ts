/** What the map is given of who leans on whom: the shares of one country, and the pairs measured on both sides. */
import type { AllLeans, PairLean } from '../../app/lean/lean-view.ts';
import { t } from '../i18n/t.ts';
import { type LeanOnMap, type LeanStyle, leanStyle } from '../map/lean-style.ts';
import { shareText } from './lean-words.ts';

/** The countries on which a dependence is known, the one of most regions first; of as many, by code. */
export function countriesOf({ regions }: Pick<AllLeans, 'regions'>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { country } of regions) counts.set(country.unit, (counts.get(country.unit) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
}

/** Of shares of trade alone: those of exports or imports are not set beside them. */
export const leanOnMap = (leans: AllLeans, country: string): LeanOnMap => ({
  shares: new Map(
    leans.regions.flatMap(({ region, country: on, last }) =>
      on.unit === country && last.of === 'trade'
        ? [
            [
              region.unit,
              {
                share: last.value ?? (last.low + last.high) / 2,
                says: t('lean.map.says', { share: shareText(last), year: last.year }),
              },
            ] as const,
          ]
        : [],
    ),
  ),
  pairs: leanStyles(leans.pairs),
});

/** How the line of each pair that was measured on both sides tells which leans more. */
export const leanStyles = (pairs: readonly Pick<PairLean, 'pair' | 'last'>[]): ReadonlyMap<string, LeanStyle> =>
  new Map(pairs.flatMap(({ pair, last: { lean } }) => (lean === null ? [] : [[pair, leanStyle(lean)] as const])));
