/** What every page may need and what does not change while the page is open: the regions and their outlines. */
import type { Topology } from 'topojson-specification';
import type { RegionRow } from '../app/regions/region-row.ts';
import { askHealth } from './rest/about.ts';
import { Refused } from './rest/client.ts';
import { askGeometry, askRegions } from './rest/regions.ts';

let regionsAsked: Promise<readonly RegionRow[]> | null = null;
let outlinesAsked: Promise<Topology> | null = null;
let version: Promise<string | null> | null = null;
const details = new Map<string, Promise<Topology | null>>();

/** A failed question is asked again the next time. */
function keep<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}

/** All first-level units with their names in three languages. */
export function regionsOnce(): Promise<readonly RegionRow[]> {
  regionsAsked ??= keep(askRegions(), () => {
    regionsAsked = null;
  });
  return regionsAsked;
}

const geometryVersion = (): Promise<string | null> => {
  version ??= keep(
    askHealth().then((health) => health.geometry),
    () => {
      version = null;
    },
  );
  return version;
};

/** A checkout without built outlines still shows its ties, on an empty globe. */
const noOutlines: Topology = {
  type: 'Topology',
  objects: { regions: { type: 'GeometryCollection', geometries: [] } },
  arcs: [],
};

/** The outlines of all regions, coarse. */
export function outlinesOnce(): Promise<Topology> {
  outlinesAsked ??= keep(
    geometryVersion()
      .then((v) => askGeometry(null, v) as Promise<Topology>)
      .catch((error: unknown) => {
        if (error instanceof Refused && error.status === 404) return noOutlines;
        throw error;
      }),
    () => {
      outlinesAsked = null;
    },
  );
  return outlinesAsked;
}

/** One country's outlines in finer detail; null where there are none. */
export function detailOnce(country: string): Promise<Topology | null> {
  const known = details.get(country);
  if (known) return known;
  const asked = geometryVersion()
    .then((v) => askGeometry(country, v) as Promise<Topology>)
    .catch(() => null);
  details.set(country, asked);
  return asked;
}
