/** Whether two sides trade more than the size of the second would lead one to expect. */
import { type Formula, ratio } from '../measurement.ts';

/** `TI_ij = (X_ij / X_i) / (X_wj / X_w)`: 1 as expected by the size of j. */
export const tradeIntensity: Formula<'X_ij' | 'X_i' | 'X_wj' | 'X_w'> = {
  id: 'trade-intensity',
  name: 'Trade intensity',
  version: '1',
  formula: 'TI_ij = (X_ij / X_i) / (X_wj / X_w)',
  unit: '1',
  range: [0, null],
  reference: 'Mikic and Gilbert (2009), Trade Statistics in Policymaking, ESCAP ST/ESCAP/2559',
  symbols: {
    X_ij: { means: 'exports of i to j', unit: 'USD' },
    X_i: { means: 'all exports of i', unit: 'USD' },
    X_wj: { means: 'exports of the world to j', unit: 'USD' },
    X_w: { means: 'all exports of the world', unit: 'USD' },
  },
  calculate: ({ X_ij, X_i, X_wj, X_w }) => {
    const own = ratio(X_ij, X_i);
    const world = ratio(X_wj, X_w);
    return own === null || world === null ? null : ratio(own, world);
  },
};
