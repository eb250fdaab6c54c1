/**
 * The parts of the influence capacity of a pair, from figures where they are held, else counted from ties, else unknown. Each
 * says how it came about, so that nobody takes a count of what was read for a statistic.
 */
import { countryOf } from '../../model/place.ts';
import { countedTypes } from '../counted-types.ts';
import type { Origin } from '../measurement.ts';
import type { Figure, Observed } from '../observed.ts';
import { type NormScale, norm } from './norm.ts';
import type { CountedTie } from './tie-counts.ts';
import type { BandwidthPart, DependencePart, Parts } from './weights.ts';

/** A part with where it came from. */
export interface SourcedPart {
  readonly value: number | null;
  /** A figure of a source; a count of the ledger's ties, standing in for one; a rule; nothing. */
  readonly how: 'observed' | 'counted' | 'by rule' | 'unknown';
  readonly from: readonly Origin[];
  /** In words, with its numbers. */
  readonly says: string;
}

export type SourcedParts<K extends string> = Readonly<Record<K, SourcedPart>>;

/** The scales, fixed for a release; our own choice. */
export const scales = {
  /** US dollars a year. */
  trade: { scale: 1e7, cap: 1e10 },
  /** Trade and investment ties. */
  tradeTies: { scale: 1, cap: 10 },
  /** Ties in force, each by level and scope. */
  institutional: { scale: 1, cap: 10 },
  /** Persons a year. */
  crossings: { scale: 1e4, cap: 1e6 },
  /** Visits, exchanges and arrangements for travel in two years. */
  peopleTies: { scale: 1, cap: 24 },
  infrastructure: { scale: 1, cap: 5 },
} as const satisfies Record<string, NormScale>;

/** Fewer ties of a kind than this make no shares. */
export const enoughTies = 3;

/** What a pair of units is measured by. */
export interface PairInputs {
  readonly bandwidth: SourcedParts<BandwidthPart>;
  readonly jOnI: SourcedParts<DependencePart>;
  readonly iOnJ: SourcedParts<DependencePart>;
}

/** Ties counted on the day, figures of the year; with `observedOnly` counts of ties stand in for nothing. */
export function pairInputs(
  i: string,
  j: string,
  year: number,
  ties: readonly CountedTie[],
  observed: Observed,
  observedOnly = false,
): PairInputs {
  const abroad = joinsCountries(i, j);
  const between = abroad ? tiesBetween(ties, i, j) : [];
  if (abroad && between.length === 0 && !observed.joins(i, j)) {
    return {
      bandwidth: nothingHeldOfPair,
      jOnI: onStranger(j, i, year, ties, observed, observedOnly),
      iOnJ: onStranger(i, j, year, ties, observed, observedOnly),
    };
  }
  return {
    bandwidth: bandwidthOf(i, j, year, between, observed, observedOnly),
    jOnI: dependenceOf(j, i, year, ties, observed, observedOnly),
    iOnJ: dependenceOf(i, j, year, ties, observed, observedOnly),
  };
}

/** The links of two units of different countries alone, from the ties that join them. */
export function bandwidthOfPair(
  i: string,
  j: string,
  year: number,
  between: readonly CountedTie[],
  observed: Observed,
  observedOnly = false,
): SourcedParts<BandwidthPart> {
  return bandwidthOf(i, j, year, joinsCountries(i, j) ? between : [], observed, observedOnly);
}

/** The values alone. */
export function valuesOf<K extends string>(parts: SourcedParts<K>): Parts<K> {
  const values: Record<string, number | null> = {};
  for (const name in parts) values[name] = parts[name].value;
  return values as Parts<K>;
}

