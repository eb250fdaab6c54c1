/**
 * How far a region depends on a country: the country's share of the region's trade in a year or a span of months. A figure that
 * anybody can check: printed by a source, or one amount over another of the same span. Nothing is carried from one span to another.
 */
import { edtfBounds } from '../../model/edtf.ts';
import { inBaseUnit, type Observation, world } from '../../model/observation.ts';
import { countryOf } from '../../model/place.ts';
import { firstOf, type Given } from '../figure-choice.ts';
import { type SaidAs, saidAsOf, saidOfQuotient } from './said-as.ts';

/** What a share is of: all trade; or exports or imports alone, which are never set beside a share of trade. */
export const sharesOf = ['trade', 'exports', 'imports'] as const;
export type ShareOf = (typeof sharesOf)[number];

/** An amount, given as it is or as the sum of a source's exports and imports; in whole units of its currency. */
interface Amount {
  readonly value: number;
  readonly currency: string;
  readonly figures: readonly [Given, ...Given[]];
  readonly said: SaidAs | null;
}

/** One way to the share: as a source prints it, or as one amount over another. */
export interface ShareReading {
  readonly share: number;
  readonly said: SaidAs | null;
  readonly figures: readonly Given[];
  /** The two amounts in whole units of their currencies; null where the share is printed. */
  readonly quotient: { readonly part: Amount; readonly whole: Amount } | null;
  /** False where the two amounts come from two kinds of source, or from sources of which that is not known. */
  readonly ofOneKind: boolean;
  /** The rates of the year by which the amounts were made comparable; none where they stand in one currency. */
  readonly rates: readonly Given[];
}

/** A region's dependence on a country in one span; the readings in the order of the rule, the one that goes first before the others. */
export interface Dependence {
  readonly region: string;
  readonly country: string;
  /** The year, or that in which the span ends. */
  readonly year: number;
  /** A part of the year, or a span over the turn of one; null for the whole year. */
  readonly span: string | null;
  readonly of: ShareOf;
  /** The lowest and the highest share by any source, from 0 to 1. */
  readonly low: number;
  readonly high: number;
  /** True where they lie more than a point apart: then there is no one value. */
  readonly differs: boolean;
  readonly readings: readonly [ShareReading, ...ShareReading[]];
}

/** A figure that gives no share, since what it would be divided by, or multiplied by, is not held. */
export interface Unpaired {
  readonly region: string;
  readonly country: string;
  readonly year: number;
  readonly span: string | null;
  readonly of: ShareOf;
  /** `whole`: the region's trade with all; `rate`: the two are in two currencies; `order`: the part is larger than the whole. */
  readonly missing: 'whole' | 'rate' | 'order';
  readonly figures: readonly Given[];
}

export interface Dependences {
  /** By region, country, what it is of, year; the whole year before parts of it. */
  readonly known: readonly Dependence[];
  /** In the same order: amounts with one country that give no share. */
  readonly unpaired: readonly Unpaired[];
}

/** Sources that agree to the point agree: printed shares are rounded so. */
export const sameToThePoint = 0.01;

/** Every dependence that figures give. Shares of exports and imports stand where no share of trade is known of the year. */
export function dependencesIn(observations: readonly Given[]): Dependences {
  const cells = cellsOf(observations);
  const rates = ratesOf(observations);
  const known: Dependence[] = [];
  const unpaired: Unpaired[] = [];
  for (const cell of cells.values()) {
    if (cell.country === null) continue;
    for (const of of sharesOf) {
      const found = dependenceOf(cell, cells.get(keyOf(cell, null)), of, rates);
      if (found === null) continue;
      if ('missing' in found) unpaired.push(found);
      else known.push(found);
    }
  }
  const tradeKnown = yearsOfTrade(known);
  const tradeHeld = yearsOfTrade([...known, ...unpaired]);
  return {
    known: known.filter((each) => each.of === 'trade' || !tradeKnown.has(yearKey(each))).sort(inOrder),
    unpaired: unpaired.filter((each) => each.of === 'trade' || !tradeHeld.has(yearKey(each))).sort(inOrder),
  };
}

/** The one value; null where sources differ. */
export function oneShareOf({ differs, readings }: Pick<Dependence, 'differs' | 'readings'>): number | null {
  return differs ? null : readings[0].share;
}

