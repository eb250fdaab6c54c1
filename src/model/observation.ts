/** A figure about a unit, or about two, in a year, as a source gives it; and what figures there are. */
import { type Edtf, edtfBounds, isEdtf } from './edtf.ts';
import { InvalidInput } from './errors.ts';
import type { RestsOn } from './evidence.ts';
import { contentId } from './ids.ts';

/**
 * What is counted or measured. `counterpart`: whether the figure is about a second unit too. `parts`: whether it may be told by
 * part, as `exports/HS27` or `crossings/Nuijamaa`.
 */
export interface IndicatorOf {
  readonly id: string;
  readonly means: string;
  readonly kind: 'persons' | 'money' | 'share' | 'rate' | 'mass' | 'vehicles' | 'energy';
  readonly counterpart: 'none' | 'required' | 'optional';
  readonly parts?: 'goods' | 'crossing points';
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
  exports: { id: 'exports', means: 'exports of goods', kind: 'money', counterpart: 'optional', parts: 'goods' },
  imports: { id: 'imports', means: 'imports of goods', kind: 'money', counterpart: 'optional', parts: 'goods' },
  trade: { id: 'trade', means: 'exports and imports of goods together', kind: 'money', counterpart: 'optional' },
  'share-of-trade': {
    id: 'share-of-trade',
    means: 'share of the partner in the unit’s trade in goods',
    kind: 'share',
    counterpart: 'required',
  },
  'share-of-exports': {
    id: 'share-of-exports',
    means: 'share of the partner in the unit’s exports of goods',
    kind: 'share',
    counterpart: 'required',
  },
  'share-of-imports': {
    id: 'share-of-imports',
    means: 'share of the partner in the unit’s imports of goods',
    kind: 'share',
    counterpart: 'required',
  },
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
    parts: 'crossing points',
  },
  vehicles: {
    id: 'vehicles',
    means: 'border crossings by lorries and other vehicles',
    kind: 'vehicles',
    counterpart: 'required',
    parts: 'crossing points',
  },
  freight: {
    id: 'freight',
    means: 'goods carried over the border',
    kind: 'mass',
    counterpart: 'required',
    parts: 'crossing points',
  },
  electricity: {
    id: 'electricity',
    means: 'electricity sold to the partner',
    kind: 'energy',
    counterpart: 'required',
  },
  visitors: { id: 'visitors', means: 'arrivals from abroad', kind: 'persons', counterpart: 'optional' },
  departures: { id: 'departures', means: 'departures to the partner', kind: 'persons', counterpart: 'required' },
  workers: { id: 'workers', means: 'workers from abroad', kind: 'persons', counterpart: 'optional' },
  students: { id: 'students', means: 'students from abroad', kind: 'persons', counterpart: 'optional' },
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
/** What is sold and bought may be told by group of goods, what passes a border by crossing point. */
type PartIndicator = `${'exports' | 'imports' | 'crossings' | 'vehicles' | 'freight'}/${string}`;
export type Indicator = keyof typeof indicators | PartIndicator;

/** The world, where a figure is of it (as in the trade statistics of the United Nations). */
export const world = 'W00';

/** What an indicator is, and the group of goods or the crossing point it is narrowed to; null for none that Amur knows. */
export function indicatorNamed(name: string): (IndicatorOf & { readonly part: string | null }) | null {
  const [whole = '', part, ...more] = name.split('/');
  const about: IndicatorOf | undefined = Object.hasOwn(indicators, whole)
    ? indicators[whole as keyof typeof indicators]
    : undefined;
  if (about === undefined || more.length > 0) return null;
  if (part === undefined) return { ...about, part: null };
  return about.parts !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,31}$/u.test(part) ? { ...about, part } : null;
}

/** A unit of measure: its kind, how many of the base unit it is, and the currency of money. */
interface Unit {
  readonly kind: IndicatorOf['kind'];
  readonly factor: number;
  readonly currency?: string;
}

const multiples = {
  '': 1,
  'thousand ': 1e3,
  '10 thousand ': 1e4,
  'million ': 1e6,
  'billion ': 1e9,
  '100 million ': 1e8,
};
const counted = { persons: 'persons', vehicles: 'vehicles', tonnes: 'mass', kWh: 'energy' } as const;

