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
  underNature: 9,
  level: 4,
  capital: 2,
  namesake: 6,
  small: 4,
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

/** First-level units with fewer people are small towns by size. */
const smallUnit = 60_000;

/** Towns with fewer people are seldom meant where a river or a land of their name is known. */
const smallTown = 50_000;

/** True for a land, a river or a mountain that lies in no one region. */
const isWide = ({ level }: Place): boolean => level === 'macro' || level === 'water' || level === 'relief';

const prior = (place: Place): number => {
  const weights = resolveWeights;
  const size = place.level === 'city' || place.level === 'district' ? Math.log10(place.population + 300) - 2.5 : 0;
  // A first-level unit of an island state is seldom meant where a town of the name is known.
  const small = place.level === 'region' && place.population > 0 && place.population < smallUnit ? weights.small : 0;
  return weights.levels[place.level] + weights.perTenfold * size - small;
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
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const powers = scores.map((score) => Math.exp(score - top));
  let sum = 0;
  for (const power of powers) sum += power;
  return powers.map((power) => power / sum);
};

const bump = <K>(map: Map<K, number>, key: K | null, by: number): void => {
  if (key !== null && by > 0) map.set(key, (map.get(key) ?? 0) + by);
};

/** The mentions of one text that are scored alike: of one name, with the same words beside it. */
interface Group {
  readonly found: Found;
  /** The unit that the name is put in, here or elsewhere in the text. */
  readonly inside: string | undefined;
  times: number;
  candidates: readonly Candidate[];
  votes: Votes;
  /** The scores of the candidates where nothing is named beside the name. */
  scores: readonly number[];
  /** Codes of the units that a candidate lies in: named beside the name, they speak for it. */
  codes: ReadonlySet<string>;
  /** The answers by what is named beside the name. */
  readonly answers: Map<string, Resolved['candidates']>;
}

/** What the mentions of a group vote for; countries by the square root of how often they are named. */
function ballot({ found, inside, times, candidates }: Group): Votes {
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  const shares = softmax(
    candidates.map((c) => c.prior + (inside !== undefined && isWithin(c.place, inside) ? resolveWeights.inside : 0)),
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

/** A number for each name: names are one where the first of the places they can mean are. */
function numberNames(all: readonly Found[]): Int32Array {
  const numbers = new Int32Array(all.length);
  const known = new Map<readonly string[], number>();
  const byPlaces = new Map<string, number>();
  for (let i = 0; i < all.length; i++) {
    const { places } = all[i]!;
    let number = known.get(places);
    if (number === undefined) {
      const key = places.slice(0, 8).join(' ');
      number = byPlaces.get(key) ?? byPlaces.size;
      byPlaces.set(key, number);
      known.set(places, number);
    }
    numbers[i] = number;
  }
  return numbers;
}

/** One name is one place throughout a text, so names are counted once with how often they stand there. */
function groupsOf(all: readonly Found[]): { readonly groups: readonly Group[]; readonly groupOf: readonly Group[] } {
  const names = numberNames(all);
  // A container told once holds for every mention of the name.
  const containers = new Map<number, string>();
  for (let i = 0; i < all.length; i++) {
    const { inside } = all[i]!;
    if (inside !== undefined && !containers.has(names[i]!)) containers.set(names[i]!, inside);
  }
  const groups: Group[] = [];
  const plain: (Group | undefined)[] = [];
  const others = new Map<string, Group>();
  const groupOf = all.map((found, i) => {
    const name = names[i]!;
    const told = found.told === true;
    const isPlain = !told && found.levels === undefined && found.inside === undefined;
    const key = isPlain ? '' : `${name}|${found.levels?.join(' ') ?? ''}|${found.inside ?? ''}|${told}`;
    let group = isPlain ? plain[name] : others.get(key);
    if (group === undefined) {
      group = {
        found,
        inside: found.inside ?? (told ? undefined : containers.get(name)),
        times: 0,
        candidates: [],
        votes: noVotes,
        scores: [],
        codes: noCodes,
        answers: new Map(),
      };
      groups.push(group);
      if (isPlain) plain[name] = group;
      else others.set(key, group);
    }
    group.times++;
    return group;
  });
  return { groups, groupOf };
}

const noVotes: Votes = { countries: new Map(), regions: new Map() };
const noCodes: ReadonlySet<string> = new Set();

/** Votes for a unit by all names but those of a group. */
const votesOfOthers = <K>(all: ReadonlyMap<K, number>, mine: ReadonlyMap<K, number>, key: K): number =>
  Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0));

