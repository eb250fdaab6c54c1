/** From dependences and leans as they are reckoned to the rows that are shown, each with its figures. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { caveatsOf } from '../../measure/lean/caveats.ts';
import {
  type Dependence,
  type Dependences,
  dependencesIn,
  oneShareOf,
  type ShareReading,
  sharesOf,
} from '../../measure/lean/dependence.ts';
import { findingOf, oneOfEachYear } from '../../measure/lean/finding.ts';
import { type LeanYear, leanYears } from '../../measure/lean/lean.ts';
import { sinceWhen } from '../../measure/lean/since-when.ts';
import { indicatorNamed } from '../../model/observation.ts';
import { countryOf } from '../../model/place.ts';
import type { StoredObservation } from '../../store/ports/observations.ts';
import { type KnownFilter, knownWhen } from '../as-of.ts';
import { type FigureRow, toFigureRows } from '../figures/figure-row.ts';
import { newestFigures } from '../figures/figure-text.ts';
import { byText, inOrder } from '../order.ts';
import type { Ports } from '../ports.ts';
import { toPartyView } from '../ties/party-view.ts';
import type {
  DependenceOn,
  DependenceRow,
  FindingView,
  LeanYearView,
  MissingFigure,
  PairLean,
  SharePoint,
  SinceView,
} from './lean-view.ts';

/** Everything that is known of who leans on whom, reckoned once. */
export interface Leaning extends Dependences {
  readonly gazetteer: Gazetteer;
  readonly figures: readonly StoredObservation[];
  /** All figures as rows, by id. */
  readonly rows: ReadonlyMap<string, FigureRow>;
}

/** Reckoned from the figures held; of some regions and countries alone where they are named, with all rates of exchange. */
export async function leaningOf(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  known: KnownFilter,
  units?: readonly string[],
): Promise<Leaning> {
  const knownAt = knownWhen(known);
  const [own, rates] = await Promise.all([
    ledger.observations({ ...(units === undefined ? {} : { regions: units }), knownAt }),
    units === undefined ? [] : ledger.observations({ indicators: ['exchange-rate'], knownAt }),
  ]);
  const figures = [...new Map([...own, ...rates].map((each) => [each.id, each])).values()];
  const rows = new Map(toFigureRows(figures).map((row) => [row.id, row]));
  return { ...dependencesIn(figures), gazetteer, figures, rows };
}

/** The dependences of a region on a country. */
export function knownOf({ known }: Dependences, region: string, country: string): readonly Dependence[] {
  return known.filter((each) => each.region === region && each.country === country);
}

/** Rows of one region and one country. */
export function toDependenceRows(leaning: Leaning, dependences: readonly Dependence[]): readonly DependenceRow[] {
  const chief = new Set(sharesOf.flatMap((of) => oneOfEachYear(dependences, of)).map(spanKey));
  return dependences.map((each) => toDependenceRow(leaning, each, chief.has(spanKey(each))));
}

const spanKey = ({ of, year, span }: Dependence): string => `${of} ${year} ${span}`;

function toDependenceRow({ rows }: Leaning, dependence: Dependence, chief: boolean): DependenceRow {
  const { region, country, of, readings } = dependence;
  const figures = [...new Set(readings.flatMap((each) => [...each.figures, ...each.rates]))];
  return {
    region,
    country,
    of,
    ...toSharePoint(dependence),
    chief,
    readings: readings.map(toReading),
    figures: figures.flatMap(({ id }) => rows.get(id) ?? []),
    caveats: caveatsOf(dependence),
  };
}

function toReading({ share, said, quotient, figures, rates }: ShareReading): DependenceRow['readings'][number] {
  const amount = (each: NonNullable<typeof quotient>['part']): string =>
    each.figures
      .map(({ value, unit }) => `${value.toLocaleString('en', { maximumFractionDigits: 6 })} ${unit}`)
      .join(' + ');
  const bracketed = (text: string): string => (text.includes(' + ') ? `(${text})` : text);
  return {
    share,
    said,
    how: quotient === null ? 'printed' : 'worked out',
    worked: quotient === null ? null : `${bracketed(amount(quotient.part))} / ${bracketed(amount(quotient.whole))}`,
    by: [...new Set(figures.map(({ source }) => source.label))],
    figures: [...figures, ...rates].map(({ id }) => id),
  };
}

/** The share without its figures. */
export function toSharePoint(dependence: Dependence): SharePoint {
  const { year, span, low, high, readings, differs } = dependence;
  return { year, span, value: oneShareOf(dependence), low, high, said: differs ? null : readings[0].said };
}

/** The first measured point and the last. */
export function toFinding(dependences: readonly Dependence[]): FindingView | null {
  const found = findingOf(dependences);
  if (found === null) return null;
  const { of, first, last, years } = found;
  return { of, first: toSharePoint(first), last: last === null ? null : toSharePoint(last), years };
}

/** The row of the newest year of what the finding is of. */
export function toNewest(leaning: Leaning, dependences: readonly Dependence[]): DependenceRow | null {
  const found = findingOf(dependences);
  return found === null ? null : toDependenceRow(leaning, found.last ?? found.first, true);
}

