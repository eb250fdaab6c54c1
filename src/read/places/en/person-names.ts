/**
 * Names of people in an English text, by their surroundings: a title or a first name before, initials within, an age or
 * a party after. Many towns share their names with people; a surname once told is told for the whole text.
 */
import type { Span } from '../../../model/code-points.ts';
import type { CapitalWord } from '../capital-words.ts';
import { isChineseName } from './chinese-names.ts';
import { englishWords } from './lexicon.ts';

export interface PersonNames {
  /** True where a name of a person covers a part of the span. */
  within(start: number, end: number): boolean;
  /** Last words of names, lower case. */
  readonly surnames: ReadonlySet<string>;
  /** Words, lower case, that follow a word which is no name of a place and no word of the language: "Lleyton Hewitt". */
  readonly maybe: ReadonlySet<string>;
}

const { bit } = englishWords;
/** Classes of words that are no part of a person's name: kinds of places, organisations, months. */
const noName = bit.kind_after | bit.street | bit.body | bit.institution | bit.time | bit.stop;

/** Classes of words that are no first name either. */
const noFirst = noName | bit.common | bit.title | bit.direction | bit.demonym | bit.brand | bit.kind_before;

const ageOrParty = /^,? (?:aged )?\(?(?:\d{1,2}[,)]|[DRI]-|Jr\.|Sr\.)|^, \d{1,2}[,.]/;

/** Nothing but these stands first where the regular expression matches; most names are followed by none. */
const mayBeAge = (unit: number): boolean => unit === 0x2c || unit === 0x20;

/**
 * The people of a text. `classes` are those of the words, `nameEnds` the end of the longest listed name that starts at a
 * word, or -1.
 */
export function personNames(
  text: string,
  words: readonly CapitalWord[],
  classes: Int32Array,
  nameEnds: Int32Array,
): PersonNames {
  const spans: Span[] = [];
  const surnames = new Set<string>();
  const maybe = new Set<string>();
  const canBeName = (index: number): boolean => (classes[index]! & noName) === 0;
  const isTitle = (index: number): boolean => (classes[index]! & bit.title) !== 0;
  let i = 0;
  while (i < words.length) {
    let end = i + 1;
    while (end < words.length && words[end]!.joined) end++;
    if (end - i === 2 && (classes[i]! & noFirst) === 0 && nameEnds[i]! < 0 && canBeName(i + 1)) {
      const [first, last] = [words[i]!, words[i + 1]!];
      const plain = !first.allCapitals && !last.allCapitals && text.charCodeAt(first.end) === 0x20;
      // Of Zhang Wuhan the surname stands first.
      if (plain && !isChineseName(first.word, last.word)) maybe.add(last.word);
    }
    for (let k = i; k < end; k++) {
      const word = words[k]!;
      const titled = k > i && isTitle(k - 1) && !isTitle(k);
      const next = k + 1 < end ? words[k + 1]! : null;
      const given =
        next !== null &&
        ((classes[k]! & bit.given) !== 0 || word.initial || isChineseName(word.word, next.word)) &&
        !word.allCapitals &&
        canBeName(k + 1) &&
        nameEnds[k]! < next.end;
      if (!titled && !given && !(k === i && isAgedRun(text, words, i, end))) continue;
      if (titled && !canBeName(k)) continue;
      let last = k;
      while (last + 1 < end && last - k < 3 && canBeName(last + 1)) last++;
      if (last > k || titled) {
        const final = words[last]!;
        spans.push({ start: word.start, end: final.end });
        const chinese = last === k + 1 && !titled && isChineseName(word.word, final.word);
        if (final.word.length > 2) surnames.add(chinese ? word.word : final.word);
      }
      k = last;
    }
    i = end;
  }
  return { within: overlapOf(spans), surnames, maybe };
}

/** True for two to four words of one name with an age or a party after them. */
function isAgedRun(text: string, words: readonly CapitalWord[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 4) return false;
  const end = words[to - 1]!.end;
  return mayBeAge(text.charCodeAt(end)) && ageOrParty.test(text.slice(end, end + 12));
}

/** Looks for overlap in sorted spans that do not overlap each other. */
function overlapOf(spans: readonly Span[]): (start: number, end: number) => boolean {
  return (start, end) => {
    let lo = 0;
    let hi = spans.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (spans[mid]!.end <= start) lo = mid + 1;
      else hi = mid;
    }
    const span = spans[lo];
    return span !== undefined && span.start < end;
  };
}
