/** What the time brush asks: how many ties there are in each year, and what the maps of all windows are made of. */
import { type MapTimes, mapsOf } from '../brief/map-times.ts';
import type { MapView } from '../brief/map-types.ts';
import { edtfBounds } from '../model/edtf.ts';
import { ask } from './rest.ts';
import { windowText } from './time/time-window.ts';
import type { ViewState } from './view-state.ts';

/** How many ties a window of this year alone shows. */
export interface TiesOfYear {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

export interface TiesByYear {
  readonly years: readonly TiesOfYear[];
  /** Ties of which nothing is dated. */
  readonly undated: number;
}

/** The years of a filter without its day and its window. */
export const askYears = (query: string): Promise<TiesByYear> => ask(`/years${query}`);

/** The maps of all windows and days of a filter without them; null where there are too many ties to tell at once. */
export async function askAllMaps(query: string): Promise<((state: ViewState) => MapView) | null> {
  const map = mapsOf(await ask<MapTimes>(`/map/times${query}`));
  return map && (({ window, at }) => map(window ? edtfBounds(windowText(window)) : undefined, at ?? undefined));
}
