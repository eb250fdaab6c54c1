/** Measures, worked out from what is held as of a day and an instant, with everything behind each value. */
import { placeOfUnit } from '../brief/party-view.ts';
import type { HeldEvidence } from '../ledger/held.ts';
import type { Heading } from '../ledger/port.ts';
import { catalogue, type MeasureName, measureNames } from '../measure/catalogue/catalogue.ts';
import { candidatesOf, fitOfPairs } from '../measure/catalogue/fit.ts';
import { balanceOfPair, balanceShown } from '../measure/catalogue/influence.ts';
import type { MeasureContext, Result } from '../measure/context.ts';
import { greatCircleKilometres } from '../measure/fit/great-circle.ts';
import type { Estimate } from '../measure/influence/capacity.ts';
import { checkedWeights, equalWeights, type Weights } from '../measure/influence/weights.ts';
import type { Origin } from '../measure/measurement.ts';
import { observedIn } from '../measure/observed.ts';
import { chanceOf } from '../model/chance.ts';
import { InvalidInput } from '../model/errors.ts';
import { type Observation, sourceText } from '../model/observation.ts';
import { countryOf, unitOf } from '../model/place.ts';
import type { AsOf, Tie } from '../model/tie.ts';
import { asOfNow } from './as-of.ts';
import type { Desk, WhenFilter } from './ports.ts';
import { knownPair, knownUnit } from './tie-query.ts';
import { weighedTies } from './weighed-ties.ts';

/** What a user may set of a measure. */
export interface MeasureOptions extends WhenFilter {
  /** `A~B` for a pair, `A` for a region. */
  readonly regions?: string;
  /** The last day of this year, unless a day is given. */
  readonly year?: number;
  readonly weights?: Weights;
  /** Draws of weights; 1,000 by default, 0 for none. */
  readonly draws?: number;
  /** Of chance; the same seed gives the same bytes. */
  readonly seed?: number;
  /** Counts of ties may not stand in for figures. */
  readonly observedOnly?: boolean;
  /** Give what the ties rest on: claims and facts, with their words. */
  readonly why?: boolean;
  /** With `why`: of the claims behind a tie the first three of each date alone, with all coded facts, as time axes name them. */
  readonly briefly?: boolean;
}

/** A record behind a value, as a reader can look it up. */
export interface Behind {
  readonly id: string;
  readonly kind: Origin['kind'];
  readonly says: string;
}

/** The values of a measure. */
export interface Measured {
  readonly measure: MeasureName;
  readonly validAt: string;
  readonly knownAt: string;
  readonly seed: number;
  readonly results: readonly Result[];
  /** With `why`: every tie, claim, fact and figure that a value came from, by id. */
  readonly behind?: readonly Behind[];
}

type Ports = Pick<Desk, 'ledger' | 'gazetteer' | 'now'>;

/** Works out a measure; throws InvalidInput for a name, a region or a weight that is none. */
export async function measure(desk: Ports, name: string, options: MeasureOptions = {}): Promise<Measured> {
  const entry = measureNames.includes(name as MeasureName) ? catalogue[name as MeasureName] : undefined;
  if (entry === undefined) {
    throw new InvalidInput(`There is no measure "${name.slice(0, 40)}".`, {
      hint: `There are ${measureNames.join(', ')}; and "partners", which ranks the candidate partners of a region.`,
    });
  }
  const { regions } = options;
  if (entry.of === 'pair') {
    if (regions === undefined)
      throw new InvalidInput(`${name} is of two regions.`, { hint: 'Say which: CN-GD~RU-SA.' });
    const [i, j] = pairAsWritten(desk, regions);
    const { context, about } = await contextOf(desk, options, [i, j]);
    return answer(desk, name as MeasureName, about, entry.measure(context, i, j), options);
  }
  if (entry.of === 'countries') {
    const [i, j] = pairAsWritten(desk, regions ?? '');
    if (i !== countryOf(i) || j !== countryOf(j)) {
      throw new InvalidInput(`${name} is of two countries, and of all their regions.`, { hint: 'Say which: CN~RU.' });
    }
    const { context, about } = await contextOf(desk, options, []);
    return answer(desk, name as MeasureName, about, entry.measure(context, i, j), options);
  }
  if (entry.of === 'pairs') {
    const { context, about } = await contextOf(desk, options, []);
    const pairs = pairsAsWritten(desk, regions ?? '', context);
    return answer(desk, name as MeasureName, about, entry.measure(context, pairs), options);
  }
  if (regions === undefined && entry.of === 'region') {
    throw new InvalidInput(`${name} is of a region.`, { hint: 'Say which: RU-SA.' });
  }
  const unit = regions === undefined ? undefined : knownUnit(desk.gazetteer, regions);
  const { context, about } = await contextOf(desk, options, unit === undefined ? [] : [unit]);
  const results = entry.of === 'region' ? entry.measure(context, unit!) : entry.measure(context, unit);
  return answer(desk, name as MeasureName, about, results, options);
}

