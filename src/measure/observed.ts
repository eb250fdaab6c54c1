/** Figures looked up by what they are of: the one of the year asked for, or of the nearest year close enough, and said so. */
import { type Indicator, inBaseUnit, type Observation } from '../model/observation.ts';
import { countryOf } from '../model/place.ts';
import { firstOf, type Given } from './figure-choice.ts';
import { plainNumber, type Quantity } from './measurement.ts';

/** A figure further off than this says nothing of the year asked for. */
export const nearYears = 3;

/** The year and those near enough to stand for it, the nearest first; as near before as after: the earlier one. */
export const yearsNear = (year: number): readonly number[] =>
  Array.from({ length: 2 * nearYears + 1 }, (_, i) => year + (i % 2 === 0 ? i / 2 : -(i + 1) / 2));

export interface Figure extends Quantity {
  /** The year that it is of; null where there is none. */
  readonly year: number | null;
  /** What to know of it: that it is of another year, in another currency, one of several, or why there is none. */
  readonly notes: readonly string[];
}

export interface Observed {
  /** In persons, US dollars, or shares; null where nothing near is known. */
  of(indicator: Indicator, region: string, year: number, counterpart?: string | null): Figure;
  /** True where there is any figure of these two together, from either side. */
  joins(a: string, b: string): boolean;
  /** The pairs of units of which there is any figure, as they are held, sorted. */
  pairs(indicator: Indicator): readonly (readonly [string, string])[];
}

/**
 * Figures by indicator, region and counterpart. Of several of one year one is taken by the rule of figure-choice.ts and the
 * others are noted with their values. Where no trade is given but exports and imports of one year are, trade is their sum.
 */
