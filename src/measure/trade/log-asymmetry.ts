/** How many times more one side depends on the other, as a logarithm. */
import type { Formula } from '../measurement.ts';

/**
 * `ln(DEP_ij / DEP_ji)`: 0 for equals, above 0 where i depends more on j. Power lies with the side for which the relation is
 * small (Hirschman 1945, National Power and the Structure of Foreign Trade). Not defined where one side has no trade.
 */
export const logAsymmetry: Formula<'DEP_ij' | 'DEP_ji'> = {
  id: 'log-asymmetry',
  name: 'Log asymmetry',
  version: '1',
  formula: 'asym = ln(DEP_ij / DEP_ji)',
  unit: '1',
  range: [null, null],
  reference: 'after Hirschman (1945), National Power and the Structure of Foreign Trade, California',
  symbols: {
    DEP_ij: { means: 'dependence of i on trade with j', unit: '1' },
    DEP_ji: { means: 'dependence of j on trade with i', unit: '1' },
  },
  calculate: ({ DEP_ij, DEP_ji }) => (DEP_ij > 0 && DEP_ji > 0 ? Math.log(DEP_ij / DEP_ji) : null),
};
