/**
 * Names of people in an English text, by their surroundings: a title or a first name before, initials within, an age or
 * a party after. Many towns share their names with people; a surname once told is told for the whole text.
 */
import type { Span } from '../../../model/anchor.ts';
import type { CapitalWord } from '../capital-words.ts';
import { englishWords, isGivenName } from './lexicon.ts';

export interface PersonNames {
  /** True where a name of a person covers a part of the span. */
  within(start: number, end: number): boolean;
  /** Last words of names, lower case. */
  readonly surnames: ReadonlySet<string>;
}

const isPlaceKind = (word: string): boolean => englishWords.is(word, 'kind_after') || englishWords.is(word, 'street');

/** A word that can be part of a person's name: no title, no kind of place, no organisation, no month. */
const canBeName = (word: CapitalWord): boolean =>
  !isPlaceKind(word.word) &&
  !englishWords.is(word.word, 'body') &&
  !englishWords.is(word.word, 'institution') &&
  !englishWords.is(word.word, 'time') &&
  !englishWords.is(word.word, 'stop');

const ageOrParty = /^,? (?:aged )?\(?(?:\d{1,2}[,)]|[DRI]-|Jr\.|Sr\.)|^, \d{1,2}[,.]/;

/** The people of a text. `placeAt` tells the end of the longest listed name that starts at an index, or -1. */
export function personNames(
  text: string,
  words: readonly CapitalWord[],
  placeAt: (start: number) => number,
): PersonNames {
  const spans: Span[] = [];
  const surnames = new Set<string>();
  const add = (from: number, to: number): void => {
    const first = words[from]!;
    const last = words[to]!;
    spans.push({ start: first.start, end: last.end });
    if (last.word.length > 2) surnames.add(last.word);
  };
  let i = 0;
  while (i < words.length) {
    let end = i + 1;
    while (end < words.length && words[end]!.joined) end++;
    for (let k = i; k < end; k++) {
      const word = words[k]!;
      const titled = k > i && englishWords.is(words[k - 1]!.word, 'title') && !englishWords.is(word.word, 'title');
      const next = k + 1 < end ? words[k + 1]! : null;
      const lone = titled && next === null;
      const given =
        next !== null &&
        (isGivenName(word.word) || word.initial) &&
        !word.allCapitals &&
        canBeName(next) &&
        placeAt(word.start) < next.end;
      const wholeRun =
        k === i &&
        end - i >= 2 &&
        end - i <= 4 &&
        ageOrParty.test(text.slice(words[end - 1]!.end, words[end - 1]!.end + 12));
      if (!titled && !given && !wholeRun) continue;
      if (titled && !canBeName(word)) continue;
      let last = k;
      while (last + 1 < end && last - k < 3 && canBeName(words[last + 1]!)) last++;
      if (titled || given || wholeRun) {
        if (lone || last > k || titled) add(k, last);
        k = last;
      }
    }
    i = end;
  }
  return { within: overlapOf(spans), surnames };
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
