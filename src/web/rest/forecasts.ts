/** The REST client for forecasts. */
import type { ForecastCheck, ForecastView } from '../../app/forecasts/forecast-view.ts';
import type { ScoresView } from '../../app/forecasts/score-forecasts.ts';
import type { Outcome } from '../../model/forecast.ts';
import { ask, json } from './client.ts';

const part = encodeURIComponent;

/** A forecast as the form holds it; an empty cell is null. */
export interface FormForecast {
  readonly statement: string;
  readonly who: string | null;
  readonly what: string | null;
  readonly where: readonly string[];
  readonly by: string | null;
  readonly source: string | null;
  /** Undefined: the server takes it from the word. */
  readonly likelihood?: readonly [number, number] | null;
  readonly wording: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly saidOn: string | null;
  readonly address: string | null;
  readonly claim: string | null;
  readonly span: { readonly document: string; readonly start: number; readonly end: number } | null;
  readonly flags: readonly string[];
  readonly condition: string | null;
  readonly note: string | null;
}

/** What came of a table. */
export interface TableTaken {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly resolved: number;
  readonly held: number;
  readonly refused: readonly { readonly line: number; readonly why: string; readonly todo: string }[];
}

const queryOf = (asked: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(asked).filter((each): each is [string, string] => each[1] !== null && each[1] !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

/** The forecasts of a filter. */
export const askForecasts = async (asked: Readonly<Record<string, string | null>>): Promise<readonly ForecastView[]> =>
  (await ask<{ readonly items: readonly ForecastView[] }>(`/forecasts${queryOf(asked)}`)).items;

/** The scores of a filter. */
export const askScores = (asked: Readonly<Record<string, string | null>>): Promise<ScoresView> =>
  ask(`/forecasts/scores${queryOf(asked)}`);

/** A form filled in from a claim, or from a sentence of a document (`doc_…@120`). */
export const askDraft = async (from: string): Promise<FormForecast> => {
  const [document, start] = from.split('@');
  const query = start === undefined ? `claim=${part(from)}` : `document=${part(document ?? '')}&start=${start}`;
  return (await ask<{ readonly given: FormForecast }>(`/forecasts/draft?${query}`)).given;
};

/** What the check says of a form. */
export const checkForecast = (given: FormForecast): Promise<ForecastCheck> => ask('/forecasts/check', json(given));

/** Enters a forecast. */
export const addForecast = (
  given: FormForecast,
): Promise<{ readonly forecast: ForecastView; readonly created: boolean }> => ask('/forecasts', json(given));

/** Puts one right. */
export const changeForecast = (id: string, given: FormForecast, seen: string, reason: string): Promise<ForecastView> =>
  ask(`/forecasts/${part(id)}`, json({ ...given, seen, reason }));

/** Withdraws one. */
export const withdrawForecast = (id: string, reason: string): Promise<ForecastView> =>
  ask(`/forecasts/${part(id)}/withdrawal`, json({ reason }));

/** How one came out. */
export interface ResolutionGiven {
  readonly outcome: Outcome;
  readonly on: string | null;
  readonly evidence: string;
  readonly address: string | null;
  /** The last resolution that was seen. */
  readonly seen: string;
}

/** Resolves one, or takes that back. */
export const resolveForecast = (id: string, given: ResolutionGiven): Promise<ForecastView> =>
  ask(`/forecasts/${part(id)}/resolutions`, json(given));

/** Takes a table in, or tries it. */
export const sendTable = (csv: string, dryRun: boolean): Promise<TableTaken> =>
  ask('/forecasts/import', json({ csv, dryRun }));