/** The unit of a text such as `persons`, `million tonnes`, `100 million CNY`, `1`, `percent`, `CNY per USD`. */
export function unitNamed(text: string): Unit | null {
  const plain = text.trim();
  if (plain === '1') return { kind: 'share', factor: 1 };
  if (plain === 'percent' || plain === '%') return { kind: 'share', factor: 0.01 };
  const rate = /^([A-Z]{3}) per USD$/.exec(plain);
  if (rate) return { kind: 'rate', factor: 1, currency: rate[1]! };
  const [, size = '', what = ''] = /^((?:100 million|10 thousand|thousand|million|billion) )?(.+)$/.exec(plain) ?? [];
  const factor = multiples[size as keyof typeof multiples];
  if (factor === undefined) return null;
  if (Object.hasOwn(counted, what)) return { kind: counted[what as keyof typeof counted], factor };
  return /^[A-Z]{3}$/.test(what) ? { kind: 'money', factor, currency: what } : null;
}

/** Who counts: two figures of one kind of source may be divided by each other, those of two kinds hardly. */
export const sourceKinds = ['customs', 'statistics', 'government', 'border', 'company', 'study'] as const;
/**
 * `customs`: a customs office; `statistics`: a statistics office; `government`: another office, a governor, a consul; `border`: a
 * border guard; `company`: a railway, a power company; `study`: somebody who worked it out from these.
 */
export type SourceKind = (typeof sourceKinds)[number];

/** Where a figure stands. */
export interface ObservationSource {
  /** Who gives it, and in what. */
  readonly label: string;
  /** What the page or paper that was seen is called, in its own language, and where it appeared. */
  readonly title?: string;
  readonly address: string | null;
  /** When it was published, a day, a month or a year, where that is known: of two figures the later one revises the earlier. */
  readonly published?: Edtf;
  readonly kind?: SourceKind;
  /** What of the source was seen. */
  readonly restsOn?: RestsOn;
}

/** `a yearbook (2023), https://…`. */
export function sourceText({ label, title, address, published }: ObservationSource): string {
  const of = title === undefined ? label : `${label}: ${title}`;
  return `${of}${published === undefined ? '' : ` (${published})`}${address === null ? '' : `, ${address}`}`;
}

/** One figure. */
export interface Observation {
  readonly id: string;
  readonly indicator: Indicator;
  /** A first-level unit, a country, or the world. */
  readonly region: string;
  readonly counterpart: string | null;
  /** The year that it is of, or in which its period ends. */
  readonly year: number;
  /** The span that it is of, where that is not the whole of `year`: `2021-01/2021-10`. Measures leave such figures aside. */
  readonly period?: Edtf;
  readonly value: number;
  readonly unit: string;
  /** How it was worked out from what is printed, `131.3 / 1.348`; absent where it is printed as it stands. */
  readonly computed?: string;
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
      `One of: ${Object.keys(indicators).join(', ')}; exports and imports of a group of goods as "exports/HS27", of a crossing point as "crossings/NAME".`,
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
  if (given.period !== undefined && yearOfPeriod(given.period) !== year) {
    return no('year', `"${given.period}" is no span that ends in ${year}.`, 'Write it as 2021-01/2021-10.');
  }
  const { published } = given.source;
  if (published !== undefined && !isDayMonthOrYear(published)) {
    return no(
      'published',
      `"${published}" is no date of publication.`,
      'Write a year, a month or a day: 2024, 2024-01, 2024-01-23.',
    );
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
  const { indicator, region, counterpart, year, period, value, unit: written, computed, note } = given;
  const { label, title, address, published, kind, restsOn } = given.source;
  const more = { ...(title && { title }), ...(kind && { kind }), ...(restsOn && { restsOn }) };
  const source = { label, address, ...(published && { published }), ...more };
  // A year of publication stood as a number before there were days: such figures keep the id that they had.
  const when = published === undefined ? {} : { published: /^\d{4}$/.test(published) ? Number(published) : published };
  const span = { ...(period && { period }), ...(computed && { computed }) };
  const id = contentId(
    'obs',
    indicator,
    region,
    counterpart,
    year,
    value,
    written,
    { label, address, ...when, ...more },
    note,
    ...(Object.keys(span).length === 0 ? [] : [span]),
  );
  return { id, indicator, region, counterpart, year, value, unit: written, ...span, source, note };
}

/** The year in which a span ends; null where it is none that is bounded. A whole year is no span but a year. */
export function yearOfPeriod(period: string): number | null {
  if (!isEdtf(period) || /^\d{4}$/.test(period)) return null;
  const [, last] = edtfBounds(period);
  return last === null ? null : Number(last.slice(0, 4));
}

function isDayMonthOrYear(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isEdtf(text);
}

const unitHint: Readonly<Record<IndicatorOf['kind'], string>> = {
  mass: 'Write "tonnes", "thousand tonnes" or "million tonnes".',
  vehicles: 'Write "vehicles" or "thousand vehicles".',
  energy: 'Write "kWh", "million kWh" or "billion kWh".',
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
