/** Figures looked up by what they are of: the one of the year asked for, or of the nearest year close enough, and said so. */
import { type Indicator, inBaseUnit, type Observation } from '../model/observation.ts';
import { countryOf } from '../model/place.ts';
import type { Quantity } from './measurement.ts';

/** A figure further off than this says nothing of the year asked for. */
export const nearYears = 3;

export interface Figure extends Quantity {
  /** What to know of it: that it is of another year, in another currency, one of several. */
  readonly notes: readonly string[];
}

export interface Observed {
  /** In persons, US dollars, or shares; null where nothing near is known. */
  of(indicator: Indicator, region: string, year: number, counterpart?: string | null): Figure;
  /** The years for which there is any figure of a region. */
  years(indicator: Indicator, region: string): readonly number[];
}

const unknown: Figure = { value: null, from: [], notes: [] };

/** Figures by indicator, region and counterpart. Of several of one year the last given is taken and the others are noted. */
export function observedIn(observations: readonly Observation[]): Observed {
  const cells = new Map<string, Observation[]>();
  for (const each of observations) {
    const key = keyOf(each.indicator, each.region, each.counterpart);
    const cell = cells.get(key);
    if (cell) cell.push(each);
    else cells.set(key, [each]);
  }
  const pick = (
    indicator: Indicator,
    region: string,
    year: number,
    counterpart: string | null,
  ): readonly Observation[] => {
    const cell = cells.get(keyOf(indicator, region, counterpart)) ?? [];
    let nearest = Number.POSITIVE_INFINITY;
    for (const each of cell) {
      const off = Math.abs(each.year - year);
      // As near before as after: the earlier one, which was known then.
      if (off < Math.abs(nearest - year) || (off === Math.abs(nearest - year) && each.year < nearest))
        nearest = each.year;
    }
    return Math.abs(nearest - year) > nearYears ? [] : cell.filter((each) => each.year === nearest);
  };
  const of = (indicator: Indicator, region: string, year: number, counterpart: string | null = null): Figure => {
    const found = pick(indicator, region, year, counterpart);
    const chosen = found.at(-1);
    if (chosen === undefined) return unknown;
    const { value, currency } = inBaseUnit(chosen);
    const others = new Set(found.map((each) => inBaseUnit(each).value)).size - 1;
    const notes = [
      ...(chosen.year === year ? [] : [`${indicator} of ${region} is of ${chosen.year}, not of ${year}.`]),
      ...(others > 0
        ? [
            `Sources differ on ${indicator} of ${region} in ${chosen.year}: ${others} other value${others > 1 ? 's are' : ' is'} held.`,
          ]
        : []),
      ...(chosen.note === null ? [] : [`${indicator} of ${region}: ${chosen.note}`]),
    ];
    const from = [{ kind: 'observation' as const, id: chosen.id }];
    if (currency === null || currency === 'USD' || indicator === 'exchange-rate') return { value, from, notes };
    const rate = of('exchange-rate', countryOf(region), chosen.year);
    if (rate.value === null) {
      return { value: null, from, notes: [...notes, `No exchange rate is held for ${currency} in ${chosen.year}.`] };
    }
    return { value: value / rate.value, from: [...from, ...rate.from], notes: [...notes, ...rate.notes] };
  };
  return {
    of,
    years(indicator, region) {
      return [...cells.values()]
        .flat()
        .filter((each) => each.indicator === indicator && each.region === region)
        .map(({ year }) => year)
        .sort((a, b) => a - b);
    },
  };
}

function keyOf(indicator: Indicator, region: string, counterpart: string | null): string {
  return `${indicator} ${region} ${counterpart ?? ''}`;
}
