/** Measures. */
import type { Listed } from '../../app/lists.ts';
import type { MeasureRow } from '../../app/measures/list-measures.ts';
import type { Measured } from '../../app/measures/measure.ts';
import type { RankedPartners } from '../../app/measures/rank-partners.ts';
import { ask } from './client.ts';

/** Every measure with its formulas and limits. */
export const askMeasures = (): Promise<Listed<MeasureRow>> => ask('/measures');

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
export const askMeasure = (name: string, regions: string, days: MeasureDays, why = false): Promise<Measured> => {
  const query = daysInto(new URLSearchParams(regions === '' ? {} : { regions }), days);
  if (why) query.set('why', 'true');
  return ask(`/measures/${name}?${query}`);
};

/** The candidate partners of a region. */
export const askPartners = (code: string, days: MeasureDays): Promise<RankedPartners> =>
  ask(`/regions/${encodeURIComponent(code)}/partners?${daysInto(new URLSearchParams(), days)}`);
