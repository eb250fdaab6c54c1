/** Salience, symmetry and interdependence of a trade relation, from the share it has on either side. */
import type { Formula } from '../measurement.ts';

type Shares = 'TS_ij' | 'TS_ji';

const symbols: Formula<Shares>['symbols'] = {
  TS_ij: { means: 'share of j in the trade of i', unit: '1' },
  TS_ji: { means: 'share of i in the trade of j', unit: '1' },
};
const reference = 'Barbieri (1996), Journal of Peace Research 33 (1); (2002) The Liberal Illusion, Michigan';

const salienceOf = (ij: number, ji: number): number => Math.sqrt(ij * ji);
const symmetryOf = (ij: number, ji: number): number => 1 - Math.abs(ij - ji);

/** How much the relation matters to both: `√(TS_ij · TS_ji)`. */
export const salience: Formula<Shares> = {
  id: 'salience',
  name: 'Salience',
  version: '1',
  formula: 'sal = √(TS_ij · TS_ji)',
  unit: '1',
  range: [0, 1],
  reference,
  symbols,
  calculate: ({ TS_ij, TS_ji }) => salienceOf(TS_ij, TS_ji),
};

/** How evenly it matters: `1 − |TS_ij − TS_ji|`. */
export const symmetry: Formula<Shares> = {
  id: 'symmetry',
  name: 'Symmetry',
  version: '1',
  formula: 'sym = 1 − |TS_ij − TS_ji|',
  unit: '1',
  range: [0, 1],
  reference,
  symbols,
  calculate: ({ TS_ij, TS_ji }) => symmetryOf(TS_ij, TS_ji),
};

/** Both together: `sal · sym`. */
export const interdependence: Formula<Shares> = {
  id: 'interdependence',
  name: 'Interdependence',
  version: '1',
  formula: 'int = √(TS_ij · TS_ji) · (1 − |TS_ij − TS_ji|)',
  unit: '1',
  range: [0, 1],
  reference,
  symbols,
  calculate: ({ TS_ij, TS_ji }) => salienceOf(TS_ij, TS_ji) * symmetryOf(TS_ij, TS_ji),
};
