/**
 * Which place a name means. Every name of the text votes for the countries and the regions it may stand in; each
 * candidate is then scored by its own size, by those votes, by what the words beside it say and by what is named near
 * it. Population alone decides only where the text says nothing.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CountryCode, Place, PlaceLevel, RegionCode } from '../../model/place.ts';
import type { Found } from './found.ts';
import { seatIds } from './government.ts';
import { neighboursOf, placeById } from './place-memory.ts';

/** A name with the places it can mean, scored; the scores add up to 1. */
export interface Resolved {
  readonly found: Found;
  readonly candidates: readonly { readonly place: Place; readonly share: number }[];
}

/** How much each thing counts; fitted on the places of two corpora of news, rounded. */
export const resolveWeights = {
  perTenfold: 1.5,
  country: 1.9,
  region: 2.8,
  neighbour: 0.3,
  near: 0.8,
  inside: 4,
  underCountry: 6,
  underRegion: 1.5,
  level: 4,
  capital: 2,
  namesake: 6,
  levels: {
    country: 9,
    supranational: 8,
    macro: 8,
    historical: 3,
    region: 6,
    district: -1,
    city: 0,
    water: 4,
    relief: 3,
  } as Readonly<Record<PlaceLevel, number>>,
};

const mostCandidates = 24;
/** Names further apart than this do not say where the other is. */
const nearby = 60;

interface Votes {
  readonly countries: ReadonlyMap<CountryCode, number>;
  readonly regions: ReadonlyMap<RegionCode, number>;
}

interface Candidate {
  readonly place: Place;
  readonly prior: number;
}

const prior = (place: Place): number => {
  const weights = resolveWeights;
  const size = place.level === 'city' || place.level === 'district' ? Math.log10(place.population + 300) - 2.5 : 0;
  return weights.levels[place.level] + weights.perTenfold * size;
};

const isWithin = (place: Place, code: string): boolean =>
  place.region === code || place.country === code || place.id === code;

function candidatesOf(found: Found, gazetteer: Gazetteer): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const id of found.places.slice(0, mostCandidates)) {
    const place = placeById(gazetteer, id);
    if (place !== null) out.push({ place, prior: prior(place) });
  }
  return out;
}

const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};

const bump = <K>(map: Map<K, number>, key: K | null, by: number): void => {
  if (key !== null && by > 0) map.set(key, (map.get(key) ?? 0) + by);
};

/** What one name votes for; countries by the square root of how often they are named. */
function ballot(found: Found, candidates: readonly Candidate[], times: number): Votes {
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  const shares = softmax(
    candidates.map(
      (c) => c.prior + (found.inside !== undefined && isWithin(c.place, found.inside) ? resolveWeights.inside : 0),
    ),
  );
  const weight = Math.sqrt(times);
  candidates.forEach(({ place }, i) => {
    const share = shares[i]! * weight;
    if (share < 0.02) return;
    bump(countries, place.country, share * (found.adjective ? 0.5 : 1));
    bump(regions, place.region, share * (place.level === 'region' ? 1.5 : 1));
  });
  return { countries, regions };
}

/** The places a name can mean, as the key of the name. */
const nameOf = ({ places }: Found): string => places.slice(0, 8).join(' ');

