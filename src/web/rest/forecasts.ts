/** The REST client for forecasts. */
import { get, post, type QueryAt, type Schema } from './client.ts';

/** A forecast as the form holds it; an empty cell is null. */
export type FormForecast = Omit<Schema<'ForecastDraft'>['given'], 'likelihood'> &
  Partial<Pick<Schema<'ForecastDraft'>['given'], 'likelihood'>> &
  Pick<Schema<'ForecastToKeep'>, 'evidence'>;

/** The forecasts of a filter. */
export const askForecasts = async (query: QueryAt<'/forecasts'>) => (await get('/forecasts', { query })).items;

/** What the ledger holds of the places and kinds of one. */
export const askFound = (id: string, knownAt: string | null) =>
  get('/forecasts/{id}/found', { path: { id }, query: { knownAt } });

/** The scores of a filter. */
export const askScores = (query: QueryAt<'/forecasts/scores'>) => get('/forecasts/scores', { query });

/** A form filled in from a claim, or from a sentence of a document (`doc_…@120`). */
export const askDraft = async (from: string): Promise<FormForecast> => {
  const [document = '', start] = from.split('@');
  const query = start === undefined ? { claim: from } : { document, start: Number(start) };
  return (await get('/forecasts/draft', { query })).given;
};

/** What the check says of a form. */
export const checkForecast = (given: FormForecast) => post('/forecasts/check', { body: given });

/** Enters a forecast. */
export const addForecast = (given: FormForecast) => post('/forecasts', { body: given });

/** Puts one right. */
export const changeForecast = (id: string, given: FormForecast, seen: string, reason: string) =>
  post('/forecasts/{id}', { path: { id }, body: { ...given, seen, reason } });

/** Withdraws one. */
export const withdrawForecast = (id: string, reason: string) =>
  post('/forecasts/{id}/withdrawal', { path: { id }, body: { reason } });

/** How one came out. */
export type ResolutionGiven = Schema<'ForecastResolutionToAdd'>;

/** Resolves one, or takes that back. */
export const resolveForecast = (id: string, given: ResolutionGiven) =>
  post('/forecasts/{id}/resolutions', { path: { id }, body: given });