/** All on one region and one country. */
export function toDependenceOn(leaning: Leaning, region: string, country: string): DependenceOn {
  const known = knownOf(leaning, region, country);
  return {
    country: toPartyView(leaning.gazetteer, country),
    finding: toFinding(known),
    rows: toDependenceRows(leaning, known),
    missing: leaning.unpaired
      .filter((each) => each.region === region && each.country === country)
      .map(({ figures, ...each }) => ({ ...each, figures: figures.flatMap(({ id }) => leaning.rows.get(id) ?? []) })),
    beside: besideOf(leaning, (a, b) => a === region && countryOf(b) === country),
  };
}

/** What stands beside a share and is never mixed into it. */
const besideIndicators = new Set([
  'crossings',
  'vehicles',
  'freight',
  'electricity',
  'investment',
  'workers',
  'visitors',
  'departures',
  'students',
]);

/** The newest figures of other things than trade between two units, told from either side. */
export function besideOf({ figures, rows }: Leaning, joins: (a: string, b: string) => boolean): readonly FigureRow[] {
  const own = figures.flatMap(({ id, indicator, region, counterpart }) => {
    const of = indicatorNamed(indicator)?.id;
    if (of === undefined || !besideIndicators.has(of) || counterpart === null) return [];
    const row = joins(region, counterpart) || joins(counterpart, region) ? rows.get(id) : undefined;
    return row === undefined ? [] : [row];
  });
  return newestFigures(own.sort(newestFirst)).toSorted(inOrder((a, b) => byText(a.indicator, b.indicator)));
}

const newestFirst = inOrder<FigureRow>(
  (a, b) => b.year - a.year,
  (a, b) => byText(b.period ?? '', a.period ?? ''),
  (a, b) => byText(a.id, b.id),
);

/** The years of a pair, each side on the other's country. */
export function yearsOfPair(leaning: Leaning, first: string, second: string): readonly LeanYear[] {
  return leanYears(knownOf(leaning, first, countryOf(second)), knownOf(leaning, second, countryOf(first)));
}

/** A year with both sides' figures, and what is missing on the side that has none. */
export function toLeanYear(
  leaning: Leaning,
  [first, second]: readonly [string, string],
  { year, lean, ...sides }: LeanYear,
): LeanYearView {
  const row = (side: Dependence | null): DependenceRow | null =>
    side === null ? null : toDependenceRow(leaning, side, true);
  const missing = (side: Dependence | null, region: string, country: string): readonly MissingFigure[] =>
    side === null ? [missingOf(leaning, region, country, year)] : [];
  return {
    year,
    first: row(sides.first),
    second: row(sides.second),
    lean,
    missing: [...missing(sides.first, first, countryOf(second)), ...missing(sides.second, second, countryOf(first))],
  };
}

/** Which figure is missing to a region's share of trade with a country in a year: what is held of it says which. */
function missingOf({ unpaired, figures, rows }: Leaning, region: string, country: string, year: number): MissingFigure {
  const about = { region, country, year, of: 'trade' as const };
  const ofYear = unpaired.find(
    (each) => each.of === 'trade' && each.region === region && each.country === country && each.year === year,
  );
  if (ofYear !== undefined) {
    const held = ofYear.figures.flatMap(({ id }) => rows.get(id) ?? []);
    return { ...about, span: ofYear.span, missing: ofYear.missing, figures: held };
  }
  const wholes = figures.filter(
    (each) => each.region === region && each.counterpart === null && each.year === year && each.period === undefined,
  );
  const trade = wholes.filter(({ indicator }) => indicator === 'trade');
  const parts = wholes.filter(({ indicator }) => indicator === 'exports' || indicator === 'imports');
  const held = trade.length > 0 ? trade : new Set(parts.map(({ indicator }) => indicator)).size === 2 ? parts : [];
  return {
    ...about,
    span: null,
    missing: held.length > 0 ? 'part' : 'share',
    figures: held.flatMap(({ id }) => rows.get(id) ?? []),
  };
}

/** The years of a pair as they are shown, and since when one side leans more. */
export function toPairLeanYears(
  leaning: Leaning,
  ends: readonly [string, string],
): { readonly years: readonly LeanYearView[]; readonly since: SinceView | null } {
  const years = yearsOfPair(leaning, ...ends);
  return { years: years.map((year) => toLeanYear(leaning, ends, year)), since: sinceWhen(years) };
}

/** The newest lean of a pair; null where in no year both sides were measured. */
export function toPairLean(leaning: Leaning, ends: readonly [string, string]): PairLean | null {
  const years = yearsOfPair(leaning, ...ends);
  const last = years.findLast(({ lean }) => lean !== null);
  if (last === undefined) return null;
  const [first, second] = ends.map((end) => toPartyView(leaning.gazetteer, end)) as [
    PairLean['first'],
    PairLean['second'],
  ];
  return { pair: ends.join('~'), first, second, last: toLeanYear(leaning, ends, last), since: sinceWhen(years) };
}
