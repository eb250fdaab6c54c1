/** Every measure there is, by name, with what it is of. */
import type { MeasureContext, Result } from '../context.ts';
import { directionOfPair } from './direction.ts';
import { fitOfPairs } from './fit.ts';
import { influenceOfPair } from './influence.ts';
import { chokepoints, positions } from './network.ts';
import { activityOfRegion, concentrationOfRegion, pullOfRegion, quasiStateOfRegion } from './region.ts';
import { tradeOfPair } from './trade.ts';

/** `pair` needs two units, `region` one, `network` none or one. */
export type MeasureOf =
  | { readonly of: 'pair'; readonly measure: (context: MeasureContext, i: string, j: string) => readonly Result[] }
  | { readonly of: 'region'; readonly measure: (context: MeasureContext, region: string) => readonly Result[] }
  | { readonly of: 'network'; readonly measure: (context: MeasureContext, unit?: string) => readonly Result[] };

/** A measure with what it says, in a line. */
export type CatalogueEntry = MeasureOf & { readonly says: string };

export const catalogue = {
  influence: {
    of: 'pair',
    measure: influenceOfPair,
    says: 'influence capacity of each side on the other, and the balance of the two (lopsidedness)',
  },
  direction: { of: 'pair', measure: directionOfPair, says: 'the balance over forty years, and when it turned' },
  trade: { of: 'pair', measure: tradeOfPair, says: 'trade shares, dependence, salience, symmetry, interdependence' },
  fit: {
    of: 'pair',
    measure: (context, i, j) => fitOfPairs(context, [[i, j]]),
    says: 'how well two regions fit as partners; `amur measure partners` ranks all candidates of one',
  },
  pull: { of: 'region', measure: pullOfRegion, says: 'pull of a region’s own centre against that from abroad' },
  activity: { of: 'region', measure: activityOfRegion, says: 'dated acts of a region in a year' },
  'quasi-state': { of: 'region', measure: quasiStateOfRegion, says: 'how far a region acts abroad as a state would' },
  concentration: { of: 'region', measure: concentrationOfRegion, says: 'on how few partners a region’s ties rest' },
  network: { of: 'network', measure: positions, says: 'degree, betweenness, core and community of units' },
  chokepoints: {
    of: 'network',
    measure: (context) => chokepoints(context),
    says: 'crossings and bodies that much runs through',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type MeasureName = keyof typeof catalogue;
export const measureNames = Object.keys(catalogue) as readonly MeasureName[];