/** A candidate partner: its fit, and beside it how lopsided the pair would be. */
export interface Partner {
  readonly unit: string;
  readonly fit: Result;
  readonly lopsidedness: Result;
}

/**
 * The candidate partners of a region among units of other countries of which a figure or a tie is held, best fit first; those
 * of which too little is known come last.
 */
export async function rankPartners(
  desk: Ports,
  region: string,
  options: MeasureOptions = {},
): Promise<{
  readonly region: string;
  readonly validAt: string;
  readonly knownAt: string;
  readonly partners: readonly Partner[];
}> {
  const own = knownUnit(desk.gazetteer, region);
  const { context, about } = await contextOf(desk, { ...options, draws: options.draws ?? 0 }, []);
  const pairs = candidatesOf(own, context.unitsHeld);
  const fits = fitOfPairs(context, pairs);
  const partners = pairs.map(([i, j], k) => ({
    unit: j,
    fit: shortened(fits[k]!),
    lopsidedness: shortened(balanceShown(context, i, j)),
  }));
  const order = (partner: Partner): number => partner.fit.measurement.value ?? -1;
  return {
    region: own,
    validAt: about.validAt,
    knownAt: about.knownAt,
    partners: partners.sort(
      (a, b) =>
        order(b) - order(a) ||
        b.fit.measurement.interval![1] - a.fit.measurement.interval![1] ||
        (a.unit < b.unit ? -1 : 1),
    ),
  };
}

/** The balance of each of some pairs, above 0 where the first has more, by equal weights and without draws of others. */
export async function balancesOf(
  desk: Ports,
  pairs: readonly (readonly [string, string])[],
  when: WhenFilter,
): Promise<readonly Estimate[]> {
  const { context } = await contextOf(desk, { ...when, draws: 0 }, []);
  return pairs.map(([i, j]) => balanceOfPair(context, i, j));
}

/** So many records behind a number are named in the list of all candidates; the measure of one pair names all. */
const namedRecords = 20;

function shortened({ of, measurement }: Result): Result {
  const terms = measurement.terms.map((term) =>
    term.from.length <= namedRecords
      ? term
      : { ...term, from: term.from.slice(0, namedRecords), records: term.from.length },
  );
  return { of, measurement: { ...measurement, terms } };
}

/** The two units in the order in which they were written: the first is i. */
function pairAsWritten({ gazetteer }: Pick<Desk, 'gazetteer'>, regions: string): readonly [string, string] {
  knownPair(gazetteer, regions);
  const [a, b] = regions.split('~') as [string, string];
  return [knownUnit(gazetteer, a), knownUnit(gazetteer, b)];
}