export function observedIn(observations: readonly Given[]): Observed {
  const cells = new Map<string, Given[]>();
  const rates = new Map<string, Given[]>();
  const add = (to: Map<string, Given[]>, key: string, each: Given): void => {
    const cell = to.get(key);
    if (cell) cell.push(each);
    else to.set(key, [each]);
  };
  const joined = new Set<string>();
  const pairs = new Map<string, Map<string, readonly [string, string]>>();
  for (const each of observations) {
    // What is of some months is not of a year.
    if (each.period !== undefined) continue;
    const { indicator, region, counterpart } = each;
    add(cells, keyOf(indicator, region, counterpart), each);
    if (counterpart !== null) {
      joined.add(`${region} ${counterpart}`);
      const of = pairs.get(indicator) ?? new Map<string, readonly [string, string]>();
      pairs.set(indicator, of.set(`${region} ${counterpart}`, [region, counterpart]));
    }
    if (each.indicator === 'exchange-rate') add(rates, inBaseUnit(each).currency!, each);
  }
  const given = (indicator: Indicator, region: string, year: number, counterpart: string | null): Figure => {
    const cell = cells.get(keyOf(indicator, region, counterpart)) ?? [];
    const what = `${indicator} of ${region}${counterpart === null ? '' : ` with ${counterpart}`}`;
    const near = nearest(cell, year);
    if (near === null) return nothing;
    if (Math.abs(near - year) > nearYears) {
      return { ...nothing, notes: [`The nearest figure held of ${what} is of ${near}, too far from ${year}.`] };
    }
    const chosen = chosenOf(cell, near, what);
    const notes = [...(near === year ? [] : [`${what} is of ${near}, not of ${year}.`]), ...chosen.notes];
    const { value, currency } = inBaseUnit(chosen.figure);
    const from = [{ kind: 'observation' as const, id: chosen.figure.id }];
    if (currency === null || currency === 'USD' || indicator === 'exchange-rate')
      return { value, year: near, from, notes };
    const rate = rateOf(currency, region, near);
    if (rate.value === null) {
      return {
        value: null,
        year: near,
        from,
        notes: [...notes, `No exchange rate is held for ${currency} in ${near}.`],
      };
    }
    return { value: value / rate.value, year: near, from: [...from, ...rate.from], notes: [...notes, ...rate.notes] };
  };
  /** Of the unit's own country where it is held, else of any country with that currency; of the very year. */
  const rateOf = (currency: string, region: string, year: number): Figure => {
    const held = (rates.get(currency) ?? []).filter((rate) => rate.year === year);
    const own = held.filter((rate) => rate.region === countryOf(region));
    const cell = own.length > 0 ? own : held;
    if (cell.length === 0) return nothing;
    const { figure, notes } = chosenOf(cell, year, `the rate of ${currency}`);
    return { value: inBaseUnit(figure).value, year, from: [{ kind: 'observation', id: figure.id }], notes };
  };
  const found = (indicator: Indicator, region: string, year: number, counterpart: string | null = null): Figure => {
    const own = given(indicator, region, year, counterpart);
    if (indicator !== 'trade' || own.value !== null) return own;
    const [exports, imports] = (['exports', 'imports'] as const).map((part) => {
      const cell = cells.get(keyOf(part, region, counterpart)) ?? [];
      return { near: nearest(cell, year), figure: given(part, region, year, counterpart) };
    }) as [{ near: number | null; figure: Figure }, { near: number | null; figure: Figure }];
    if (exports.figure.value === null || imports.figure.value === null) {
      return own.notes.length > 0 ? own : { ...nothing, notes: exports.figure.notes };
    }
    // Two years do not make the trade of one.
    if (exports.near !== imports.near) return own;
    return {
      value: exports.figure.value + imports.figure.value,
      year: exports.near,
      from: [...exports.figure.from, ...imports.figure.from],
      notes: [
        `trade of ${region} is the sum of its exports and imports.`,
        ...new Set([...exports.figure.notes, ...imports.figure.notes]),
      ],
    };
  };
  const of: Observed['of'] = (indicator, region, year, counterpart = null) => {
    const figure = found(indicator, region, year, counterpart);
    if (figure.value !== null || figure.notes.length > 0) return figure;
    return { ...figure, notes: [notHeld(indicator, region, year, counterpart)] };
  };
  return {
    of,
    joins: (a, b) => joined.size > 0 && (joined.has(`${a} ${b}`) || joined.has(`${b} ${a}`)),
    pairs(indicator) {
      return [...(pairs.get(indicator) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
    },
  };
}

const nothing: Figure = { value: null, year: null, from: [], notes: [] };

/** The year of a figure that is nearest; as near before as after: the earlier one, which was known then. */
function nearest(cell: readonly Observation[], year: number): number | null {
  let near: number | null = null;
  for (const each of cell) {
    const closer = near === null ? -1 : Math.abs(each.year - year) - Math.abs(near - year);
    if (closer < 0 || (closer === 0 && each.year < near!)) near = each.year;
  }
  return near;
}

/** The figure that is taken of those of a year, and what to say of it and of the others. */
function chosenOf(
  cell: readonly Given[],
  year: number,
  what: string,
): { readonly figure: Given; readonly notes: readonly string[] } {
  const { first, others, because } = firstOf(cell.filter((each) => each.year === year));
  const told = others.map(({ value, unit, source }) => `${plainNumber(value)} ${unit} (${source.label})`);
  return {
    figure: first,
    notes: [
      ...(others.length === 0
        ? []
        : [
            `Sources differ on ${what} in ${year}: ${plainNumber(first.value)} ${first.unit} is taken, ${because}; also held: ${told.join('; ')}.`,
          ]),
      ...(first.note === null ? [] : [`${what}: ${first.note}.`]),
    ],
  };
}

/** Which cell is missing, and how to bring it. */
function notHeld(indicator: Indicator, region: string, year: number, counterpart: string | null): string {
  const of = counterpart === null ? region : `${region} with ${counterpart}`;
  return `Not held: ${indicator} of ${of}, ${year} or within ${nearYears} years; “amur import” takes it from a table.`;
}

function keyOf(indicator: string, region: string, counterpart: string | null): string {
  return `${indicator} ${region} ${counterpart ?? ''}`;
}
