/** Whether two towns of one unit are one: by what the gazetteer knows, by their names, by whom they are tied to. */

import { keySimilarity, letterKey } from '../../gazetteer/names/letter-key.ts';
import type { NameBlocks } from '../../gazetteer/names/name-blocks.ts';
import { nameSimilarity, prepareName } from '../../gazetteer/names/name-similarity.ts';
import { unitOf } from '../../model/place.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';
import { common, type NameProfile, sharedTexts } from './profile.ts';

/** A profile with the place that the gazetteer knows under the name; null where it knows none. */
export interface TownProfile extends NameProfile {
  readonly place: string | null;
}

/** The candidate that two towns make; null where they are not worth proposing. */
export function sameTowns(a: TownProfile, b: TownProfile): SameCandidate | null {
  if (unitOf(a.ref) !== unitOf(b.ref)) return null;
  if (a.place !== null && b.place !== null && a.place !== b.place) return null;
  const first: SameReason | null =
    a.place !== null && a.place === b.place
      ? { code: 'gazetteer', text: 'the gazetteer knows one place under both names', weight: 0.92 }
      : named(townName(a.ref), townName(b.ref));
  if (first === null) return null;
  const partners = common(a.places, b.places);
  const also: readonly SameReason[] =
    partners.length > 0 ? [{ code: 'partners', text: `both are tied to ${partners[0]}`, weight: 0.4 }] : [];
  return candidateOf('town', [a.ref, b.ref], [first, ...also, ...sharedTexts(a, b)]);
}

/** The name of a town as its reference has it. */
export const townName = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const kinds = /\s+(?:city|town|county|district|urban district|prefecture|shi|xian|qu|rayon)$/iu;

function named(a: string, b: string): SameReason | null {
  const [x, y] = [a, b].map((name) => name.replace(kinds, '')) as [string, string];
  if (x.toLowerCase() === y.toLowerCase())
    return { code: 'name-letters', text: 'the same name but for its kind', weight: 0.75 };
  const { score, reason } = nameSimilarity(x, y);
  if (prepareName(x).readings.length > 0 && prepareName(y).readings.length > 0)
    return score >= 0.9 ? { code: 'name-syllables', text: reason, weight: 0.8 } : null;
  const words = [x, y].map((name) => name.split(/[\s-]+/u).map(letterKey)) as [string[], string[]];
  if (words[0].length !== words[1].length) return null;
  const likeness = Math.min(...words[0].map((word, i) => keySimilarity(word, words[1][i]!, 0.8)));
  if (likeness < 0.8) return score >= 0.75 ? { code: 'name-sounds', text: reason, weight: 0.6 } : null;
  return likeness === 1
    ? { code: 'name-sounds', text: 'the same sounds in another spelling', weight: 0.82 }
    : { code: 'name-near', text: 'nearly the same letters', weight: 0.75 * likeness };
}

/** Towns are compared within their unit: there are few. */
export const townBlocks = (ref: string): NameBlocks => ({ kept: [`u:${unitOf(ref)}`], sought: [`u:${unitOf(ref)}`] });
