/** On how few partners a region rests: of its ties, and of its trade where figures by partner are held. */
import { world } from '../../model/observation.ts';
import { countryOf } from '../../model/place.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import type { Origin, Stated, Term } from '../measurement.ts';
import { type Figure, yearsNear } from '../observed.ts';
import { concentrationOf } from '../trade/concentration.ts';

const formula = 'HHI_i = Σ_j s_ij²; Hirschman’s index 100 · √HHI; effective partners 1 / HHI';
const reference =
  'Hirschman (1945), National Power and the Structure of Foreign Trade, California; (1964), American Economic Review 54';

export const concentrationOfTies: Stated = { measure: 'concentration', version: '2', unit: '1', formula, reference };
export const concentrationOfTrade: Stated = {
  measure: 'trade-concentration',
  version: '2',
  unit: '1',
  formula,
  reference,
};

/** A partner with what falls to it. */
interface Part {
  readonly partner: string;
  readonly amount: number;
  readonly from: readonly Origin[];
  readonly says: string;
}

/**
 * The partners of which none is a part of another. Of ties it is the regions that are partners, and their country only where none of
 * them is; of trade it is the country, whose figure holds those of its regions.
 */
export function partnersApart(partners: readonly string[], keep: 'regions' | 'countries'): readonly string[] {
  const all = new Set(partners);
  const withRegions = new Set(partners.filter((each) => each !== countryOf(each)).map(countryOf));
  return partners.filter((each) =>
    keep === 'regions' ? !withRegions.has(each) : each === countryOf(each) || !all.has(countryOf(each)),
  );
}

/** Shares of the ties that stand and the acts of two years, a tie of many being shared among its members; then shares of trade. */
export function concentrationOfRegion(context: MeasureContext, region: string): readonly Result[] {
  return [
    { of: region, measurement: { ...concentrationOfTies, ...measured(partsOfTies(context, region), 'ties') } },
    { of: region, measurement: { ...concentrationOfTrade, ...trade(context, region) } },
  ];
}

function partsOfTies({ counted }: MeasureContext, region: string): readonly Part[] {
  const own = countryOf(region);
  const byPartner = new Map<string, { amount: number; ids: string[] }>();
  for (const { id, units, weight, times } of counted) {
    if (!units.includes(region)) continue;
    for (const partner of units.filter((unit) => countryOf(unit) !== own)) {
      const { amount, ids } = byPartner.get(partner) ?? { amount: 0, ids: [] };
      byPartner.set(partner, { amount: amount + weight * times, ids: [...ids, id] });
    }
  }
  return partnersApart([...byPartner.keys()], 'regions').map((partner) => {
    const { amount, ids } = byPartner.get(partner)!;
    return {
      partner,
      amount,
      from: [...ids].sort().map((id) => ({ kind: 'tie' as const, id })),
      says: `${Number(amount.toPrecision(3))} ties and acts`,
    };
  });
}

function measured(parts: readonly Part[], what: string) {
  const sorted = [...parts].sort((a, b) => b.amount - a.amount || (a.partner < b.partner ? -1 : 1));
  const whole = sorted.reduce((sum, { amount }) => sum + amount, 0);
  const found = whole === 0 ? null : concentrationOf(sorted.map(({ amount }) => amount / whole));
  const terms: readonly Term[] = sorted.map(({ partner, amount, from, says }) => ({
    symbol: `s_${partner}`,
    means: `share of ${partner}`,
    unit: '1',
    value: whole === 0 ? null : amount / whole,
    from,
    how: what === 'ties' ? 'counted' : 'observed',
    says,
  }));
  const short = (value: number): string => String(Number(value.toPrecision(3)));
  return {
    value: found?.hhi ?? null,
    interval: null,
    coverage: found === null ? 0 : 1,
    terms,
    notes:
      found === null
        ? [`No ${what} count on this day.`]
        : [
            `Hirschman’s index ${short(found.hirschman)}; as of ${short(found.effectivePartners)} equal partners. Shares are of ${what}.`,
          ],
  };
}

/** Of partners whose trade is held; what all trade leaves over may be one partner or many, and opens the interval. */
function trade({ observed, day }: MeasureContext, region: string) {
  const asked = yearOf(day);
  const own = countryOf(region);
  const held = observed.pairs('trade').flatMap(([a, partner]) => (a === region ? [partner] : []));
  const partners = partnersApart(held, 'countries').filter((each) => countryOf(each) !== own && each !== world);
  const knownOf = (year: number) =>
    partners.flatMap((partner): readonly (readonly [string, Figure & { value: number }])[] => {
      const figure = observed.of('trade', region, year, partner);
      return figure.value === null || figure.year !== year ? [] : [[partner, { ...figure, value: figure.value }]];
    });
  const wholeOf = (year: number): boolean => observed.of('trade', region, year).year === year;
  // Shares are of one year: the nearest with all trade and that with a partner, else the nearest with a partner.
  const near = yearsNear(asked);
  const year =
    near.find((each) => wholeOf(each) && knownOf(each).length > 0) ??
    near.find((each) => knownOf(each).length > 0) ??
    asked;
  const found = observed.of('trade', region, year);
  const total = found.year === year ? found : { ...found, value: null };
  const known = knownOf(year);
  if (known.length === 0) {
    return {
      ...measured([], 'trade'),
      notes: [
        `Not held: trade of ${region} by partner, ${asked}; “amur import” takes it from a table (trade, with the partner as counterpart).`,
      ],
    };
  }
  const parts = known.map(([partner, figure]) => ({
    partner,
    amount: figure.value,
    from: figure.from,
    says: `${Number((figure.value / 1e6).toPrecision(3))} million USD`,
  }));
  const sum = parts.reduce((so, { amount }) => so + amount, 0);
  const whole = Math.max(total.value ?? 0, sum);
  const coverage = total.value === null ? 1 : sum / whole;
  const { terms, notes } = measured(parts, 'trade');
  const squares = parts.reduce((so, { amount }) => so + (amount / whole) ** 2, 0);
  return {
    value: coverage < 0.5 ? null : squares,
    interval: [squares, squares + (1 - coverage) ** 2] as const,
    coverage,
    terms: terms.map((term) => ({ ...term, value: (term.value! * sum) / whole })),
    notes: [
      ...(year === asked ? [] : [`Trade is of ${year}, not of ${asked}.`]),
      ...(coverage < 1
        ? [
            'Trade with partners that are not held counts as with many small ones; as with a single one it gives the upper end.',
          ]
        : notes),
      ...(total.value === null ? ['All trade is not held: the partners held are taken for all.'] : []),
      ...known.flatMap(([, figure]) => figure.notes),
    ],
  };
}
