/** Every measure there is, by name, with what it is of. */
import type { MeasureContext, Result } from '../context.ts';
import { type Stated, statedBy } from '../measurement.ts';
import { interdependence, salience, symmetry } from '../trade/interdependence.ts';
import { logAsymmetry } from '../trade/log-asymmetry.ts';
import { tradeDependence } from '../trade/trade-dependence.ts';
import { tradeShare } from '../trade/trade-share.ts';
import { activity, activityOfRegion, quasiState, quasiStateOfRegion } from './activity.ts';
import { bandwidthBetween, betweenCountries } from './between.ts';
import { concentrationOfRegion, concentrationOfTies, concentrationOfTrade } from './concentration.ts';
import { directionOfInfluence, directionOfPair } from './direction.ts';
import { influenceCapacity, influenceOfPair, lopsidednessOfPair } from './influence.ts';
import { networkPosition, positions } from './network.ts';
import { centrePull, foreignPull, pullOfRegion } from './pull.ts';
import { tradeOfPair } from './trade.ts';

type OfTwo = (context: MeasureContext, i: string, j: string) => readonly Result[];

/** `pair` needs two units, `countries` two countries, `region` one unit, `network` none or one. */
export type MeasureOf =
  | { readonly of: 'pair' | 'countries'; readonly measure: OfTwo }
  | { readonly of: 'region'; readonly measure: (context: MeasureContext, region: string) => readonly Result[] }
  | { readonly of: 'network'; readonly measure: (context: MeasureContext, unit?: string) => readonly Result[] };

/** A measure with what it says, in a line, and every formula that its values may come by. */
export type CatalogueEntry = MeasureOf & { readonly says: string; readonly states: readonly Stated[] };

export const catalogue = {
  influence: {
    of: 'pair',
    measure: influenceOfPair,
    says: 'influence capacity of each side on the other, and the balance of the two (lopsidedness)',
    states: [influenceCapacity, lopsidednessOfPair],
  },
  direction: {
    of: 'pair',
    measure: directionOfPair,
    says: 'the balance over forty years, and when it turned',
    states: [directionOfInfluence],
  },
  between: {
    of: 'countries',
    measure: betweenCountries,
    says: 'all that is between the regions of two countries, year by year',
    states: [bandwidthBetween],
  },
  trade: {
    of: 'pair',
    measure: tradeOfPair,
    says: 'trade shares, dependence, salience, symmetry, interdependence',
    states: [tradeShare, salience, symmetry, interdependence, tradeDependence, logAsymmetry].map(statedBy),
  },
  pull: {
    of: 'region',
    measure: pullOfRegion,
    says: 'pull of a region’s own centre against that from abroad',
    states: [centrePull, foreignPull],
  },
  activity: { of: 'region', measure: activityOfRegion, says: 'dated acts of a region in a year', states: [activity] },
  'quasi-state': {
    of: 'region',
    measure: quasiStateOfRegion,
    says: 'how far a region acts abroad as a state would',
    states: [quasiState],
  },
  concentration: {
    of: 'region',
    measure: concentrationOfRegion,
    says: 'on how few partners a region’s ties, and its trade, rest',
    states: [concentrationOfTies, concentrationOfTrade],
  },
  network: {
    of: 'network',
    measure: positions,
    says: 'strength, degree, betweenness, core and community of units',
    states: [networkPosition],
  },
} as const satisfies Record<string, CatalogueEntry>;

export type MeasureName = keyof typeof catalogue;
export const measureNames = Object.keys(catalogue) as readonly MeasureName[];
