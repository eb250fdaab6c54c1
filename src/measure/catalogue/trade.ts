/** The trade measures of a pair, from either side. */
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { type Formula, type Measurement, measured, type Quantity } from '../measurement.ts';
import type { Figure } from '../observed.ts';
import { interdependence, salience, symmetry } from '../trade/interdependence.ts';
import { logAsymmetry } from '../trade/log-asymmetry.ts';
import { tradeDependence } from '../trade/trade-dependence.ts';
import { tradeShare } from '../trade/trade-share.ts';

/** Share and dependence of each side, and what they make together, each of figures of one year. Trade between the two is of regions or of their states. */
export function tradeOfPair({ observed, day }: MeasureContext, i: string, j: string): readonly Result[] {
  const year = yearOf(day);
  const [own, other] = [observed.of('trade', i, year, j), observed.of('trade', j, year, i)];
  const between = own.value === null && other.value !== null ? other : own;
  const share = (who: string): Measurement => {
    const total = ofYearOf(between, observed.of('trade', who, between.year ?? year));
    return measured(tradeShare, { T_ij: asTerm(between), T_i: asTerm(total) }, [...between.notes, ...total.notes]);
  };
  const dependence = (who: string): Measurement => {
    const product = ofYearOf(between, observed.of('product', who, between.year ?? year));
    return measured(tradeDependence, { T_ij: asTerm(between), Y_i: asTerm(product) }, [
      ...between.notes,
      ...product.notes,
    ]);
  };
  const shares = { TS_ij: asQuantity(share(i)), TS_ji: asQuantity(share(j)) };
  const dependences = { DEP_ij: asQuantity(dependence(i)), DEP_ji: asQuantity(dependence(j)) };
  const both = (formula: Formula<'TS_ij' | 'TS_ji'>): Result => ({
    of: `${i}~${j}`,
    measurement: measured(formula, shares),
  });
  return [
    { of: `${i} on ${j}`, measurement: share(i) },
    { of: `${j} on ${i}`, measurement: share(j) },
    both(salience),
    both(symmetry),
    both(interdependence),
    { of: `${i} on ${j}`, measurement: dependence(i) },
    { of: `${j} on ${i}`, measurement: dependence(j) },
    { of: `${i}~${j}`, measurement: measured(logAsymmetry, dependences) },
  ];
}

/** The figure where it is of the year of the other; else none, and why: two years make no share. */
function ofYearOf(other: Figure, figure: Figure): Figure {
  if (other.year === null || figure.year === null || figure.year === other.year) return figure;
  const notes = [
    ...figure.notes,
    `A share needs figures of one year: of ${other.year} and of ${figure.year} none is made.`,
  ];
  return { value: null, year: null, from: [], notes };
}

const asTerm = ({ value, from, notes }: Figure) => ({ value, from, notes });

function asQuantity({ value, terms }: Measurement): Quantity {
  return { value, from: terms.flatMap(({ from }) => from) };
}