/** Resolves every name of a text; `home` is the region or country of the publisher or the dateline, where known. */
export function resolvePlaces(all: readonly Found[], gazetteer: Gazetteer, home: string | null): readonly Resolved[] {
  const weights = resolveWeights;
  const seats = seatIds(gazetteer);
  // A container told once holds for every mention of the name.
  const names = all.map(nameOf);
  // One name is one place throughout a text, so names are counted once with how often they stand there.
  const keys = all.map(
    (found, i) => `${names[i]}|${found.levels?.join(' ') ?? ''}|${found.inside ?? ''}|${found.told === true}`,
  );
  const groups = new Map<string, { found: Found; times: number; inside: string | undefined }>();
  const containers = new Map<string, string>();
  all.forEach((found, i) => {
    if (found.inside !== undefined && !containers.has(names[i]!)) containers.set(names[i]!, found.inside);
  });
  all.forEach((found, i) => {
    const key = keys[i]!;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, {
        found,
        times: 1,
        inside: found.inside ?? (found.told === true ? undefined : containers.get(names[i]!)),
      });
    else group.times++;
  });
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  if (home !== null) {
    bump(countries, home.slice(0, 2), 1);
    if (home.length > 2) bump(regions, home, 1);
  }
  const ballots = new Map<string, Votes>();
  const candidates = new Map<string, readonly Candidate[]>();
  for (const [key, group] of groups) {
    const list = candidatesOf(group.found, gazetteer);
    candidates.set(key, list);
    const mine = ballot(
      { ...group.found, ...(group.inside === undefined ? {} : { inside: group.inside }) },
      list,
      group.times,
    );
    ballots.set(key, mine);
    for (const [code, votes] of mine.countries) bump(countries, code, votes);
    for (const [code, votes] of mine.regions) bump(regions, code, votes);
  }
  return all.map((found, index) => {
    const key = keys[index]!;
    const mine = ballots.get(key)!;
    const list = candidates.get(key)!;
    const inside = groups.get(key)!.inside;
    if (list.length === 0) return { found, candidates: [] };
    const close = unitsBeside(all, index);
    const leader = list[0]!.place;
    const country = list.find(({ place }) => place.level === 'country')?.place ?? null;
    const scores = list.map(({ place, prior }, rank) => {
      // The gazetteer's own order settles what nothing else does.
      let score = prior - rank / 100 + (found.told === true && rank === 0 ? weights.inside : 0);
      if (place.country !== null && place.level !== 'country') {
        score +=
          weights.country *
          Math.log1p(Math.max(0, (countries.get(place.country) ?? 0) - (mine.countries.get(place.country) ?? 0)) * 2);
      }
      if (place.region !== null) {
        const votes = (code: RegionCode): number =>
          Math.max(0, (regions.get(code) ?? 0) - (mine.regions.get(code) ?? 0));
        score += weights.region * Math.log1p(votes(place.region) * 2);
        if (list.length > 1) {
          const around = neighboursOf(gazetteer, place.region).reduce((sum, code) => sum + votes(code), 0);
          score += weights.neighbour * Math.log1p(around);
        }
      }
      // A country's or a great unit's name is borne by small towns too; only a container beside it makes it one of those.
      const seat = seats.has(place.id);
      // "Washington state" is no capital.
      if (seat && found.levels === undefined) score += weights.capital;
      // Хабаровск is the town; its region bears the name only as a short form.
      if (
        place.level === 'region' &&
        list.slice(0, rank).some((c) => c.place.level === 'city' && c.place.region === place.region)
      ) {
        score -= weights.namesake;
      }
      if (inside === undefined && place.level !== 'country') {
        const small = place.level === 'city' || place.level === 'district';
        // Mexico is the country before the city and the state in it; Georgia may be the state all the same.
        if (country !== null && (small || place.country === country.id)) score -= weights.underCountry;
        else if (rank > 0 && small && !seat && leader.level === 'region' && leader.region !== place.region) {
          score -= weights.underRegion;
        }
      }
      if (inside !== undefined) score += isWithin(place, inside) ? weights.inside : -weights.inside / 2;
      if (found.levels !== undefined) score += found.levels.includes(place.level) ? weights.level : -weights.level;
      for (const other of close) {
        if (place.level !== 'country' && (place.region === other || place.country === other) && place.id !== other)
          score += weights.near;
      }
      return score;
    });
    const shares = softmax(scores);
    const ranked = list
      .map(({ place }, i) => ({ place, share: shares[i]! }))
      .sort((a, b) => b.share - a.share || (a.place.id < b.place.id ? -1 : 1));
    return { found, candidates: ranked };
  });

  /** Ids of the regions and countries named next to a name. */
  function unitsBeside(names: readonly Found[], index: number): readonly string[] {
    const found = names[index]!;
    const out: string[] = [];
    for (const other of [names[index - 1], names[index + 1]]) {
      if (other === undefined) continue;
      const gap = other.start > found.start ? other.start - found.end : found.start - other.end;
      if (gap > nearby) continue;
      const id = other.places[0];
      if (id !== undefined && !id.startsWith('gn:')) out.push(id);
    }
    return out;
  }
}
