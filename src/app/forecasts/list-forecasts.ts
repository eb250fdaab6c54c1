/** The forecasts that are kept, under a filter. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { unitOf } from '../../model/place.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { knownPair, knownUnit } from '../places/named-place.ts';
import type { ForecastView } from './forecast-view.ts';
import { type ShowingPorts, showForecasts } from './show-forecast.ts';

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
  readonly region?: string;
  /** `A~B`: about both. */
  readonly pair?: string;
  /** Taken from this document. */
  readonly document?: string;
}

/** Those that match; what is due comes first by its last day, then the others, newest first. */
export async function listForecasts(
  ports: ShowingPorts,
  filter: ForecastFilter = {},
): Promise<readonly ForecastView[]> {
  const all = standingForecasts(await ports.ledger.forecasts.all(knownWhen(filter)));
  const placed = withCodes(ports.gazetteer, filter);
  const views = await showForecasts(
    ports,
    all.filter((forecast) => isAbout(forecast, placed)),
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

/** The filter with the codes of the places that it names. */
export function withCodes<T extends Pick<ForecastFilter, 'region' | 'pair'>>(gazetteer: Gazetteer, filter: T): T {
  const { region, pair } = filter;
  return {
    ...filter,
    ...(region === undefined ? {} : { region: knownUnit(gazetteer, region) }),
    ...(pair === undefined ? {} : { pair: knownPair(gazetteer, pair) }),
  };
}

/** Whether a forecast is of the author, the outlet, the places and the document asked for. */
export function isAbout(
  { record }: StandingForecast,
  { author, outlet, region, pair, document }: ForecastFilter,
): boolean {
  const units = record.question.where.map(unitOf);
  const within = (code: string): boolean => units.some((each) => each === code || each.startsWith(`${code}-`));
  const both = pair?.split('~');
  return (
    same(record.author, author) &&
    same(record.outlet, outlet) &&
    (region === undefined || within(region)) &&
    (both === undefined || both.every(within)) &&
    (document === undefined || record.span?.document === document)
  );
}

/** A name as names are compared. */
export const plainName = (name: string | null): string => (name ?? '').trim().toLowerCase();
const same = (name: string | null, asked: string | undefined): boolean =>
  asked === undefined || plainName(name) === plainName(asked);
