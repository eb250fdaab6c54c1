/** The words that a text writes in lower case and that also stand with a capital in it: likely words, not names. */
import type { CapitalWord } from './capital-words.ts';

export function lowerCasedOf(text: string, words: readonly CapitalWord[]): ReadonlySet<string> {
  const wanted = new Set(words.map((word) => word.word));
  const seen = new Set<string>();
  for (const match of text.matchAll(/(?<![\p{L}'’-])\p{Ll}[\p{Ll}'’]*/gu)) {
    if (wanted.has(match[0])) seen.add(match[0]);
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
