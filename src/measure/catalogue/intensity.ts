/** Whether a pair trades more than one would expect: by the size of the second, and by size and distance of both. */

import { world } from '../../model/observation.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { gravityPotential, overTrade } from '../fit/gravity.ts';
import { tradeIntensity } from '../fit/trade-intensity.ts';
import { quantile } from '../influence/weight-draws.ts';
import { measured } from '../measurement.ts';
import type { Figure } from '../observed.ts';

/** Fewer other pairs than this set no expectation. */
const enoughPairs = 3;

/** Intensity of exports each way, then trade over expectation. */
export function intensityOfPair(context: MeasureContext, i: string, j: string): readonly Result[] {
  return [
    { of: `${i} → ${j}`, measurement: intensity(context, i, j) },
    { of: `${j} → ${i}`, measurement: intensity(context, j, i) },
    { of: `${i}~${j}`, measurement: over(context, i, j) },
  ];
}

function intensity({ observed, day }: MeasureContext, from: string, to: string) {
  const year = yearOf(day);
  const told = observed.of('exports', world, year, to);
  // What the world sends to a unit is what that unit takes in.
  const taken = told.value === null ? observed.of('imports', to, year) : told;
  const given = {
    X_ij: observed.of('exports', from, year, to),
    X_i: observed.of('exports', from, year),
    X_wj: taken,
    X_w: observed.of('exports', world, year),
  };
  return measured(
    tradeIntensity,
    given,
    Object.values(given).flatMap(({ notes }) => notes),
  );
}

/** The expectation is that of size and distance, at the level of the middle one of all other pairs of which trade is held. */
function over({ observed, day, kilometres }: MeasureContext, i: string, j: string) {
  const year = yearOf(day);
  const potential = (a: string, b: string): { readonly value: number | null; readonly figures: readonly Figure[] } => {
    const figures = [observed.of('product', a, year), observed.of('product', b, year)];
    const [ofA, ofB] = figures.map(({ value }) => value);
    const far = kilometres(a, b);
    return { figures, value: ofA && ofB && far !== null ? gravityPotential(ofA, ofB, far) : null };
  };
  const between = (a: string, b: string): Figure => {
    const there = observed.of('trade', a, year, b);
    return there.value === null ? observed.of('trade', b, year, a) : there;
  };
  const own = potential(i, j);
  const trade = between(i, j);
  const mine = [i, j].sort().join('~');
  const others = new Map(
    observed.pairs('trade').flatMap(([a, b]) => {
      const key = [a, b].sort().join('~');
      const [held, expected] = [between(a, b), potential(a, b)];
      if (key === mine || !held.value || expected.value === null) return [];
      const from = [...held.from, ...expected.figures.flatMap((figure) => figure.from)];
      return [[key, { level: Math.log(held.value) - expected.value, from }] as const];
    }),
  );
  const levels = [...others.values()].map(({ level }) => level).sort((a, b) => a - b);
  const known = own.value !== null && levels.length >= enoughPairs;
  const expected = {
    value: known ? Math.exp(own.value + quantile(levels, 0.5)) : null,
    from: known ? [...own.figures, ...others.values()].flatMap(({ from }) => from) : [],
  };
  return measured(overTrade, { T_ij: trade, E_ij: expected }, [
    ...trade.notes,
    ...own.figures.flatMap(({ notes }) => notes),
    levels.length < enoughPairs
      ? `The level of trade to be expected is that of other pairs: of ${levels.length} all figures are held, ${enoughPairs} are needed.`
      : `Expected at the middle level of ${levels.length} other pairs; sizes by product, distance between the units’ points.`,
  ]);
}