/** The scores of a group's candidates by the whole text. */
function scoresOf(group: Group, votes: Votes, gazetteer: Gazetteer): readonly number[] {
  const weights = resolveWeights;
  const seats = seatIds(gazetteer);
  const { found, inside, candidates: list, votes: mine } = group;
  const leader = list[0]!.place;
  const country = list.find(({ place }) => place.level === 'country')?.place ?? null;
  return list.map(({ place, prior }, rank) => {
    // The gazetteer's own order settles what nothing else does.
    let score = prior - rank / 100 + (found.told === true && rank === 0 ? weights.inside : 0);
    if (place.country !== null && place.level !== 'country') {
      score += weights.country * Math.log1p(votesOfOthers(votes.countries, mine.countries, place.country) * 2);
    }
    if (place.region !== null) {
      score += weights.region * Math.log1p(votesOfOthers(votes.regions, mine.regions, place.region) * 2);
      if (list.length > 1) {
        let around = 0;
        for (const code of neighboursOf(gazetteer, place.region))
          around += votesOfOthers(votes.regions, mine.regions, code);
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
      // 长江 is the river, Siberia the land, whatever small towns bear the names.
      else if (rank > 0 && small && found.levels === undefined && place.population < smallTown && isWide(leader)) {
        score -= weights.underNature;
      }
    }
    if (inside !== undefined) score += isWithin(place, inside) ? weights.inside : -weights.inside / 2;
    if (found.levels !== undefined) score += found.levels.includes(place.level) ? weights.level : -weights.level;
    return score;
  });
}

/** True where a unit named beside a name speaks for a place. */
const isIn = (place: Place, unit: string): boolean =>
  place.level !== 'country' && (place.region === unit || place.country === unit) && place.id !== unit;

function codesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { place } of candidates) {
    if (place.region !== null) codes.add(place.region);
    if (place.country !== null) codes.add(place.country);
  }
  return codes;
}

/** The answer for a mention of a group with these units named beside it. */
function answer({ candidates, scores }: Group, beside: readonly string[]): Resolved['candidates'] {
  const shares = softmax(
    scores.map((base, i) => {
      let score = base;
      for (const unit of beside) if (isIn(candidates[i]!.place, unit)) score += resolveWeights.near;
      return score;
    }),
  );
  return candidates
    .map(({ place }, i) => ({ place, share: shares[i]! }))
    .sort((a, b) => b.share - a.share || (a.place.id < b.place.id ? -1 : 1));
}

/** The region or country that stands first among the meanings of a name near another; null where there is none. */
function unitBeside(found: Found, other: Found | undefined): string | null {
  if (other === undefined) return null;
  const gap = other.start > found.start ? other.start - found.end : found.start - other.end;
  const id = other.places[0];
  return gap > nearby || id === undefined || id.startsWith('gn:') ? null : id;
}

/** Resolves every name of a text; `home` is the region or country of the publisher or the dateline, where known. */
export function resolvePlaces(all: readonly Found[], gazetteer: Gazetteer, home: string | null): readonly Resolved[] {
  const { groups, groupOf } = groupsOf(all);
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  if (home !== null) {
    bump(countries, home.slice(0, 2), 1);
    if (home.length > 2) bump(regions, home, 1);
  }
  for (const group of groups) {
    group.candidates = candidatesOf(group.found, gazetteer);
    group.votes = ballot(group);
    for (const [code, votes] of group.votes.countries) bump(countries, code, votes);
    for (const [code, votes] of group.votes.regions) bump(regions, code, votes);
  }
  for (const group of groups) {
    if (group.candidates.length === 0) continue;
    group.scores = scoresOf(group, { countries, regions }, gazetteer);
    group.codes = codesOf(group.candidates);
  }
  return all.map((found, i) => {
    const group = groupOf[i]!;
    const before = unitBeside(found, all[i - 1]);
    const after = unitBeside(found, all[i + 1]);
    const beside: string[] = [];
    if (before !== null && group.codes.has(before)) beside.push(before);
    if (after !== null && group.codes.has(after)) beside.push(after);
    const key = beside.length === 0 ? '' : beside.join(' ');
    let candidates = group.answers.get(key);
    if (candidates === undefined) {
      candidates = answer(group, beside);
      group.answers.set(key, candidates);
    }
    return { found, candidates };
  });
}
