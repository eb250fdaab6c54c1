/**
 * Which place a name means. Every name of the text votes for the countries and the regions it may stand in; each
 * candidate is then scored by its own size, by those votes, by what the words beside it say and by what is named near
 * it; and once more, with what that told. Population alone decides only where the text says nothing.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CountryCode, Place, RegionCode } from '../../model/place.ts';
import { type Candidate, candidatesOf, isWithin, resolveWeights } from './candidates.ts';
import type { Found } from './found.ts';
import { seatIds } from './government.ts';
import type { Home } from './home.ts';
import { neighboursOf } from './place-memory.ts';
import { ballot, bump, type Group, groupsOf, type Resolved, softmax, type Votes, votesOfOthers } from './votes.ts';

/** Names further apart than this do not say where the other is. */
const nearby = 60;

/** So many people make a unit one that every reader knows, and so few a town that needs its unit named. */
const knownUnit = 1_000_000;
const littleTown = 30_000;

/** Towns with fewer people are seldom meant where a river or a land of their name is known. */
const smallTown = 50_000;

/** True for a land, a river or a mountain that lies in no one region. */
const isWide = ({ level }: Place): boolean => level === 'macro' || level === 'water' || level === 'relief';

const greatTown = 400_000;
const manyTimes = 20;

/** True for a town of the country of a great one, which has many times its people. */
const isDwarfed = (place: Place, leader: Place): boolean =>
  (place.level === 'city' || place.level === 'district') &&
  leader.level === 'city' &&
  place.country === leader.country &&
  leader.population > greatTown &&
  place.population < leader.population / manyTimes;

/** A unit of more people than this says less of where in it a town is. */
const vastUnit = 20_000_000;

function weightOfRegion(code: RegionCode, gazetteer: Gazetteer): number {
  const people = gazetteer.region(code)?.population ?? 0;
  return resolveWeights.region * (people > vastUnit ? (vastUnit / people) ** 0.6 : 1);
}

/** By how much more a great country is meant than a small one, where towns bear its name. */
const renown = (country: Place): number =>
  country.population > 0 ? resolveWeights.renown * Math.log10(country.population / 10_000_000) : 0;

/** The capital of a great country is meant by those who write of all the world. */
function seatRenown(place: Place, gazetteer: Gazetteer): number {
  const country = place.country === null ? null : gazetteer.country(place.country);
  return country === null ? 0 : Math.max(0, resolveWeights.seatRenown * Math.log10(country.population / 10_000_000));
}

/** The scores of a group's candidates by themselves and by the words beside the name, whatever else the text names. */
function scoresAlone(group: Group, gazetteer: Gazetteer): readonly number[] {
  const weights = resolveWeights;
  const seats = seatIds(gazetteer);
  const { found, inside, candidates: list } = group;
  const leader = list[0]!.place;
  const country = list.find(({ place }) => place.level === 'country')?.place ?? null;
  return list.map(({ place, prior }, rank) => {
    // The gazetteer's own order settles what nothing else does.
    let score = prior - rank / 100 + (found.told === true && rank === 0 ? weights.inside : 0);
    // A country's or a great unit's name is borne by small towns too; only a container beside it makes it one of those.
    const seat = seats.has(place.id);
    // "Washington state" is no capital.
    if (seat && found.levels === undefined) {
      score += weights.capital + (place.country === country?.id ? 0 : seatRenown(place, gazetteer));
    }
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
      const own = country !== null && place.country === country.id;
      if (own) score -= weights.underCountry * 1.5;
      else if (country !== null && small) score -= weights.underCountry + renown(country);
      else if (rank > 0 && small && !seat && leader.level === 'region' && leader.region !== place.region) {
        score -= weights.underRegion;
        if (leader.population > knownUnit && place.population < littleTown) score -= weights.underKnown;
      }
      // 长江 is the river, Siberia the land, whatever small towns bear the names.
      else if (rank > 0 && small && found.levels === undefined && place.population < smallTown && isWide(leader)) {
        score -= weights.underNature;
      }
      // 红海 is the sea before the state of Sudan.
      else if (rank > 0 && place.level === 'region' && found.levels === undefined && leader.level === 'water') {
        score -= weights.underWater;
      }
    }
    // Boston is the great town, however often its neighbours are named.
    if (inside === undefined && isDwarfed(place, leader)) score -= weights.underGreat;
    if (inside !== undefined) score += isWithin(place, inside) ? weights.inside : -weights.inside / 2;
    if (found.levels !== undefined) score += found.levels.includes(place.level) ? weights.level : -weights.level;
    return score;
  });
}

