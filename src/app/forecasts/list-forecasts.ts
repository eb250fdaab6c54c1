/** The forecasts that are kept, under a filter; one of them; and the scores of all, by author or by outlet. */

import { resolvability } from '../../foresight/forecasts/resolvability.ts';
import { type Scored, scorecard } from '../../foresight/forecasts/scorecard.ts';
import { InvalidInput } from '../../model/errors.ts';
import { unitOf } from '../../model/place.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Desk } from '../ports.ts';
import type { ForecastView, ScoresView } from './forecast-view.ts';
import { type ShowingDesk, standingForecast, viewsOf } from './forecast-views.ts';

/** `unscorable`: open, and it cannot be judged as it is kept. `left-out`: void or disputed. */
export const forecastStates = ['open', 'due', 'resolved', 'unscorable', 'left-out', 'withdrawn'] as const;
export type ForecastState = (typeof forecastStates)[number];

export interface ForecastFilter extends KnownFilter {
  readonly state?: ForecastState;
  /** Open ones whose last day is over, or will be within so many days. */
  readonly due?: number;
  readonly author?: string;
  readonly outlet?: string;
  /** A region or country that it is about; a town's region counts. */
  readonly unit?: string;
  /** `A~B`: about both. */
  readonly pair?: string;
  /** Taken from this document. */
  readonly document?: string;
}

/** Those that match; what is due comes first by its last day, then the others, newest first. */
export async function listForecasts(desk: ShowingDesk, filter: ForecastFilter = {}): Promise<readonly ForecastView[]> {
  const all = standingForecasts(await desk.ledger.forecasts.all(knownWhen(filter)));
  const views = await viewsOf(
    desk,
    all.filter((forecast) => about(forecast, filter)),
    filter.due,
  );
  const state = filter.state ?? (filter.due === undefined ? undefined : 'due');
  const shown = views.filter((view) => (state === undefined ? !view.withdrawn : states[state](view)));
  return [...shown].sort(
    (a, b) =>
      compare(Number(a.due === null), Number(b.due === null)) ||
      (a.due === null ? compare(b.at, a.at) : compare(a.lastDay ?? '', b.lastDay ?? '')) ||
      compare(a.id, b.id),
  );
}

const states: Readonly<Record<ForecastState, (view: ForecastView) => boolean>> = {
  open: ({ outcome, withdrawn }) => outcome === 'open' && !withdrawn,
  due: ({ due }) => due !== null,
  resolved: ({ outcome, withdrawn }) => (outcome === 'yes' || outcome === 'no') && !withdrawn,
  unscorable: ({ scorable, outcome, withdrawn }) => !scorable && outcome === 'open' && !withdrawn,
  'left-out': ({ outcome, withdrawn }) => (outcome === 'void' || outcome === 'disputed') && !withdrawn,
  withdrawn: ({ withdrawn }) => withdrawn,
};

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function about({ record }: StandingForecast, { author, outlet, unit, pair, document }: ForecastFilter): boolean {
  const units = record.question.where.map(unitOf);
  const within = (code: string): boolean => units.some((each) => each === code || each.startsWith(`${code}-`));
  const both = pair?.split('~').map((code) => code.trim().toUpperCase());
  if (both && both.length !== 2) throw new InvalidInput('A pair is two codes joined by a tilde, as in CN-GD~RU-SA');
  return (
    same(record.author, author) &&
    same(record.outlet, outlet) &&
    (unit === undefined || within(unit.trim().toUpperCase())) &&
    (both === undefined || both.every(within)) &&
    (document === undefined || record.span?.document === document)
  );
}

const plain = (name: string | null): string => (name ?? '').trim().toLowerCase();
const same = (name: string | null, asked: string | undefined): boolean =>
  asked === undefined || plain(name) === plain(asked);

/** One forecast, by its id or the beginning of it; throws NotFound. */
export async function showForecast(desk: ShowingDesk, written: string, when: KnownFilter = {}): Promise<ForecastView> {
  const [view] = await viewsOf(desk, [await standingForecast(desk, written, knownWhen(when))]);
  return view!;
}

/** The scores of those that match, all together and by author or outlet; groups by how many were resolved, then by name. */
export async function scoreForecasts(
  { ledger }: Pick<Desk, 'ledger'>,
  filter: Omit<ForecastFilter, 'state' | 'due'> & { readonly by?: 'author' | 'outlet' } = {},
): Promise<ScoresView> {
  const by = filter.by ?? 'author';
  const all = standingForecasts(await ledger.forecasts.all(knownWhen(filter))).filter(
    (forecast) => !forecast.withdrawn && about(forecast, filter),
  );
  const groups = new Map<string, { readonly name: string | null; readonly forecasts: StandingForecast[] }>();
  for (const forecast of all) {
    const name = forecast.record[by];
    const group = groups.get(plain(name));
    if (group) group.forecasts.push(forecast);
    else groups.set(plain(name), { name, forecasts: [forecast] });
  }
  const cards = [...groups.values()].map(({ name, forecasts }) => ({ name, card: scorecard(forecasts.map(scoredOf)) }));
  return {
    all: scorecard(all.map(scoredOf)),
    by,
    groups: cards.sort((a, b) => b.card.resolved - a.card.resolved || compare(plain(a.name), plain(b.name))),
  };
}

function scoredOf({ record, outcome, resolutions }: StandingForecast): Scored {
  return { outcome, scorable: resolvability(record).scorable, score: resolutions.at(-1)?.score ?? null };
}
