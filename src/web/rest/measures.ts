/** Measures. */
import type { MeasureRow } from '../../app/measures/measure-row.ts';
import type { Result } from '../../measure/context.ts';
import { ask } from './client.ts';

/** Every measure with its formulas and limits. */
export const askMeasures = (): Promise<{ readonly items: readonly MeasureRow[] }> => ask('/measures');

/** A record behind a value. */
export interface Behind {
  readonly id: string;
  readonly kind: 'observation' | 'tie' | 'claim' | 'fact' | 'assumed';
  readonly says: string;
}

/** The values of a measure. */
export interface MeasuredView {
  readonly measure: string;
  readonly validAt: string;
  readonly results: readonly Result[];
  readonly behind?: readonly Behind[];
}

/** A candidate partner, with how lopsided the pair is beside what it is ranked by. */
export interface Candidate {
  readonly unit: string;
  readonly tiesInForce: number;
  /** Of the two units' centres; null where one has none. */
  readonly kilometres: number | null;
  readonly lopsidedness: Result;
}

/** Candidate partners of a region, those with most ties in force first, of as many the nearer. */
export interface PartnersView {
  readonly region: string;
  readonly validAt: string;
  readonly partners: readonly Candidate[];
}

/** The days that a measure is of. */
export interface MeasureDays {
  readonly at: string | null;
  readonly known: string | null;
}

function daysInto(query: URLSearchParams, { at, known }: MeasureDays): URLSearchParams {
  if (at) query.set('validAt', at);
  if (known) query.set('knownAt', known);
  return query;
}

/** A measure of a pair `A~B` or a region; `why` with every record behind it. */
export const askMeasure = (name: string, regions: string, days: MeasureDays, why = false): Promise<MeasuredView> => {
  const query = daysInto(new URLSearchParams(regions === '' ? {} : { regions }), days);
  if (why) query.set('why', 'true');
  return ask(`/measures/${name}?${query}`);
};

/** The candidate partners of a region. */
export const askPartners = (code: string, days: MeasureDays): Promise<PartnersView> =>
  ask(`/regions/${encodeURIComponent(code)}/partners?${daysInto(new URLSearchParams(), days)}`);
