/** What the page asks about measures. */
import type { Result } from '../measure/context.ts';
import { ask } from './rest.ts';

/** A record behind a value. */
export interface Behind {
  readonly id: string;
  readonly kind: 'observation' | 'tie' | 'claim' | 'fact' | 'place' | 'assumed';
  readonly says: string;
}

/** The values of a measure. */
export interface MeasuredView {
  readonly measure: string;
  readonly validAt: string;
  readonly results: readonly Result[];
  readonly behind?: readonly Behind[];
}

/** Candidate partners of a region, best fit first. */
export interface PartnersView {
  readonly region: string;
  readonly validAt: string;
  readonly partners: readonly { readonly unit: string; readonly fit: Result; readonly lopsidedness: Result }[];
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

/** How many years back figures are looked for where the year asked for is not said. */
const yearsBack = 5;

/** The candidates of today, or of the newest of the last years in which any has a value. */
export async function askNewestPartners(code: string, known: string | null): Promise<PartnersView> {
  const now = await askPartners(code, { at: null, known });
  const hasValue = ({ partners }: PartnersView): boolean => partners.some(({ fit }) => fit.measurement.value !== null);
  const year = Number(now.validAt.slice(0, 4));
  for (let back = 0, view = now; back <= yearsBack; back++) {
    if (hasValue(view)) return view;
    if (back < yearsBack) view = await askPartners(code, { at: `${year - back - 1}-12-31`, known });
  }
  return now;
}
