/** A figure about a unit, or about two, in a year, as a source gives it; and what figures there are. */
import { InvalidInput } from './errors.ts';
import { contentId } from './ids.ts';

/** What is counted or measured. `counterpart`: whether the figure is about a second unit too. */
export interface IndicatorOf {
  readonly id: string;
  readonly means: string;
  readonly kind: 'persons' | 'money' | 'share' | 'rate';
  readonly counterpart: 'none' | 'required' | 'optional';
}

/** Every indicator, by id. */
export const indicators = {
  population: { id: 'population', means: 'inhabitants', kind: 'persons', counterpart: 'none' },
  product: {
    id: 'product',
    means: 'gross regional (domestic) product, current prices',
    kind: 'money',
    counterpart: 'none',
  },
  exports: { id: 'exports', means: 'exports of goods', kind: 'money', counterpart: 'optional' },
  imports: { id: 'imports', means: 'imports of goods', kind: 'money', counterpart: 'optional' },
  trade: { id: 'trade', means: 'exports and imports of goods together', kind: 'money', counterpart: 'optional' },
  investment: {
    id: 'investment',
    means: 'stock of direct investment held from abroad',
    kind: 'money',
    counterpart: 'optional',
  },
  crossings: {
    id: 'crossings',
    means: 'border crossings by persons, both ways',
    kind: 'persons',
    counterpart: 'required',
  },
  visitors: { id: 'visitors', means: 'arrivals from abroad', kind: 'persons', counterpart: 'optional' },
  transfers: {
    id: 'transfers',
    means: 'share of the budget that comes from the centre',
    kind: 'share',
    counterpart: 'none',
  },
  'exchange-rate': {
    id: 'exchange-rate',
    means: 'units of the country’s currency for one US dollar, mean of the year',
    kind: 'rate',
    counterpart: 'none',
  },
} as const satisfies Record<string, IndicatorOf>;
/** What is sold and bought may be told by group of goods, under any one scheme: `exports/HS27`. */
type GoodsIndicator = `${'exports' | 'imports'}/${string}`;
export type Indicator = keyof typeof indicators | GoodsIndicator;

/** The world, where a figure is of it (as in the trade statistics of the United Nations). */
export const world = 'W00';

/** What an indicator is, and the group of goods it is narrowed to; null for none that Amur knows. */
export function indicatorNamed(name: string): (IndicatorOf & { readonly good: string | null }) | null {
  const [whole = '', good, ...more] = name.split('/');
  const about: IndicatorOf | undefined = Object.hasOwn(indicators, whole)
    ? indicators[whole as keyof typeof indicators]
    : undefined;
  if (about === undefined || more.length > 0) return null;
  if (good === undefined) return { ...about, good: null };
  if (!(whole === 'exports' || whole === 'imports') || !/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,31}$/u.test(good)) return null;
  return { ...about, good };
}

/** A unit of measure: its kind, how many of the base unit it is, and the currency of money. */
interface Unit {
  readonly kind: IndicatorOf['kind'];
  readonly factor: number;
  readonly currency?: string;
}

const multiples = { '': 1, 'thousand ': 1e3, 'million ': 1e6, 'billion ': 1e9, '100 million ': 1e8 };

/** The unit of a text such as `persons`, `thousand persons`, `million USD`, `100 million CNY`, `1`, `percent`, `CNY per USD`. */
export function unitNamed(text: string): Unit | null {
  const plain = text.trim();
  if (plain === '1') return { kind: 'share', factor: 1 };
  if (plain === 'percent' || plain === '%') return { kind: 'share', factor: 0.01 };
  const rate = /^([A-Z]{3}) per USD$/.exec(plain);
  if (rate) return { kind: 'rate', factor: 1, currency: rate[1]! };
  const [, size = '', what = ''] = /^((?:100 million|thousand|million|billion) )?(.+)$/.exec(plain) ?? [];
  const factor = multiples[size as keyof typeof multiples];
  if (factor === undefined) return null;
  if (what === 'persons') return { kind: 'persons', factor };
  return /^[A-Z]{3}$/.test(what) ? { kind: 'money', factor, currency: what } : null;
}

