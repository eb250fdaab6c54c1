/** A resolved name as the mention of a reading; one that could not be told apart keeps its candidates and no region. */
import type { Place } from '../../model/place.ts';
import type { PlaceCandidate, PlaceMention } from '../../model/reading.ts';
import type { Resolved } from './resolve.ts';

/** Below this share the likeliest place is not taken for the one meant. */
const decided = 0.4;
const mostCandidates = 5;

const regionOf = (place: Place): string | null =>
  place.level === 'region' || place.level === 'district' || place.level === 'city' ? place.region : null;

const round = (n: number): number => Math.round(n * 100) / 100;

/** The mention of a resolved name; null where the gazetteer holds none of its places. */
export function toMention(text: string, { found, candidates }: Resolved): PlaceMention | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const { place } = best;
  // Places of one region and level are one as far as the region goes.
  const same = candidates.filter((c) => c.place.region === place.region && c.place.country === place.country);
  const share = same.reduce((sum, c) => sum + c.share, 0);
  const sure = share >= decided;
  const names = sure && (found.adjective || found.sense !== undefined);
  const others: readonly PlaceCandidate[] = candidates.slice(0, mostCandidates).map((c) => ({
    id: c.place.id,
    name: c.place.names.en,
    level: c.place.level,
    region: regionOf(c.place),
    country: c.place.country,
    score: round(c.share),
  }));
  return {
    kind: 'place',
    start: found.start,
    end: found.end,
    text: text.slice(found.start, found.end),
    level: place.level,
    name: place.names.en,
    region: sure && !names ? regionOf(place) : null,
    country: sure && !found.adjective ? place.country : null,
    geonames: sure ? place.geonames : null,
    lat: sure ? place.lat : null,
    lon: sure ? place.lon : null,
    score: round(share * found.sure),
    place: sure ? place.id : null,
    ...(found.sense === undefined ? {} : { sense: found.sense }),
    ...(found.in === undefined ? {} : { in: found.in }),
    ...(sure || others.length < 2 ? {} : { candidates: others }),
  };
}
