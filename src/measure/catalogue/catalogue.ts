/** Every measure there is, by name, with what it is of. */
import type { MeasureContext, Result } from '../context.ts';
import { overTrade } from '../fit/gravity.ts';
import { revealedAdvantage, symmetricAdvantage } from '../fit/revealed-advantage.ts';
import { tradeIntensity } from '../fit/trade-intensity.ts';
import { type Stated, statedBy } from '../measurement.ts';
import { interdependence, salience, symmetry } from '../trade/interdependence.ts';
import { logAsymmetry } from '../trade/log-asymmetry.ts';
import { tradeDependence } from '../trade/trade-dependence.ts';
import { tradeShare } from '../trade/trade-share.ts';
import { activity, activityOfRegion, quasiState, quasiStateOfRegion } from './activity.ts';
import { bandwidthBetween, betweenCountries } from './between.ts';
import { concentrationOfRegion, concentrationOfTies, concentrationOfTrade } from './concentration.ts';
import { directionOfInfluence, directionOfPair } from './direction.ts';
import { fitAmongCandidates, pairFitStated } from './fit.ts';
import { advantageOfRegion, complementarityOfGoods, complementarityOfPair } from './goods.ts';
import { influenceCapacity, influenceOfPair, lopsidednessOfPair } from './influence.ts';
import { intensityOfPair } from './intensity.ts';
import { chokepoint, chokepoints, networkPosition, positions } from './network.ts';
import { positionalPower, powerOfUnits } from './power.ts';
import { centrePull, foreignPull, pullOfRegion } from './pull.ts';
import { stabilityOfPairs, stabilityOfRanks } from './stability.ts';
import { tradeOfPair } from './trade.ts';

type OfTwo = (context: MeasureContext, i: string, j: string) => readonly Result[];

/** `pair` needs two units, `countries` two countries, `pairs` one pair or more, `region` one unit, `network` none or one. */
export type MeasureOf =
  | { readonly of: 'pair' | 'countries'; readonly measure: OfTwo }
  | {
      readonly of: 'pairs';
      readonly measure: (context: MeasureContext, pairs: readonly (readonly [string, string])[]) => readonly Result[];
    }
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
  stability: {
    of: 'pairs',
    measure: stabilityOfPairs,
    says: 'whether an order of pairs by influence would be another with other weights',
    states: [stabilityOfRanks],
  },
  trade: {
    of: 'pair',
    measure: tradeOfPair,
    says: 'trade shares, dependence, salience, symmetry, interdependence',
    states: [tradeShare, salience, symmetry, interdependence, tradeDependence, logAsymmetry].map(statedBy),
  },
  intensity: {
    of: 'pair',
    measure: intensityOfPair,
    says: 'whether a pair trades more than the sizes and the distance would lead one to expect',
    states: [tradeIntensity, overTrade].map(statedBy),
  },
  complementarity: {
    of: 'pair',
    measure: complementarityOfPair,
    says: 'how far what the one sells is what the other buys',
    states: [complementarityOfGoods],
  },
  advantage: {
    of: 'region',
    measure: advantageOfRegion,
    says: 'what a region sells more of than others do (revealed comparative advantage)',
    states: [revealedAdvantage, symmetricAdvantage].map(statedBy),
  },
  fit: {
    of: 'pair',
    measure: (context, i, j) => [fitAmongCandidates(context, i, j)],
    says: 'how well two regions fit as partners; `amur measure partners` ranks all candidates of one',
    states: [pairFitStated],
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
  power: {
    of: 'network',
    measure: powerOfUnits,
    says: 'power from position: whose partners have few others to turn to',
    states: [positionalPower],
  },
  chokepoints: {
    of: 'network',
    measure: (context) => chokepoints(context),
    says: 'crossings and bodies that much runs through',
    states: [chokepoint],
  },
} as const satisfies Record<string, CatalogueEntry>;

export type MeasureName = keyof typeof catalogue;
export const measureNames = Object.keys(catalogue) as readonly MeasureName[];
