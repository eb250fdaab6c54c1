/** Regions, figures about them, and their outlines. */
import { get } from './client.ts';

/** All first-level units. */
export const askRegions = async () => (await get('/regions')).items;

/** One first-level unit; a superseded code gives the unit it means today. */
export const askRegion = (code: string) => get('/regions/{region}', { path: { region: code } });

/** The outlines of all regions (TopoJSON), or of one country in finer detail. */
export const askGeometry = (country: string | null, version: string | null): Promise<unknown> =>
  country === null
    ? get('/geometry', { query: { v: version } })
    : get('/geometry/{country}', { path: { country }, query: { v: version } });

/** First-level units whose name begins so, in any of three languages, or whose code it is. */
export const askUnits = async (words: string) => (await get('/regions', { query: { find: words, limit: 8 } })).items;

/** The figures held about a region. */
export const askFigures = async (region: string, known: string | null) =>
  (await get('/observations', { query: { region, knownAt: known } })).items;