/** The scores of a group's candidates by the whole text. */
function scoresOf(group: Group, votes: Votes, gazetteer: Gazetteer): readonly number[] {
  const weights = resolveWeights;
  const { candidates: list, votes: mine, alone } = group;
  const leader = list[0]!.place;
  return list.map(({ place }, rank) => {
    let score = alone[rank]!;
    if (place.country !== null && place.level !== 'country') {
      score += weights.country * Math.log1p(votesOfOthers(votes.countries, mine.countries, place.country) * 2);
    }
    if (place.region !== null) {
      const others = votesOfOthers(votes.regions, mine.regions, place.region);
      if (others > 0) score += weightOfRegion(place.region, gazetteer) * Math.log1p(others * 2);
      if (list.length > 1) {
        let around = 0;
        for (const code of neighboursOf(gazetteer, place.region))
          around += votesOfOthers(votes.regions, mine.regions, code);
        score += weights.neighbour * Math.log1p(around);
      }
    }
    // Near Забайкальск, Маньчжурия is the border town, and not the land.
    if (
      rank > 0 &&
      leader.level === 'macro' &&
      place.level === 'city' &&
      place.region !== null &&
      place.population >= smallTown
    ) {
      let around = votesOfOthers(votes.regions, mine.regions, place.region);
      for (const code of neighboursOf(gazetteer, place.region)) {
        if (code.slice(0, 2) !== place.country) around += votesOfOthers(votes.regions, mine.regions, code);
      }
      if (around > 0) score += weights.borderTown;
    }
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
  if (candidates.length < 2) return candidates.map(({ place }) => ({ place, share: 1 }));
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

/** The scores less what speaks against a place that the text calls by another name: beside Zgorzelec, Görlitz is the German town. */
function withoutToldOtherwise(
  group: Group,
  scores: readonly number[],
  leaders: ReadonlyMap<string | undefined, Group>,
): readonly number[] {
  return scores.map((score, rank) => {
    const told = rank > 0 ? leaders.get(group.candidates[rank]!.place.id) : undefined;
    return told === undefined || told === group ? score : score - resolveWeights.toldOtherwise;
  });
}

/** Counts the votes of all groups and of the publisher. */
function count(groups: readonly Group[], home: Home): Votes {
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  for (const code of home.units) {
    bump(countries, code.slice(0, 2), resolveWeights.home);
    if (code.length > 2) bump(regions, code, resolveWeights.home);
  }
  for (const { votes } of groups) {
    for (const [code, number] of votes.countries) bump(countries, code, number);
    for (const [code, number] of votes.regions) bump(regions, code, number);
  }
  return { countries, regions };
}

/** Resolves every name of a text; `home` is what the publisher and the dateline tell of where it was written. */
export function resolvePlaces(
  text: string,
  all: readonly Found[],
  gazetteer: Gazetteer,
  home: Home,
): readonly Resolved[] {
  const { groups, groupOf } = groupsOf(all, home.heads);
  for (const group of groups) {
    group.candidates = candidatesOf(text, group.found, gazetteer);
    group.votes = ballot(group, null);
    group.codes = codesOf(group.candidates);
  }
  const open = groups.filter((group) => group.candidates.length > 1);
  const first = count(groups, home);
  const leaders = new Map(groups.map((group) => [group.candidates[0]?.place.id, group]));
  for (const group of open) group.alone = withoutToldOtherwise(group, scoresAlone(group, gazetteer), leaders);
  // What the first count told apart tells the others apart.
  for (const group of open) group.scores = scoresOf(group, first, gazetteer);
  for (const group of open) group.votes = ballot(group, group.scores);
  const second = count(groups, home);
  for (const group of open) group.scores = scoresOf(group, second, gazetteer);
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