/** Where a figure stands. */
export interface ObservationSource {
  /** Who gives it, and in what. */
  readonly label: string;
  readonly address: string | null;
  /** The year in which it was published, where that is known: of two figures the later one revises the earlier. */
  readonly published?: number;
}

/** `a yearbook (2023), https://…`. */
export function sourceText({ label, address, published }: ObservationSource): string {
  return `${label}${published === undefined ? '' : ` (${published})`}${address === null ? '' : `, ${address}`}`;
}

/** One figure. */
export interface Observation {
  readonly id: string;
  readonly indicator: Indicator;
  /** A first-level unit, a country, or the world. */
  readonly region: string;
  readonly counterpart: string | null;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source: ObservationSource;
  readonly note: string | null;
}

/** What of a figure is not in order: which part of it, what is wrong, and what to do. */
export interface FigureFault {
  readonly of: 'indicator' | 'unit' | 'value' | 'year' | 'published' | 'counterpart';
  readonly what: string;
  readonly todo: string;
}

/** The first thing that is not in order; null where everything is. */
export function faultOf(given: Omit<Observation, 'id'>): FigureFault | null {
  const about = indicatorNamed(given.indicator);
  const { region, year, value, counterpart } = given;
  const no = (of: FigureFault['of'], what: string, todo: string): FigureFault => ({ of, what, todo });
  if (about === null) {
    return no(
      'indicator',
      `There is no indicator "${given.indicator}".`,
      `One of: ${Object.keys(indicators).join(', ')}; exports and imports of a group of goods as "exports/HS27".`,
    );
  }
  const unit = unitNamed(given.unit);
  if (unit === null || unit.kind !== about.kind) {
    return no('unit', `${about.id} is not measured in "${given.unit}".`, unitHint[about.kind]);
  }
  if (!Number.isFinite(value) || value < 0) {
    return no(
      'value',
      `${about.id} of ${region} in ${year} is ${value}; it must be 0 or more.`,
      'Put the number right.',
    );
  }
  if (about.kind === 'share' && value * unit.factor > 1) {
    return no('value', `${about.id} of ${region} is a share: ${value} ${given.unit} is more than all.`, unitHint.share);
  }
  if (!Number.isInteger(year)) return no('year', `"${year}" is not a year.`, 'Write one year, as in 2021.');
  const { published } = given.source;
  if (published !== undefined && !Number.isInteger(published)) {
    return no('published', `"${published}" is not a year of publication.`, 'Write a year, or leave it out.');
  }
  if (about.counterpart === 'required' && counterpart === null) {
    return no('counterpart', `${about.id} needs a second region.`, 'Name it as the counterpart.');
  }
  if (about.counterpart === 'none' && counterpart !== null) {
    return no(
      'counterpart',
      `${about.id} is of one region; there is no second one to it.`,
      'Take the counterpart out.',
    );
  }
  if (counterpart === region) {
    return no('counterpart', `${about.id} of ${region} with itself is none.`, 'Name another unit, or none.');
  }
  return null;
}

/** The figure with its id; throws InvalidInput where indicator, unit, region or value do not go together. */
export function observation(given: Omit<Observation, 'id'>): Observation {
  const fault = faultOf(given);
  if (fault !== null) throw new InvalidInput(fault.what, { hint: fault.todo });
  const { indicator, region, counterpart, year, value, unit: written, note } = given;
  const { label, address, published } = given.source;
  const source = { label, address, ...(published === undefined ? {} : { published }) };
  const id = contentId('obs', indicator, region, counterpart, year, value, written, source, note);
  return { id, indicator, region, counterpart, year, value, unit: written, source, note };
}

const unitHint: Readonly<Record<IndicatorOf['kind'], string>> = {
  persons: 'Write "persons", "thousand persons" or "million persons".',
  money: 'Write a currency (ISO 4217) with or without a size: "USD", "million USD", "100 million CNY".',
  share: 'Write "1" for shares from 0 to 1, or "percent".',
  rate: 'Write "CNY per USD".',
};

/** The value in persons, in whole units of its currency, as a share of 1, or as a rate. */
export function inBaseUnit({ value, unit }: Pick<Observation, 'value' | 'unit'>): {
  readonly value: number;
  readonly currency: string | null;
} {
  const { factor, currency = null } = unitNamed(unit)!;
  return { value: value * factor, currency };
}
