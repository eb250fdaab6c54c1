/** The measures and figures of a brief. */

import type { MeasureName } from '../../measure/catalogue/catalogue.ts';
import type { Observation } from '../../model/observation.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import { measure } from '../measures/measure.ts';
import { weighedTies } from '../measures/weighed-ties.ts';
import type { Ports } from '../ports.ts';
import type { BriefMaterial, BriefMeasure, BriefSubject } from './material.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** So many partners are weighed against the region: those with most ties. */
const weighed = 8;

/** What is measured of a region, and of a pair; nothing of a tie and a collection. */
export async function briefMeasures(
  ports: Needed,
  subject: BriefSubject,
  asOf: AsOf,
): Promise<Pick<BriefMaterial, 'measures' | 'figures' | 'behind'>> {
  const found = await measuresAndFigures(ports, subject, asOf);
  return { ...found, behind: await figuresBehind(ports, found.measures, asOf) };
}

async function measuresAndFigures(
  ports: Needed,
  subject: BriefSubject,
  asOf: AsOf,
): Promise<Pick<BriefMaterial, 'measures' | 'figures'>> {
  const results = async (name: MeasureName, regions: string, draws = 0): Promise<BriefMeasure> => ({
    name,
    results: (await measure(ports, name, { ...asOf, regions, draws })).results,
  });
  if (subject.kind === 'tie' || subject.kind === 'collection' || subject.kind === 'country') {
    return { measures: [], figures: subject.kind === 'country' ? await figuresOf(ports, [subject.unit], asOf) : [] };
  }
  if (subject.kind === 'pair') {
    const pair = subject.units.join('~');
    const [measures, figures] = await Promise.all([
      Promise.all([results('influence', pair, 1000), results('direction', pair), results('trade', pair)]),
      figuresOf(ports, subject.units, asOf),
    ]);
    // Of a series of forty years the brief gives what it comes to.
    return { measures: measures.map(withoutSeries), figures };
  }
  const { unit } = subject;
  const [own, partners, figures] = await Promise.all([
    Promise.all((['pull', 'activity', 'quasi-state', 'concentration'] as const).map((name) => results(name, unit))),
    partnersOf(ports, unit, asOf),
    figuresOf(ports, [unit], asOf),
  ]);
  const balances = await Promise.all(
    partners.map(async (partner): Promise<BriefMeasure> => {
      const { results: found } = await results('influence', `${unit}~${partner}`);
      return { name: 'balance', results: found.filter(({ measurement }) => measurement.measure === 'lopsidedness') };
    }),
  );
  return { measures: [...own, ...balances], figures };
}

function withoutSeries(measured: BriefMeasure): BriefMeasure {
  if (measured.name !== 'direction') return measured;
  return {
    ...measured,
    results: measured.results.map((result) => ({ ...result, measurement: { ...result.measurement, terms: [] } })),
  };
}

/** Regions of other countries with reviewed ties that count on the day, those with most of them first. */
async function partnersOf(ports: Needed, unit: string, asOf: AsOf): Promise<readonly string[]> {
  const { counted } = await weighedTies(ports, asOf, [unit]);
  const counts = new Map<string, number>();
  for (const { units } of counted) {
    for (const other of units) {
      if (countryOf(other) !== countryOf(unit) && other.includes('-')) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, weighed)
    .map(([other]) => other);
}

/** Of each figure on these units the newest whole year up to the day’s; every source of that year. */
async function figuresOf({ ledger }: Needed, units: readonly string[], asOf: AsOf): Promise<readonly Observation[]> {
  const year = Number(asOf.validAt.slice(0, asOf.validAt.indexOf('-', 1)));
  const found = (await ledger.observations({ regions: units, knownAt: asOf.knownAt })).filter(
    (each) => each.year <= year && each.period === undefined,
  );
  const cell = ({ indicator, region, counterpart }: Observation): string => [indicator, region, counterpart].join(' ');
  const newest = new Map<string, number>();
  for (const each of found) newest.set(cell(each), Math.max(each.year, newest.get(cell(each)) ?? each.year));
  return found.filter((each) => each.year === newest.get(cell(each)) && units.includes(unitOf(each.region)));
}

/** The figures that the terms of measures name. */
async function figuresBehind(
  { ledger }: Needed,
  measures: readonly BriefMeasure[],
  { knownAt }: AsOf,
): Promise<BriefMaterial['behind']> {
  const origins = measures
    .flatMap(({ results }) => results.flatMap(({ measurement }) => measurement.terms))
    .flatMap(({ from }) => from);
  const wanted = new Set(origins.flatMap((origin) => (origin.kind === 'observation' ? [origin.id] : [])));
  if (wanted.size === 0) return new Map();
  const held = await ledger.observations({ knownAt });
  return new Map(held.filter(({ id }) => wanted.has(id)).map((figure) => [figure.id, figure]));
}
