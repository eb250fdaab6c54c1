/** A resolved name as the mention of a reading; one that could not be told apart keeps its candidates and no region. */
import type { Place, PlaceLevel } from '../../model/place.ts';
import type { PlaceCandidate, PlaceMention } from '../../model/reading.ts';
import type { Found } from './found.ts';
import type { Resolved } from './votes.ts';

/** Below this share the likeliest place is not taken for the one meant. */
const decided = 0.4;
const mostCandidates = 5;

const regionOf = (place: Place): string | null =>
  place.level === 'region' || place.level === 'district' || place.level === 'city' ? place.region : null;

const round = (n: number): number => Math.round(n * 100) / 100;

/** What the likeliest places of a name come to. */
interface Decision {
  readonly place: Place;
  /** The share of the likeliest and of those that lie where it does. */
  readonly share: number;
  /** True where the likeliest is taken for the one meant. */
  readonly sure: boolean;
  /** The likeliest, where that could not be told. */
  readonly others: readonly PlaceCandidate[] | null;
}

function decide(candidates: Resolved['candidates']): Decision | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const { place } = best;
  // Places of one region and level are one as far as the region goes.
  let share = 0;
  for (const c of candidates) {
    if (c.place.region === place.region && c.place.country === place.country) share += c.share;
  }
  const sure = share >= decided;
  const others =
    sure || candidates.length < 2
      ? null
      : candidates.slice(0, mostCandidates).map((c) => ({
          id: c.place.id,
          name: c.place.names.en,
          level: c.place.level,
          region: regionOf(c.place),
          country: c.place.country,
          score: round(c.share),
        }));
  return { place, share, sure, others };
}

/** The mentions of resolved names; names that no list holds keep their words alone. */
export function toMentions(text: string, resolved: readonly Resolved[]): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  // Mentions of one name mostly share their candidates.
  const decisions = new Map<Resolved['candidates'], Decision | null>();
  for (const { found, candidates } of resolved) {
    const unlisted = found.places.length === 0 ? found.levels?.[0] : undefined;
    if (unlisted !== undefined) {
      mentions.push(unlistedMention(text, found, unlisted));
      continue;
    }
    let decision = decisions.get(candidates);
    if (decision === undefined) {
      decision = decide(candidates);
      decisions.set(candidates, decision);
    }
    if (decision !== null) mentions.push(mentionOf(text, found, decision));
  }
  return mentions;
}

/** A place that no list holds: its words and its kind are known, and nothing else. */
const unlistedMention = (text: string, { start, end, sure }: Found, level: PlaceLevel): PlaceMention => ({
  kind: 'place',
  start,
  end,
  text: text.slice(start, end),
  level,
  name: text.slice(start, end),
  region: null,
  country: null,
  geonames: null,
  lat: null,
  lon: null,
  score: round(sure),
  place: null,
});

function mentionOf(text: string, found: Found, { place, share, sure, others }: Decision): PlaceMention {
  const { start, end } = found;
  // An adjective or a government points to a place and names no region.
  const named = sure && !found.adjective && found.sense === undefined;
  const mention: { -readonly [Key in keyof PlaceMention]: PlaceMention[Key] } = {
    kind: 'place',
    start,
    end,
    text: text.slice(start, end),
    level: place.level,
    name: place.names.en,
    region: named ? regionOf(place) : null,
    country: sure && !found.adjective ? place.country : null,
    geonames: sure ? place.geonames : null,
    lat: sure ? place.lat : null,
    lon: sure ? place.lon : null,
    score: round(share * found.sure),
    place: sure ? place.id : null,
  };
  if (found.sense !== undefined) mention.sense = found.sense;
  if (found.in !== undefined) mention.in = found.in;
  if (others !== null) mention.candidates = others;
  return mention;
}
