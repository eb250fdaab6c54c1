/** The measures and figures of a brief. */

import type { MeasureName } from '../../measure/catalogue/catalogue.ts';
import type { Observation } from '../../model/observation.ts';
import { unitOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import { measure } from '../measures/measure.ts';
import type { Ports } from '../ports.ts';
import { briefLean, rowsOfPair } from './brief-lean.ts';
import type { BriefMaterial, BriefMeasure, BriefSubject } from './material.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** What is measured of a region, and of a pair; nothing of a tie and a collection. */
export async function briefMeasures(
  ports: Needed,
  subject: BriefSubject,
  asOf: AsOf,
): Promise<Pick<BriefMaterial, 'measures' | 'figures' | 'behind' | 'dependences' | 'lean'>> {
  const [found, leaning] = await Promise.all([
    measuresAndFigures(ports, subject, asOf),
    briefLean(ports, subject, asOf),
  ]);
  const shares = [...leaning.dependences.flatMap(({ rows }) => rows), ...rowsOfPair(leaning.lean)];
  const used = shares.flatMap(({ figures }) => figures.map(({ id }) => id));
  return { ...found, ...leaning, behind: await figuresBehind(ports, [...idsBehind(found.measures), ...used], asOf) };
}

async function measuresAndFigures(
  ports: Needed,
  subject: BriefSubject,
  asOf: AsOf,
): Promise<Pick<BriefMaterial, 'measures' | 'figures'>> {
  const results = async (name: MeasureName, regions: string): Promise<BriefMeasure> => ({
    name,
    results: (await measure(ports, name, { ...asOf, regions })).results,
  });
  if (subject.kind === 'tie' || subject.kind === 'collection' || subject.kind === 'country') {
    return { measures: [], figures: subject.kind === 'country' ? await figuresOf(ports, [subject.unit], asOf) : [] };
  }
  if (subject.kind === 'pair') {
    const pair = subject.units.join('~');
    const [trade, figures] = await Promise.all([results('trade', pair), figuresOf(ports, subject.units, asOf)]);
    return { measures: [trade], figures };
  }
  const { unit } = subject;
  const [measures, figures] = await Promise.all([
    Promise.all((['activity', 'quasi-state', 'concentration'] as const).map((name) => results(name, unit))),
    figuresOf(ports, [unit], asOf),
  ]);
  return { measures, figures };
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
function idsBehind(measures: readonly BriefMeasure[]): readonly string[] {
  return measures
    .flatMap(({ results }) => results.flatMap(({ measurement }) => measurement.terms))
    .flatMap(({ from }) => from.flatMap((origin) => (origin.kind === 'observation' ? [origin.id] : [])));
}

async function figuresBehind(
  { ledger }: Needed,
  ids: readonly string[],
  { knownAt }: AsOf,
): Promise<BriefMaterial['behind']> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return new Map();
  const held = await ledger.observations({ knownAt });
  return new Map(held.filter(({ id }) => wanted.has(id)).map((figure) => [figure.id, figure]));
}