/** Said of a year, and published before it was over: by every source of it can only be meant what of it had passed. */
export function isUnfinished({ year, span, readings }: Pick<Dependence, 'year' | 'span' | 'readings'>): boolean {
  const lastDay = `${year}-12-31`;
  return (
    span === null &&
    readings.every(({ figures }) =>
      figures.some(
        ({ source: { published } }) => published !== undefined && (edtfBounds(published)[1] ?? lastDay) < lastDay,
      ),
    )
  );
}

/** All figures of a region in one span with one country, or with all. */
interface Cell {
  readonly region: string;
  readonly country: string | null;
  readonly year: number;
  readonly span: string | null;
  readonly figures: Map<string, Given[]>;
}

const taken = new Set(['trade', 'exports', 'imports', 'share-of-trade', 'share-of-exports', 'share-of-imports']);

function cellsOf(observations: readonly Given[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  // In one order, whatever the order in which they came in.
  for (const each of observations.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { indicator, region, year, period } = each;
    const country = each.counterpart === world ? null : each.counterpart;
    if (!taken.has(indicator) || !isRegion(region)) continue;
    if (country !== null && (!isCountry(country) || country === countryOf(region))) continue;
    const about = { region, country, year, span: period ?? null };
    const key = keyOf(about, country);
    const cell = cells.get(key) ?? { ...about, figures: new Map<string, Given[]>() };
    cells.set(key, cell);
    cell.figures.set(indicator, [...(cell.figures.get(indicator) ?? []), each]);
  }
  return cells;
}

type Rates = ReadonlyMap<string, readonly Given[]>;

/** Rates of whole years, by currency and year. */
function ratesOf(observations: readonly Given[]): Rates {
  const rates = new Map<string, Given[]>();
  for (const each of observations) {
    if (each.indicator !== 'exchange-rate' || each.period !== undefined) continue;
    const key = `${inBaseUnit(each).currency} ${each.year}`;
    rates.set(key, [...(rates.get(key) ?? []), each]);
  }
  return rates;
}

function dependenceOf(cell: Cell, all: Cell | undefined, of: ShareOf, rates: Rates): Dependence | Unpaired | null {
  const { region, country, year, span } = cell;
  const about = { region, country: country!, year, span, of };
  const printed = (cell.figures.get(`share-of-${of}`) ?? []).map(
    (figure): ShareReading => ({
      share: plain(inBaseUnit(figure).value),
      said: saidAsOf(figure),
      figures: [figure],
      quotient: null,
      ofOneKind: true,
      rates: [],
    }),
  );
  const parts = amountsOf(cell, of);
  const wholes = all === undefined ? [] : amountsOf(all, of).filter(({ value }) => value > 0);
  const quotients = parts.flatMap((part) => wholes.map((whole) => quotientOf(part, whole, about, rates)));
  const worked = quotients.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const readings = eachOnce([...printed, ...worked]).sort(byRule);
  const [first, ...more] = readings;
  if (first === undefined) {
    if (parts.length === 0) return null;
    const why = wholes.length === 0 ? 'whole' : quotients.includes('rate') ? 'rate' : 'order';
    return { ...about, missing: why, figures: parts.flatMap(({ figures }) => figures) };
  }
  const shares = readings.map(({ share }) => share);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return { ...about, low, high, differs: high - low > sameToThePoint, readings: [first, ...more] };
}

/** As given; and of trade, the sum of what one source gives as exports and as imports. */
function amountsOf({ figures }: Cell, of: ShareOf): readonly Amount[] {
  const single = (figure: Given): Amount => {
    const { value, currency } = inBaseUnit(figure);
    return { value, currency: currency!, figures: [figure], said: saidAsOf(figure) };
  };
  const given = (figures.get(of) ?? []).map(single);
  if (of !== 'trade') return given;
  const sums = (figures.get('exports') ?? []).flatMap((out) =>
    (figures.get('imports') ?? []).flatMap((into): Amount[] => {
      const [a, b] = [single(out), single(into)];
      if (!ofOneSource(out, into) || a.currency !== b.currency) return [];
      const said = a.said ?? b.said;
      return [{ value: a.value + b.value, currency: a.currency, figures: [out, into], said: said && 'about' }];
    }),
  );
  return [...given, ...sums];
}

function quotientOf(
  part: Amount,
  whole: Amount,
  { year, span, region }: Pick<Dependence, 'year' | 'span' | 'region'>,
  rates: Rates,
): ShareReading | 'rate' | 'order' {
  const used: Given[] = [];
  // The mean of a year is no rate of some of its months.
  const dollars = ({ value, currency }: Amount): number | null => {
    if (currency === 'USD') return value;
    const held = span === null ? (rates.get(`${currency} ${year}`) ?? []) : [];
    const own = held.filter((rate) => rate.region === countryOf(region));
    const rate = held.length === 0 ? null : firstOf(own.length > 0 ? own : held).first;
    if (rate === null) return null;
    used.push(rate);
    return value / inBaseUnit(rate).value;
  };
  const same = part.currency === whole.currency;
  const [above, below] = same ? [part.value, whole.value] : [dollars(part), dollars(whole)];
  if (above === null || below === null) return 'rate';
  if (above > below) return 'order';
  return {
    share: plain(above / below),
    said: saidOfQuotient(part.said, whole.said),
    figures: [...part.figures, ...whole.figures],
    quotient: { part, whole },
    ofOneKind: ofOneKind(part.figures[0], whole.figures[0]),
    rates: used,
  };
}

/** The same share from the same kinds of figures is one reading: a source's total is the sum of its exports and imports. */
function eachOnce(readings: readonly ShareReading[]): ShareReading[] {
  const once: ShareReading[] = [];
  for (const each of readings) {
    const same = once.some(
      (other) =>
        Math.abs(other.share - each.share) < 1e-9 &&
        sourcesOf(other) === sourcesOf(each) &&
        (other.quotient === null) === (each.quotient === null),
    );
    if (!same) once.push(each);
  }
  return once;
}

const sourcesOf = ({ figures }: ShareReading): string =>
  [...new Set(figures.map(({ source }) => `${source.label} ${source.address}`))].sort().join('\n');

/** Printed shares first, then those of one kind of source in one currency; then as of several figures one is taken. */
function byRule(a: ShareReading, b: ShareReading): number {
  const rank = ({ quotient, ofOneKind: one, rates }: ShareReading): number =>
    (quotient === null ? 0 : 4) + (one ? 0 : 2) + (rates.length === 0 ? 0 : 1);
  const way = rank(a) - rank(b);
  if (way !== 0) return way;
  const [first, other] = [a.figures[0]!, b.figures[0]!];
  if (first.id !== other.id) return firstOf([first, other]).first === first ? -1 : 1;
  return idsOf(a) < idsOf(b) ? -1 : 1;
}

const idsOf = ({ figures }: ShareReading): string => figures.map(({ id }) => id).join(' ');

function ofOneSource(a: Observation, b: Observation): boolean {
  return a.source.label === b.source.label && a.source.address === b.source.address;
}

/** One source, or two of one kind; sources whose kind nobody told are of none. */
function ofOneKind(a: Observation, b: Observation): boolean {
  return ofOneSource(a, b) || (a.source.kind !== undefined && a.source.kind === b.source.kind);
}

/** Without the dust of binary fractions: 70 percent is 0.7. */
export const plain = (value: number): number => Number(value.toPrecision(12));

const isRegion = (unit: string): boolean => unit.includes('-') && !unit.startsWith('X-');
const isCountry = (unit: string): boolean => /^[A-Z]{2}$/.test(unit);

const keyOf = ({ region, year, span }: Pick<Cell, 'region' | 'year' | 'span'>, country: string | null): string =>
  `${region} ${country ?? ''} ${span ?? year}`;

const yearKey = ({ region, country, year }: Pick<Dependence, 'region' | 'country' | 'year'>): string =>
  `${region} ${country} ${year}`;

const yearsOfTrade = (all: readonly Placed[]): ReadonlySet<string> =>
  new Set(all.flatMap((each) => (each.of === 'trade' ? [yearKey(each)] : [])));

type Placed = Pick<Dependence, 'region' | 'country' | 'of' | 'year' | 'span'>;

function inOrder(a: Placed, b: Placed): number {
  const text = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    text(a.region, b.region) ||
    text(a.country, b.country) ||
    sharesOf.indexOf(a.of) - sharesOf.indexOf(b.of) ||
    a.year - b.year ||
    Number(a.span !== null) - Number(b.span !== null) ||
    text(a.span ?? '', b.span ?? '')
  );
}
