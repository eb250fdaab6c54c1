/**
 * Names that no list holds and that the words beside them tell for places: "Vubwi district", "the village of Kuchi",
 * "Readington Township", "Lake Lanier", "in Lanexa, Va.". They are kept without a place, so that nothing is guessed.
 */
import type { PlaceLevel } from '../../../model/place.ts';
import { wordEnd } from '../capital-words.ts';
import type { Found } from '../found.ts';
import { mark, type TextClues } from './evidence.ts';
import { englishWords } from './lexicon.ts';

const { bit } = englishWords;
/** Words that are no part of an unlisted name. */
const noName =
  bit.street |
  bit.institution |
  bit.body |
  bit.title |
  bit.time |
  bit.stop |
  bit.common |
  bit.brand |
  bit.demonym |
  bit.kind_after |
  bit.kind_before;

const levels: readonly (readonly [PlaceLevel, string])[] = [
  ['city', 'village town city township hamlet borough commune suburb neighborhood neighbourhood settlement twp'],
  ['district', 'district county parish canton subdistrict sub-district upazila tehsil shire'],
  ['region', 'province prefecture governorate oblast department'],
  ['water', 'river creek lake bay strait gulf lagoon reservoir sea'],
  ['relief', 'island islands valley mountain mountains hills desert peninsula cape mount peak park'],
];
const levelOf = new Map(levels.flatMap(([level, list]) => list.split(' ').map((word) => [word, level] as const)));
/** Kinds that stand before their name: Lake Lanier, Mount Hood. */
const before = new Map<string, PlaceLevel>([
  ['lake', 'water'],
  ['river', 'water'],
  ['mount', 'relief'],
  ['cape', 'relief'],
]);
/** Kinds that follow a name in capitals and are part of it. */
const after = new Set(
  'township county parish district river creek lake bay island islands valley mountains village shire twp'.split(' '),
);
const ofKind =
  /(?:^|[^a-z])(?:village|town|city|hamlet|district|commune|suburb|county|province|port|island|neighborhood|neighbourhood) of $/;
const locative = /(?:^|[^\p{L}])(?:in|near|at|from|around|outside) $/u;
const longestGap = 22;

/** What the finder looks at: the text, and 1 for each word of a listed name. */
export interface UnlistedClues extends TextClues {
  readonly listed: Uint8Array;
}

/** The unlisted names of a text. */
export function findUnlisted({ text, words, classes, listed, people, marks }: UnlistedClues): readonly Found[] {
  const out: Found[] = [];
  const add = (start: number, end: number, level: PlaceLevel): void => {
    if (!people.within(start, end)) out.push({ start, end, places: [], form: 'listed', sure: 0.6, levels: [level] });
  };
  const isName = (i: number): boolean => {
    const word = words[i]!;
    if (word.word === 'congressional') return false;
    return (
      listed[i] === 0 && (classes[i]! & noName) === 0 && !word.initial && !word.allCapitals && word.end - word.start > 2
    );
  };
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue;
    const joined = words[i]!.joined;
    const kind = joined ? before.get(words[i - 1]!.word) : undefined;
    if (joined && kind === undefined) continue;
    if (kind !== undefined && (words[i - 1]!.joined || words[i + 1]?.joined === true)) continue;
    let last = i;
    while (last - i < 1 && words[last + 1]?.joined === true && isName(last + 1)) last++;
    const { start } = words[i]!;
    const { end } = words[last]!;
    if (kind !== undefined) {
      add(words[i - 1]!.start, end, kind);
      continue;
    }
    const next = words[last + 1];
    if (next?.joined === true) {
      // "Readington Township", but not "Readington Township School".
      const level = after.has(next.word) && text.charCodeAt(end) === 0x20 ? levelOf.get(next.word) : undefined;
      if (level !== undefined && words[last + 2]?.joined !== true && listed[last + 1] === 0)
        add(start, next.end, level);
      i = last;
      continue;
    }
    if (text.charCodeAt(end) === 0x20) {
      const level = levelOf.get(text.slice(end + 1, wordEnd(text, end + 1)));
      if (level !== undefined && level !== 'relief' && level !== 'water') add(start, end, level);
    } else if (text.charCodeAt(end) === 0x2c && (marks[end + 2]! & mark.unitStarts) !== 0) {
      if (locative.test(text.slice(Math.max(0, start - 10), start))) add(start, end, 'city');
      i = last;
      continue;
    }
    if (ofKind.test(text.slice(Math.max(0, start - longestGap), start))) add(start, end, 'city');
    i = last;
  }
  return out;
}
