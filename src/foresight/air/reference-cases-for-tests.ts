/**
 * The stylised inputs that the reference numbers were computed from, for tests and benchmarks. They show the shape of three cases
 * and are not what the shipped scenarios take (data/scenarios).
 */
import type { Grid } from './grid.ts';
import { constant, type Inputs, type Series } from './inputs.ts';
import type { InitialState } from './outputs.ts';

/** Everything of a run but its parameters. */
export interface ReferenceCase {
  readonly inputs: Inputs;
  readonly initial: InitialState;
  readonly grid: Grid;
}

function points(...pairs: readonly (readonly [number, number])[]): Series {
  return pairs.map(([at, value]) => ({ at, value }));
}

const noRestriction = { restrictionHome: 0, restrictionPartner: 0 };

export const referenceCases: Readonly<Record<'soviet-bloc' | 'euroregions' | 'china-russia', ReferenceCase>> = {
  'soviet-bloc': {
    inputs: {
      power: points([1970, -2], [1980, -1.5], [1985, -0.8], [1989, 0.8], [1991, 1.5]),
      push: points([1965, 0.2], [1975, 0.6], [1989, 0.8], [1991, 0.9]),
      capacityHome: points([1985, 1], [1988, 0.5], [1990, 0.1], [1991, 0.05]),
      capacityPartner: constant(0),
      toleranceHome: constant(0.1),
      tolerancePartner: constant(0.1),
      transfersHome: points([1985, 1], [1991, 0.2]),
      transfersPartner: points([1980, 0.6], [1991, 1]),
      dependenceHome: constant(0.5),
      dependencePartner: constant(0.6),
    },
    initial: {
      attachmentHome: 0.8,
      stockHome: 0.02,
      attachmentPartner: 0.7,
      stockPartner: 0.1,
      bandwidth: 0.2,
      ...noRestriction,
    },
    grid: { from: 1965, until: 1992, stepsPerYear: 20 },
  },
  euroregions: {
    inputs: {
      power: points([1990, 1.5], [1998, 2], [2008, 1.2], [2022, 1.2]),
      push: points([1992, 0.1], [1998, 0.7], [2014, 0.7], [2021, 0.6], [2022.2, 0.05], [2026, 0.02]),
      capacityHome: points([1992, 0.05], [1999, 0.2], [2004, 0.7], [2012, 0.9], [2022, 1]),
      capacityPartner: points([2013, 0], [2022, 1]),
      toleranceHome: constant(0.1),
      tolerancePartner: constant(0.1),
      transfersHome: points([1992, 0.3], [1999, 0.4], [2005, 0.9], [2022, 1]),
      transfersPartner: constant(1),
      dependenceHome: constant(0.5),
      dependencePartner: constant(0.15),
    },
    initial: {
      attachmentHome: 0.6,
      stockHome: 0.05,
      attachmentPartner: 0.9,
      stockPartner: 0.02,
      bandwidth: 0.1,
      ...noRestriction,
    },
    grid: { from: 1992, until: 2026, stepsPerYear: 20 },
  },
  'china-russia': {
    inputs: {
      power: points([1990, -0.8], [1995, 0], [2008, 1], [2019, 2], [2026, 2.3], [2035, 2.5]),
      push: points([1988, 0.1], [1995, 0.3], [2009, 0.4], [2019, 0.6], [2026, 0.8]),
      capacityHome: points([1990, 0.1], [2000, 0.5], [2008, 0.9]),
      capacityPartner: constant(0.9),
      toleranceHome: points([1990, 0.15], [2014, 0.2], [2022, 0.3]),
      tolerancePartner: constant(0.1),
      transfersHome: points([1990, 0.4], [2000, 0.4], [2008, 0.9]),
      transfersPartner: constant(1),
      dependenceHome: points([1990, 0.2], [2010, 0.4], [2022, 0.7]),
      dependencePartner: constant(0.1),
    },
    initial: {
      attachmentHome: 0.8,
      stockHome: 0.02,
      attachmentPartner: 0.9,
      stockPartner: 0.02,
      bandwidth: 0.1,
      ...noRestriction,
    },
    grid: { from: 1988, until: 2035, stepsPerYear: 20 },
  },
};

/** The three, as they are named in data/cases. */
export const referenceCaseNames = ['soviet-bloc', 'euroregions', 'china-russia'] as const;
