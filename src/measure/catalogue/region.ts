/** What is measured of one region: its activity, its likeness to a state abroad, the concentration of its partners, who pulls it. */
import { countryOf } from '../../model/place.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { activityOf } from '../history/activity.ts';
import { quasiStateOf } from '../history/quasi-state.ts';
import { capacityOf } from '../influence/capacity.ts';
import { pairInputs, valuesOf } from '../influence/pair-inputs.ts';
import { pullOn } from '../influence/pull.ts';
import type { Measurement, Origin, Term } from '../measurement.ts';
import { concentrationOf } from '../trade/concentration.ts';

const ties = (ids: readonly string[]): readonly Origin[] => ids.map((id) => ({ kind: 'tie', id }));

/** Dated acts in the year, in all and by type. */
export function activityOfRegion({ ties: all, day }: MeasureContext, region: string): readonly Result[] {
  const year = yearOf(day);
  const {
    total,
    byType,
    byCountry,
    ties: ids,
  } = activityOf(
    all.filter(({ reviewed }) => reviewed),
    region,
    year,
  );
  const count = (symbol: string, means: string, value: number): Term => ({
    symbol,
    means,
    unit: 'acts',
    value,
    from: ties(ids),
  });
  const measurement: Measurement = {
    measure: 'activity',
    version: '1',
    value: total,
    unit: 'acts a year',
    interval: null,
    coverage: 1,
    formula: 'a_i = Σ dated steps of i’s ties that fall certainly into the year',
    reference: 'Amur’s own',
    terms: [
      ...Object.entries(byType).map(([type, value]) => count(`a_${type}`, `of type ${type}`, value)),
      ...Object.entries(byCountry).map(([country, value]) =>
        count(`a_${country}`, `with partners in ${country}`, value),
      ),
    ],
    notes: ['It counts what the ledger holds: a region that is written about more seems more active.'],
  };
  return [{ of: region, measurement }];
}

/** The composite of docs/methods/measures.md. */
export function quasiStateOfRegion({ ties: all, day }: MeasureContext, region: string): readonly Result[] {
  const { value, parts } = quasiStateOf(all, region, day);
  const measurement: Measurement = {
    measure: 'quasi-state',
    version: '1',
    value,
    unit: '1',
    interval: null,
    coverage: 1,
    formula: 'q_i = mean(norm(partners), norm(instruments), norm(bodies), norm(fields), norm(acts))',
    reference: 'Amur’s own composite; no index of the literature',
    terms: Object.entries(parts).map(([name, { count, value: part }]) => ({
      symbol: name,
      means: name,
      unit: '1',
      value: part,
      from: [],
      weight: 0.2,
      how: 'counted' as const,
      says: String(count),
    })),
    notes: [
      'It compares regions of one ledger; it is no measure of sovereignty and makes no claim about status in law.',
    ],
  };
  return [{ of: region, measurement }];
}

/** On how few partner countries a region’s ties in force rest. */
export function concentrationOfRegion({ counted }: MeasureContext, region: string): readonly Result[] {
  const own = countryOf(region);
  const byPartner = new Map<string, string[]>();
  for (const { id, units } of counted) {
    if (!units.includes(region)) continue;
    for (const partner of new Set(units.filter((unit) => countryOf(unit) !== own))) {
      byPartner.set(partner, [...(byPartner.get(partner) ?? []), id]);
    }
  }
  const whole = [...byPartner.values()].reduce((sum, ids) => sum + ids.length, 0);
  const partners = [...byPartner].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const found = concentrationOf(partners.map(([, ids]) => ids.length / whole));
  const measurement: Measurement = {
    measure: 'concentration',
    version: '1',
    value: found?.hhi ?? null,
    unit: '1',
    interval: null,
    coverage: 1,
    formula: 'HHI_i = Σ_j s_ij²',
    reference: 'Hirschman (1945), National Power and the Structure of Foreign Trade, California',
    terms: partners.map(([partner, ids]) => ({
      symbol: `s_${partner}`,
      means: `share of ${partner} in the ties of ${region}`,
      unit: '1',
      value: ids.length / whole,
      from: ties(ids),
      how: 'counted' as const,
      says: `${ids.length} of ${whole} ties`,
    })),
    notes:
      found === null
        ? ['No ties count on this day.']
        : [`As of ${Number(found.effectivePartners.toPrecision(3))} equal partners; shares are of ties, not of trade.`],
  };
  return [{ of: region, measurement }];
}

/** The pull of the region’s own centre, and that of each foreign unit it has ties with, taken together. */
export function pullOfRegion(context: MeasureContext, region: string): readonly Result[] {
  const { counted, observed, observedOnly, weights, day } = context;
  const year = yearOf(day);
  const centre = countryOf(region);
  const partners = [
    ...new Set(
      counted.flatMap(({ units }) =>
        units.includes(region) ? units.filter((unit) => countryOf(unit) !== centre) : [],
      ),
    ),
  ].sort();
  const on = (from: string) => {
    const { bandwidth, jOnI } = pairInputs(from, region, year, counted, observed, observedOnly);
    return capacityOf({ bandwidth: valuesOf(bandwidth), dependence: valuesOf(jOnI) }, weights);
  };
  const pull = pullOn(on(centre), partners.map(on));
  const common = {
    version: '1',
    unit: '1',
    reference: 'Amur’s own: shares of the influence capacities on one region',
    notes: [
      'Ties with the own centre are hardly ever coded: where no figures of transfers and trade are held, the centre’s pull is not known and the interval says so.',
    ],
  };
  const terms: readonly Term[] = [centre, ...partners].map((from) => {
    const { value, coverage } = on(from);
    return {
      symbol: `I_${from}→${region}`,
      means: `influence of ${from}`,
      unit: '1',
      value,
      from: [],
      says: `coverage ${coverage}`,
    };
  });
  return [
    {
      of: `${centre} → ${region}`,
      measurement: {
        ...common,
        measure: 'centre-pull',
        value: pull.centre.value,
        interval: pull.centre.interval,
        coverage: pull.centre.coverage,
        formula: 'S_centre→j = I_centre→j / Σ_k I_k→j',
        terms,
      },
    },
    {
      of: `abroad → ${region}`,
      measurement: {
        ...common,
        measure: 'foreign-pull',
        value: pull.foreign.value,
        interval: pull.foreign.interval,
        coverage: pull.foreign.coverage,
        formula: '1 − S_centre→j',
        terms,
      },
    },
  ];
}
