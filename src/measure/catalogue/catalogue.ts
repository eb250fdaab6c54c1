/** Every measure there is, by name, with what it is of. */
import type { MeasureContext, Result } from '../context.ts';
import { type Stated, statedBy } from '../measurement.ts';
import { interdependence, salience, symmetry } from '../trade/interdependence.ts';
import { logAsymmetry } from '../trade/log-asymmetry.ts';
import { tradeDependence } from '../trade/trade-dependence.ts';
import { tradeShare } from '../trade/trade-share.ts';
import { activity, activityOfRegion, quasiState, quasiStateOfRegion } from './activity.ts';
import { concentrationOfRegion, concentrationOfTies, concentrationOfTrade } from './concentration.ts';
import { networkPosition, positions } from './network.ts';
import { tradeOfPair } from './trade.ts';

type OfTwo = (context: MeasureContext, i: string, j: string) => readonly Result[];

/** `pair` needs two units, `region` one unit, `network` none or one. */
export type MeasureOf =
  | { readonly of: 'pair'; readonly measure: OfTwo }
  | { readonly of: 'region'; readonly measure: (context: MeasureContext, region: string) => readonly Result[] }
  | { readonly of: 'network'; readonly measure: (context: MeasureContext, unit?: string) => readonly Result[] };

/** A measure with what it says, in a line, and every formula that its values may come by. */
export type CatalogueEntry = MeasureOf & { readonly says: string; readonly states: readonly Stated[] };

export const catalogue = {
  trade: {
    of: 'pair',
    measure: tradeOfPair,
    says: 'trade shares, dependence, salience, symmetry, interdependence',
    states: [tradeShare, salience, symmetry, interdependence, tradeDependence, logAsymmetry].map(statedBy),
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
