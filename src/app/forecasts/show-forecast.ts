/** Forecasts with the words of their documents, which are read where they stand. */

import { addDays } from '../../model/edtf-days.ts';
import { NotFound } from '../../model/errors.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import { standingForecasts } from '../../store/forecasts/current-forecast.ts';
import { type KnownFilter, knownWhen } from '../as-of.ts';
import { knownId } from '../known-id.ts';
import type { Ports } from '../ports.ts';
import { type ForecastQuote, type ForecastView, toForecastView } from './forecast-view.ts';

export type ShowingPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** A forecast that is due within so many days is near, unless another number is asked for. */
export const nearDays = 30;

/** The views of some forecasts; `near` in days. */
export async function showForecasts(
  { ledger, gazetteer, now }: ShowingPorts,
  forecasts: readonly StandingForecast[],
  near = nearDays,
): Promise<readonly ForecastView[]> {
  const today = now().slice(0, 10);
  const days = { today, soon: addDays(today, near) };
  const quotes = await findQuotes(ledger, forecasts);
  return forecasts.map((forecast) => toForecastView(gazetteer, forecast, quotes.get(forecast.id) ?? null, days));
}

async function findQuotes(
  ledger: Ports['ledger'],
  forecasts: readonly StandingForecast[],
): Promise<ReadonlyMap<string, ForecastQuote>> {
  const spans = forecasts.flatMap(({ id, record: { span } }) => (span === null ? [] : [{ id, ...span }]));
  const texts = new Map<
    string,
    { readonly characters: readonly string[]; readonly title: string; readonly lang: string }
  >();
  for (const document of new Set(spans.map((span) => span.document))) {
    const held = await ledger.document(document);
    if (held) texts.set(document, { characters: [...held.text], title: held.title, lang: held.lang });
  }
  return new Map(
    spans.flatMap(({ id, document, start, end }) => {
      const text = texts.get(document);
      if (!text) return [];
      const { title, lang, characters } = text;
      return [[id, { document, title, lang, start, end, text: characters.slice(start, end).join('') }] as const];
    }),
  );
}

/** One forecast, by its id or the beginning of it; throws NotFound. */
export async function showForecast(
  ports: ShowingPorts,
  written: string,
  when: KnownFilter = {},
): Promise<ForecastView> {
  const [view] = await showForecasts(ports, [await findForecast(ports, written, knownWhen(when))]);
  return view!;
}

/** One forecast as it stands; throws NotFound. */
export async function findForecast(
  { ledger }: Pick<Ports, 'ledger'>,
  written: string,
  knownAt?: string,
): Promise<StandingForecast> {
  const id = await knownId(ledger, written);
  const [forecast] = standingForecasts(await ledger.forecasts.one(id, knownAt));
  if (forecast) return forecast;
  throw new NotFound(`No forecast ${id.slice(0, 60)} is held`, { hint: 'amur forecasts lists them.' });
}
