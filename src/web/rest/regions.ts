/** Regions and their outlines. */
import type { Listed } from '../../app/lists.ts';
import type { RegionRow } from '../../app/regions/region-row.ts';
import { ask, part } from './client.ts';

/** All first-level units. */
export const askRegions = async (): Promise<readonly RegionRow[]> => (await ask<Listed<RegionRow>>('/regions')).items;

/** One first-level unit; a superseded code gives the unit it means today. */
export const askRegion = (code: string): Promise<RegionRow> => ask(`/regions/${encodeURIComponent(code)}`);

/** The outlines of all regions (TopoJSON), or of one country in finer detail. */
export const askGeometry = (country: string | null, version: string | null): Promise<unknown> =>
  ask(`/geometry${country ? `/${country}` : ''}${version ? `?v=${version}` : ''}`);

/** First-level units whose name begins so, in any of three languages, or whose code it is. */
export const askUnits = async (words: string): Promise<readonly RegionRow[]> =>
  (await ask<Listed<RegionRow>>(`/regions?q=${part(words)}&limit=8`)).items;
