/** The share of one partner in all the trade of a region. */
import { type Formula, ratio } from '../measurement.ts';

/** `TS_ij = (X_ij + M_ij) / (X_i + M_i)` (Barbieri 1996, Journal of Peace Research 33 (1): 29–49). */
export const tradeShare: Formula<'T_ij' | 'T_i'> = {
  id: 'trade-share',
  name: 'Trade share',
  version: '1',
  formula: 'TS_ij = T_ij / T_i',
  unit: '1',
  range: [0, 1],
  reference: 'Barbieri (1996), Journal of Peace Research 33 (1)',
  symbols: {
    T_ij: { means: 'goods trade of i with j, both ways', unit: 'USD' },
    T_i: { means: 'goods trade of i with everybody, both ways', unit: 'USD' },
  },
  calculate: ({ T_ij, T_i }) => ratio(T_ij, T_i),
};