function bandwidthOf(
  i: string,
  j: string,
  year: number,
  between: readonly CountedTie[],
  observed: Observed,
  observedOnly: boolean,
): SourcedParts<BandwidthPart> {
  const of = (part: BandwidthPart) => between.filter(({ type }) => countedTypes[type].bandwidth === part);
  const institutional = of('institutional');
  const weight = institutional.reduce((sum, each) => sum + each.weight * each.level * each.scope, 0);
  const trade = either(observed, 'trade', i, j, year);
  const crossings = either(observed, 'crossings', i, j, year);
  if (between.length === 0 && trade.value === null && crossings.value === null)
    return joinsCountries(i, j) ? nothingHeldOfPair : nothingHeldAtHome;
  return {
    economic:
      trade.value !== null
        ? seen(trade, norm(trade.value, scales.trade), `trade of ${money(trade.value)}`)
        : counted(of('economic'), scales.tradeTies, 'trade and investment ties', observedOnly),
    institutional: {
      value: norm(weight, scales.institutional),
      how: 'counted',
      from: origins(institutional),
      says: `${institutional.length} instruments and bodies in force${weighed(weight, institutional.length)} by level, scope and number of members`,
    },
    people:
      crossings.value !== null
        ? seen(crossings, norm(crossings.value, scales.crossings), `${crossings.value} crossings`)
        : counted(of('people'), scales.peopleTies, 'visits, forums, exchanges and travel arrangements', observedOnly),
    infrastructure: counted(of('infrastructure'), scales.infrastructure, 'links in force or being built', false),
  };
}

/** All ties of a kind that a unit has abroad. */
interface OfKind {
  readonly own: readonly CountedTie[];
  readonly times: number;
  /** What falls to all its pairs together. */
  readonly whole: number;
  readonly from: readonly Origin[];
}

interface OfUnit {
  readonly ties: CountedTie[];
  readonly kinds: Map<string, OfKind>;
}

const indices = new WeakMap<readonly CountedTie[], Map<string, OfUnit>>();

/** The ties of a unit, in their order; a list of ties is gone through once for all its units. */
function ofUnit(ties: readonly CountedTie[], unit: string): OfUnit | undefined {
  let index = indices.get(ties);
  if (index === undefined) {
    indices.set(ties, (index = new Map()));
    for (const tie of ties) {
      for (const each of tie.units) {
        const found = index.get(each);
        if (found) found.ties.push(tie);
        else index.set(each, { ties: [tie], kinds: new Map() });
      }
    }
  }
  return index.get(unit);
}

/** The ties that join two units, in their order. */
function tiesBetween(ties: readonly CountedTie[], i: string, j: string): readonly CountedTie[] {
  return ofUnit(ties, i)?.ties.filter(({ units }) => units.includes(j)) ?? [];
}

const none: OfKind = { own: [], times: 0, whole: 0, from: [] };

function ofKind(ties: readonly CountedTie[], who: string, part: DependencePart, what: string): OfKind {
  const unit = ofUnit(ties, who);
  if (unit === undefined) return none;
  let kind = unit.kinds.get(what);
  if (kind === undefined) {
    const own = unit.ties.filter(({ type }) => countedTypes[type].dependence === part);
    const times = own.reduce((sum, each) => sum + each.times, 0);
    kind = { own, times, whole: fallingTo(own, (other) => joinsCountries(who, other)), from: origins(own) };
    unit.kinds.set(what, kind);
  }
  return kind;
}

/** What falls to the pairs with some partners. */
function fallingTo(own: readonly CountedTie[], partners: (unit: string) => boolean): number {
  return own.reduce((sum, each) => sum + each.times * each.weight * each.units.filter(partners).length, 0);
}

/** Nobody has read anything of the pair: that is not the same as no link. */
function nothingHeld(says: string): SourcedParts<BandwidthPart> {
  const part = unknown(says);
  return { economic: part, institutional: part, people: part, infrastructure: part };
}

const nothingHeldOfPair = nothingHeld('neither a tie nor a figure of the pair is held');
const nothingHeldAtHome = nothingHeld('ties within one country are not held, nor is a figure');

const strangers = new WeakMap<readonly CountedTie[], Map<string, SourcedParts<DependencePart>>>();

/** What a unit relies on another for of which nothing is held with it: the same for every such unit abroad. */
function onStranger(
  who: string,
  other: string,
  year: number,
  ties: readonly CountedTie[],
  observed: Observed,
  observedOnly: boolean,
): SourcedParts<DependencePart> {
  let known = strangers.get(ties);
  if (known === undefined) strangers.set(ties, (known = new Map()));
  const key = observedOnly ? `${who} observed` : who;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = dependenceOf(who, other, year, ties, observed, observedOnly)));
  return found;
}

/** Ties are held between countries alone: a region's ties with its own centre are not among them. */
function joinsCountries(i: string, j: string): boolean {
  return countryOf(i) !== countryOf(j);
}

