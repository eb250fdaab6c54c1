/** What a region sells more of than the world does. */
import { type Formula, ratio } from '../measurement.ts';

type Exports = 'x_gj' | 'X_j' | 'x_gw' | 'X_w';

const symbols: Formula<Exports>['symbols'] = {
  x_gj: { means: 'exports of the good by j', unit: 'USD' },
  X_j: { means: 'all exports of j', unit: 'USD' },
  x_gw: { means: 'exports of the good by the world', unit: 'USD' },
  X_w: { means: 'all exports of the world', unit: 'USD' },
};

function advantage({ x_gj, X_j, x_gw, X_w }: Readonly<Record<Exports, number>>): number | null {
  const own = ratio(x_gj, X_j);
  const world = ratio(x_gw, X_w);
  return own === null || world === null ? null : ratio(own, world);
}

/** `RCA = (x_gj / X_j) / (x_gw / X_w)` (Balassa 1965, The Manchester School 33): above 1 an advantage. */
export const revealedAdvantage: Formula<Exports> = {
  id: 'revealed-advantage',
  name: 'Revealed comparative advantage',
  version: '1',
  formula: 'RCA = (x_gj / X_j) / (x_gw / X_w)',
  unit: '1',
  range: [0, null],
  reference: 'Balassa (1965), The Manchester School 33 (2)',
  symbols,
  calculate: advantage,
};

/** `RSCA = (RCA − 1) / (RCA + 1)`: from −1 (none sold) through 0 (as the world) towards 1. */
export const symmetricAdvantage: Formula<Exports> = {
  ...revealedAdvantage,
  id: 'symmetric-advantage',
  name: 'Symmetric revealed advantage',
  formula: 'RSCA = (RCA − 1) / (RCA + 1), RCA = (x_gj / X_j) / (x_gw / X_w)',
  range: [-1, 1],
  calculate: (values) => {
    const rca = advantage(values);
    return rca === null ? null : (rca - 1) / (rca + 1);
  },
};
