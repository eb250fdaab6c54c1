/** The names of a text by what they can mean, and what each votes for: the countries and the regions it may stand in. */
import type { CountryCode, Place, RegionCode } from '../../model/place.ts';
import { type Candidate, isWithin, resolveWeights } from './candidates.ts';
import type { Found } from './found.ts';

/** A name with the places it can mean, scored; the scores add up to 1. */
export interface Resolved {
  readonly found: Found;
  readonly candidates: readonly { readonly place: Place; readonly share: number }[];
}

/** Votes for units by their code. */
export interface Votes {
  readonly countries: ReadonlyMap<CountryCode, number>;
  readonly regions: ReadonlyMap<RegionCode, number>;
}

/** Shares that add up to 1. */
export const softmax = (scores: readonly number[]): readonly number[] => {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const powers = scores.map((score) => Math.exp(score - top));
  let sum = 0;
  for (const power of powers) sum += power;
  return powers.map((power) => power / sum);
};

/** Adds to a count. */
export const bump = <K>(map: Map<K, number>, key: K | null, by: number): void => {
  if (key !== null && by > 0) map.set(key, (map.get(key) ?? 0) + by);
};

/** The mentions of one text that are scored alike: of one name, with the same words beside it. */
export interface Group {
  readonly found: Found;
  /** The unit that the name is put in, here or elsewhere in the text. */
  readonly inside: string | undefined;
  times: number;
  /** True where the publisher or the dateline names it. */
  home: boolean;
  candidates: readonly Candidate[];
  votes: Votes;
  /** The scores of the candidates by themselves, whatever else the text names. */
  alone: readonly number[];
  /** The scores of the candidates where nothing is named beside the name. */
  scores: readonly number[];
  /** Codes of the units that a candidate lies in: named beside the name, they speak for it. */
  codes: ReadonlySet<string>;
  /** The answers by what is named beside the name. */
  readonly answers: Map<string, Resolved['candidates']>;
}

/**
 * What the mentions of a group vote for, by the square root of how often they are named; by their scores, or where there
 * are none yet, by how likely each candidate is before the text is asked.
 */
export function ballot({ found, inside, times, home, candidates }: Group, scores: readonly number[] | null): Votes {
  const countries = new Map<CountryCode, number>();
  const regions = new Map<RegionCode, number>();
  const shares = softmax(
    scores ??
      candidates.map((c) => c.prior + (inside !== undefined && isWithin(c.place, inside) ? resolveWeights.inside : 0)),
  );
  const weight = Math.sqrt(times) + (home ? resolveWeights.home : 0);
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
export function groupsOf(
  all: readonly Found[],
  heads: ReadonlySet<number>,
): { readonly groups: readonly Group[]; readonly groupOf: readonly Group[] } {
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
        home: false,
        candidates: [],
        votes: noVotes,
        alone: [],
        scores: [],
        codes: noCodes,
        answers: new Map(),
      };
      groups.push(group);
      if (isPlain) plain[name] = group;
      else others.set(key, group);
    }
    group.times++;
    if (heads.has(i)) group.home = true;
    return group;
  });
  return { groups, groupOf };
}

const noVotes: Votes = { countries: new Map(), regions: new Map() };
const noCodes: ReadonlySet<string> = new Set();

/** Votes for a unit by all names but those of a group. */
export const votesOfOthers = <K>(all: ReadonlyMap<K, number>, mine: ReadonlyMap<K, number>, key: K): number =>
  Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0));