/** What `who` relies on `other` for. */
function dependenceOf(
  who: string,
  other: string,
  year: number,
  ties: readonly CountedTie[],
  observed: Observed,
  observedOnly: boolean,
): SourcedParts<DependencePart> {
  const share = (indicator: 'trade' | 'investment' | 'visitors', what: string): SourcedPart => {
    const part = either(observed, indicator, who, other, year);
    const whole = part.value === null ? part : observed.of(indicator, who, year);
    if (whole.value !== null && whole.value > 0 && part.value !== null) {
      const value = Math.min(1, part.value / whole.value);
      return seen(
        { ...part, from: [...part.from, ...whole.from] },
        value,
        `${round(100 * value)} % of its ${indicator}`,
      );
    }
    return observedOnly
      ? unknown(`no figures of ${indicator} by partner`)
      : shareOfTies(who, other, ties, indicator, what);
  };
  const centre = countryOf(who);
  const transfers = other === centre ? observed.of('transfers', who, year) : null;
  return {
    trade: share('trade', 'trade ties'),
    investment: share('investment', 'investments'),
    route: observedOnly
      ? unknown('no figures of exports by route')
      : shareOfTies(who, other, ties, 'route', 'links across the border'),
    visitors: share('visitors', 'visits, forums, exchanges and travel arrangements'),
    transfers:
      transfers === null
        ? { value: 0, how: 'by rule', from: [], says: 'budgets take transfers from their own centre alone' }
        : transfers.value === null
          ? unknown('no figure of transfers from the centre')
          : seen(transfers, transfers.value, `${round(100 * transfers.value)} % of its budget`),
  };
}

const noFigure: Figure = { value: null, from: [], notes: [] };

/** A figure given from either side; the one of the first named goes before. */
function either(
  observed: Observed,
  indicator: 'trade' | 'crossings' | 'investment' | 'visitors',
  i: string,
  j: string,
  year: number,
): Figure {
  if (!observed.joins(i, j)) return noFigure;
  const own = observed.of(indicator, i, year, j);
  if (own.value !== null || indicator === 'visitors' || indicator === 'investment') return own;
  return observed.of(indicator, j, year, i);
}

function seen(figure: Figure, value: number, says: string): SourcedPart {
  return { value, how: 'observed', from: figure.from, says: [says, ...figure.notes].join('; ') };
}

function counted(ties: readonly CountedTie[], scale: NormScale, what: string, observedOnly: boolean): SourcedPart {
  const times = ties.reduce((sum, each) => sum + each.times, 0);
  if (observedOnly) return unknown(`no figures; ${what} held: ${times}`);
  const amount = ties.reduce((sum, each) => sum + each.times * each.weight, 0);
  return {
    value: norm(amount, scale),
    how: 'counted',
    from: origins(ties),
    says: `${what}: ${times}${amount === times ? '' : `${weighed(amount, times)} by number of members`}`,
  };
}

/** The part of one in all the ties of a kind that `who` has abroad; what falls to a pair of a tie of many is a part of a tie. */
function shareOfTies(
  who: string,
  other: string,
  ties: readonly CountedTie[],
  dependence: DependencePart,
  what: string,
): SourcedPart {
  if (!joinsCountries(who, other)) return unknown('ties within one country are not held, nor is a figure');
  const { own, times, whole, from } = ofKind(ties, who, dependence, what);
  if (times < enoughTies) return unknown(`${what} held: ${times}, too few for a share`);
  const part = fallingTo(own, (unit) => unit === other);
  return {
    value: part / whole,
    how: 'counted',
    from,
    says: `${round(part)} of the ${round(whole)} ${what} held${whole === times ? '' : ', by number of members'}`,
  };
}

function unknown(says: string): SourcedPart {
  return { value: null, how: 'unknown', from: [], says };
}

function origins(ties: readonly CountedTie[]): readonly Origin[] {
  return ties.map(({ id }) => ({ kind: 'tie' as const, id }));
}

/** `, 0.25`, where that is not the number of ties itself. */
function weighed(amount: number, ties: number): string {
  return amount === ties ? '' : `, ${round(amount)}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function money(value: number): string {
  return `${round(value / 1e6)} million USD`;
}
