/** The words that a text writes in lower case and that also stand with a capital in it: likely words, not names. */
import { type CapitalWord, isLetter, wordEnd } from './capital-words.ts';

const longestWord = 30;

export function lowerCasedOf(text: string, words: readonly CapitalWord[]): ReadonlySet<string> {
  const wanted = new Set(words.map((word) => word.word));
  const seen = new Set<string>();
  let i = 0;
  while (i < text.length) {
    if (!isLetter(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const end = wordEnd(text, i);
    const first = text.charCodeAt(i);
    const lower = (first >= 97 && first <= 122) || (first >= 0x430 && first <= 0x45f);
    if (lower && end - i <= longestWord && text.charCodeAt(i - 1) !== 0x2d) {
      const word = text.slice(i, end);
      if (wanted.has(word)) seen.add(word);
    }
    i = end;
  }
  return seen;
}

/** The index of the first word that starts at or after an offset. */
export function wordAt(words: readonly CapitalWord[], start: number): number {
  let lo = 0;
  let hi = words.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (words[mid]!.start < start) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
