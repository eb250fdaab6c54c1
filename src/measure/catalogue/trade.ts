/** The trade measures of a pair, from either side. */
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { type Formula, type Measurement, measured, type Quantity } from '../measurement.ts';
import { interdependence, salience, symmetry } from '../trade/interdependence.ts';
import { logAsymmetry } from '../trade/log-asymmetry.ts';
import { tradeDependence } from '../trade/trade-dependence.ts';
import { tradeShare } from '../trade/trade-share.ts';

/** Share and dependence of each side, and what they make together. Trade between the two is of regions or of their states. */
export function tradeOfPair({ observed, day }: MeasureContext, i: string, j: string): readonly Result[] {
  const year = yearOf(day);
  const [own, other] = [observed.of('trade', i, year, j), observed.of('trade', j, year, i)];
  const between = own.value === null && other.value !== null ? other : own;
  const share = (who: string): Measurement => {
    const total = observed.of('trade', who, year);
    return measured(tradeShare, { T_ij: between, T_i: total }, [...between.notes, ...total.notes]);
  };
  const dependence = (who: string): Measurement => {
    const product = observed.of('product', who, year);
    return measured(tradeDependence, { T_ij: between, Y_i: product }, [...between.notes, ...product.notes]);
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

function asQuantity({ value, terms }: Measurement): Quantity {
  return { value, from: terms.flatMap(({ from }) => from) };
}