/** `CN-HL~RU-AMU,CN-GD~RU-SA`; two countries mean every pair of their regions of which a tie counts on the day. */
function pairsAsWritten(
  desk: Pick<Desk, 'gazetteer'>,
  regions: string,
  { counted }: MeasureContext,
): readonly (readonly [string, string])[] {
  const found = regions.split(',').flatMap((written): readonly (readonly [string, string])[] => {
    const [a, b] = pairAsWritten(desk, written);
    if (a !== countryOf(a) || b !== countryOf(b)) return [[a, b]];
    const of = (units: readonly string[], country: string) =>
      units.filter((unit) => unit !== country && countryOf(unit) === country);
    return counted.flatMap(({ units }) => of(units, a).flatMap((i) => of(units, b).map((j) => [i, j] as const)));
  });
  const pairs = new Map(found.map((pair) => [pair.join('~'), pair]));
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** By the list of figures, which is the same one until another figure is recorded. */
const observed = new WeakMap<readonly Observation[], MeasureContext['observed']>();

function observedOf(figures: readonly Observation[]): MeasureContext['observed'] {
  let found = observed.get(figures);
  if (found === undefined) observed.set(figures, (found = observedIn(figures)));
  return found;
}

interface Context {
  readonly context: MeasureContext;
  readonly about: { readonly validAt: string; readonly knownAt: string; readonly seed: number };
}

async function contextOf(
  desk: Ports,
  { year, weights = equalWeights, draws = 1000, seed = 1, observedOnly = false, ...when }: MeasureOptions,
  units: readonly string[],
): Promise<Context> {
  const validAt = when.validAt ?? (year === undefined ? undefined : `${String(year).padStart(4, '0')}-12-31`);
  const asOf = asOfNow(desk.now(), {
    ...(validAt === undefined ? {} : { validAt }),
    ...(when.knownAt === undefined ? {} : { knownAt: when.knownAt }),
  });
  const [weighed, observations] = await Promise.all([
    weighedTies(desk, asOf, units),
    desk.ledger.observations({ knownAt: asOf.knownAt }),
  ]);
  let unitsHeld: readonly string[] | undefined;
  return {
    about: { ...asOf, seed },
    context: {
      ties: weighed.ties,
      // Found when they are asked for: of a network's measures neither is.
      get counted() {
        return weighed.counted;
      },
      get unitsHeld() {
        unitsHeld ??= unitsHeldOn(desk.gazetteer, asOf.validAt, weighed.ties, observations);
        return unitsHeld;
      },
      observed: observedOf(observations),
      day: asOf.validAt,
      weights: checkedWeights(weights),
      draws,
      chance: () => chanceOf(seed),
      observedOnly,
      kilometres: (a, b) => {
        const [from, to] = [placeOfUnit(desk.gazetteer, a), placeOfUnit(desk.gazetteer, b)];
        return from === null || to === null ? null : greatCircleKilometres(from, to);
      },
    },
  };
}

const joined = new WeakMap<readonly Tie[], ReadonlySet<string>>();

/** The units that some ties join: found once for a list, which stays the same one until something is written. */
function unitsOfTies(ties: readonly Tie[]): ReadonlySet<string> {
  let units = joined.get(ties);
  if (units === undefined) joined.set(ties, (units = new Set(ties.flatMap(({ parties }) => parties.map(unitOf)))));
  return units;
}

/** Units of which a tie or a figure is held, sorted, without states and districts that had vanished by the day. */
export function unitsHeldOn(
  gazetteer: Desk['gazetteer'],
  day: string,
  ties: readonly Tie[],
  figures: readonly Observation[],
): readonly string[] {
  const held = new Set([...unitsOfTies(ties), ...figures.map(({ region }) => region)]);
  const stands = (unit: string): boolean => {
    const vanished = gazetteer.historical(unit);
    if (vanished === null) return true;
    const [from, to] = vanished.valid;
    return (from === null || from <= day) && (to === null || day <= to);
  };
  return [...held].filter(stands).sort();
}

async function answer(
  desk: Ports,
  name: MeasureName,
  about: Context['about'],
  results: readonly Result[],
  { why = false, briefly = false }: MeasureOptions,
): Promise<Measured> {
  return { measure: name, ...about, results, ...(why ? { behind: await behind(desk, results, about, briefly) } : {}) };
}

/** The ties, figures and places that the terms name, and the claims and facts that bear these ties, each with its source. */
async function behind(
  { ledger, gazetteer }: Pick<Desk, 'ledger' | 'gazetteer'>,
  results: readonly Result[],
  asOf: { readonly validAt: string; readonly knownAt: string },
  briefly: boolean,
): Promise<readonly Behind[]> {
  const origins = results.flatMap(({ measurement }) => measurement.terms.flatMap(({ from }) => from));
  const ids = (kind: Origin['kind']): readonly string[] =>
    [...new Set(origins.flatMap((origin) => (origin.kind === kind && 'id' in origin ? [origin.id] : [])))].sort();
  const found: Behind[] = [];
  const wanted = new Set(ids('observation'));
  for (const figure of wanted.size === 0 ? [] : await ledger.observations({ knownAt: asOf.knownAt })) {
    if (!wanted.has(figure.id)) continue;
    const { id, indicator, region, counterpart, year, value, unit, source } = figure;
    const of = counterpart === null ? region : `${region} with ${counterpart}`;
    found.push({
      id,
      kind: 'observation',
      says: `${indicator} of ${of}, ${year}: ${value} ${unit} (${sourceText(source)})`,
    });
  }
  const ties = ids('tie');
  found.push(
    ...(briefly ? await tiesBriefly({ ledger }, ties, asOf.knownAt) : await tiesWhole({ ledger }, ties, asOf)),
  );
  for (const id of ids('place')) {
    const point = placeOfUnit(gazetteer, id);
    if (point !== null)
      found.push({ id, kind: 'place', says: `${id} stands at ${point.lat}°, ${point.lon}° (WGS 84)` });
  }
  return found;
}

/** Some ties, each with all that bears it. */
async function tiesWhole(
  { ledger }: Pick<Desk, 'ledger'>,
  ids: readonly string[],
  asOf: AsOf,
): Promise<readonly Behind[]> {
  const found: Behind[] = [];
  for (const id of ids) {
    const shown = await ledger.tie(id, asOf);
    if (shown === null) continue;
    const { tie, evidence, headings } = shown;
    found.push({ id, kind: 'tie', says: wordsOfTie(tie) });
    for (const piece of evidence)
      if (piece.review !== 'rejected') found.push({ id: piece.id, kind: piece.kind, says: wordsOf(piece, headings) });
  }
  return found;
}

/** The same with the evidence that their reviewed steps name, asked for in one go; of each it is said how much there is. */
async function tiesBriefly(
  { ledger }: Pick<Desk, 'ledger'>,
  ids: readonly string[],
  knownAt: string,
): Promise<readonly Behind[]> {
  const wanted = new Set(ids);
  const ties = (await ledger.histories.reviewed(knownAt)).filter(({ id }) => wanted.has(id));
  const named = ties.map(({ steps }) => [...new Set(steps.flatMap(({ evidence }) => evidence))]);
  const evidence = await ledger.histories.evidence([...new Set(named.flat())], knownAt);
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const headings = await ledger.headings([...new Set(evidence.flatMap(({ document }) => document ?? []))].sort());
  return ties.flatMap((tie, i): Behind[] => {
    const own = named[i]!.flatMap((id) => pieces.get(id) ?? []);
    const all = tie.counts.acceptedClaims + tie.counts.facts;
    const left = own.length < all ? `; ${own.length} of ${all} reviewed pieces of evidence are named` : '';
    return [
      { id: tie.id, kind: 'tie', says: `${wordsOfTie(tie)}${left}` },
      ...own.map((piece): Behind => ({ id: piece.id, kind: piece.kind, says: wordsOf(piece, headings) })),
    ];
  });
}

const wordsOfTie = ({ type, parties, body }: Pick<Tie, 'type' | 'parties' | 'body'>): string =>
  `${type}, ${parties.join(' ~ ')}${body ? `, ${body}` : ''}`;

/** A claim's words with the document, its source and where they stand in it; a fact's statement with its sources. */
function wordsOf({ quote, document, span, fact }: HeldEvidence, headings: ReadonlyMap<string, Heading>): string {
  if (quote === null || document === null) {
    return `${fact?.statement ?? ''} (${(fact?.sources ?? []).map(({ address }) => address).join(', ')})`;
  }
  const heading = headings.get(document);
  const told = heading === undefined ? '' : `${[heading.title, ...heading.sources].join(', ')}; `;
  const place = span === null ? '' : `characters ${span.start}–${span.end} of `;
  return `“${quote}” (${told}${place}${document})`;
}
