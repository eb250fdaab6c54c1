/** Trade with one partner against all that a region produces. */
import { type Formula, ratio } from '../measurement.ts';

/** `DEP_ij = (X_ij + M_ij) / Y_i` (the dependence of Oneal and Russett, International Studies Quarterly 41, 1997). */
export const tradeDependence: Formula<'T_ij' | 'Y_i'> = {
  id: 'trade-dependence',
  name: 'Trade dependence',
  version: '1',
  formula: 'DEP_ij = T_ij / Y_i',
  unit: '1',
  range: [0, null],
  reference: 'Oneal and Russett (1997), International Studies Quarterly 41 (2)',
  symbols: {
    T_ij: { means: 'goods trade of i with j, both ways', unit: 'USD' },
    Y_i: { means: 'gross regional product of i', unit: 'USD' },
  },
  calculate: ({ T_ij, Y_i }) => ratio(T_ij, Y_i),
};
