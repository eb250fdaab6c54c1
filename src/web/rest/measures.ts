/** Measures. */
import type { MeasureName } from '../../measure/catalogue/catalogue.ts';
import { get } from './client.ts';

/** Every measure with its formulas and limits. */
export const askMeasures = () => get('/measures');

/** The days that a measure is of. */
export interface MeasureDays {
  readonly at: string | null;
  readonly known: string | null;
}

const daysOf = ({ at, known }: MeasureDays) => ({ validAt: at, knownAt: known });

/** A measure of a pair `A~B` or a region; `why` with every record behind it. */
export const askMeasure = (name: string, regions: string, days: MeasureDays, why = false) =>
  get('/measures/{name}', {
    path: { name: name as MeasureName },
    query: { regions, ...daysOf(days), why: why ? 'true' : null },
  });

/** The candidate partners of a region. */
export const askPartners = (code: string, days: MeasureDays) =>
  get('/regions/{region}/partners', { path: { region: code }, query: daysOf(days) });
