/** Candidate partners of a region, ranked by fit, with lopsidedness beside it. */
import { countryOf } from '../../model/place.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { gravityPotential, percentileAmong } from '../fit/gravity.ts';
import { type FitParts, type PairFit, pairFit, readinessOf } from '../fit/pair-fit.ts';
import { tiesBetween } from '../influence/pair-inputs.ts';
import type { Measurement, Origin, Stated, Term } from '../measurement.ts';
import { complementarityFrom } from './goods.ts';

export const pairFitStated: Stated = {
  measure: 'fit',
  version: '3',
  unit: '1',
  formula: 'fit = (TC’_ij · TC’_ji · G’_ij · R_ij)^(1/4)',
  reference: 'Amur’s own; gravity after Disdier and Head (2008), complementarity after Michaely (1996)',
};

/** A pair to be judged. */
interface Candidate {
  readonly pair: readonly [string, string];
  readonly potential: number | null;
  readonly terms: readonly Term[];
  readonly notes: readonly string[];
}

/**
 * The fit of each pair, those given being the candidates among which gravity is ranked. Complementarity needs exports and
 * imports by group of goods; where they are not held it stays unknown, and the interval says so.
 */
export function fitOfPairs(context: MeasureContext, pairs: readonly (readonly [string, string])[]): readonly Result[] {
  const candidates = pairs.map((pair) => candidateOf(context, pair));
  const potentials = potentialsOf(candidates);
  return candidates.map((candidate) => fitAmong(context, candidate, potentials));
}

/** The fit of one pair, gravity ranked among all candidates of i. */
export function fitAmongCandidates(context: MeasureContext, i: string, j: string): Result {
  const others = candidatesOf(i, context.unitsHeld).filter(([, unit]) => unit !== j);
  const own = candidateOf(context, [i, j]);
  return fitAmong(context, own, potentialsOf([own, ...others.map((pair) => candidateOf(context, pair))]));
}

function potentialsOf(candidates: readonly Candidate[]): readonly number[] {
  return candidates.flatMap(({ potential }) => (potential === null ? [] : [potential]));
}

function fitAmong(
  context: MeasureContext,
  { pair, potential, terms, notes }: Candidate,
  potentials: readonly number[],
): Result {
  const gravity = potential === null ? null : percentileAmong(potential, potentials);
  const ready = readyAs(context, pair);
  const readiness = readinessOf(ready.as);
  const [there, back] = [complementarityFrom(context, ...pair), complementarityFrom(context, pair[1], pair[0])];
  const [complementarityIJ, complementarityJI] = [there, back].map(({ value }) =>
    value === null ? null : value / 100,
  );
  const parts = {
    complementarityIJ: complementarityIJ ?? null,
    complementarityJI: complementarityJI ?? null,
    gravity,
    readiness: readiness.value,
  };
  const goods = [there, back].map(({ terms: of }) => of.flatMap(({ from }) => from));
  return {
    of: pair.join('~'),
    measurement: measurementOf(pairFit(parts), parts, goods, ready, terms, notes, potentials.length),
  };
}

function candidateOf({ observed, day, kilometres }: MeasureContext, pair: readonly [string, string]): Candidate {
  const year = yearOf(day);
  const products = pair.map((unit) => observed.of('product', unit, year));
  const distance = kilometres(...pair);
  const [a, b] = products as [(typeof products)[0], (typeof products)[0]];
  const potential =
    a.value === null || b.value === null || distance === null ? null : gravityPotential(a.value, b.value, distance);
  return {
    pair,
    potential,
    terms: [
      ...products.map((product, k) => ({
        symbol: `Y_${pair[k]}`,
        means: `gross regional product of ${pair[k]}`,
        unit: 'USD',
        ...product,
      })),
      {
        symbol: 'd_ij',
        means: 'distance of their points',
        unit: 'km',
        value: distance === null ? null : Math.round(distance),
        from: pair.map((id) => ({ kind: 'place' as const, id })),
      },
    ],
    notes: products.flatMap(({ notes }) => notes),
  };
}

/**
 * What makes the pair ready, from the ties that count on the day; language and legal power are not held. Of a pair of which
 * no tie counts nothing is known: that none was read does not say that there is none.
 */
function readyAs({ counted }: MeasureContext, [i, j]: readonly [string, string]) {
  const between = tiesBetween(counted, i, j);
  const has = (...types: string[]): boolean | null =>
    between.length === 0 ? null : between.some(({ type }) => types.includes(type));
  const as = {
    directLink: has('mobility', 'infrastructure'),
    openCrossing: has('infrastructure'),
    sharedLanguage: null,
    earlierTie: has('twinning', 'agreement', 'body', 'cooperation'),
    legalPower: null,
  };
  return { as, from: between.map(({ id }) => ({ kind: 'tie' as const, id })) };
}

function measurementOf(
  fit: PairFit,
  { complementarityIJ, complementarityJI, gravity, readiness }: FitParts,
  [soldByI = [], soldByJ = []]: readonly (readonly Origin[])[],
  { as, from }: ReturnType<typeof readyAs>,
  terms: readonly Term[],
  notes: readonly string[],
  among: number,
): Measurement {
  const part = (symbol: string, means: string, value: number | null, of: readonly Origin[] = []): Term => ({
    symbol,
    means,
    unit: '1',
    value,
    from: of,
  });
  const says = `readiness: link ${said(as.directLink)}, crossing ${said(as.openCrossing)}, earlier tie ${said(as.earlierTie)}; language and legal power are not held`;
  return {
    ...pairFitStated,
    value: fit.value,
    interval: fit.interval,
    coverage: fit.coverage,
    terms: [
      part('TC’_ij', 'complementarity of i’s exports with j’s imports', complementarityIJ, soldByI),
      part('TC’_ji', 'complementarity of j’s exports with i’s imports', complementarityJI, soldByJ),
      part('G’_ij', `gravity potential, as a percentile among ${among} candidates`, gravity),
      { ...part('R_ij', 'readiness', readiness, from), says },
      ...terms,
    ],
    notes: [
      ...(complementarityIJ === null || complementarityJI === null
        ? [
            'Exports and imports by group of goods are not held for both: complementarity is unknown and widens the interval (“amur measure complementarity” says what is missing).',
          ]
        : []),
      'How lopsided the pair would be stands beside the fit and is no part of it.',
      ...notes,
    ],
  };
}

function said(has: boolean | null): string {
  return has === null ? 'not known' : has ? 'yes' : 'no';
}

/** The candidate partners of a region: every unit of another country among those given, in their order. */
export function candidatesOf(region: string, units: readonly string[]): readonly (readonly [string, string])[] {
  const own = countryOf(region);
  return units.filter((unit) => countryOf(unit) !== own && unit.includes('-')).map((unit) => [region, unit] as const);
}
