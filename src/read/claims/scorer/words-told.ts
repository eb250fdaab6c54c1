/** The words of a sentence as the scorer knows them: beginnings of words, pairs of Chinese characters; names of places, dates and references are left out. */
import type { Span } from '../../../model/code-points.ts';
import type { Language } from '../../../model/languages.ts';

/** A word is known by so many of its first letters: "agreed" and "agreement" are one. */
const known = 5;

/** The words that a span of a text tells, without those of the names, in order, of places and times. */
export function wordsTold(
  text: string,
  { start, end }: Span,
  names: readonly Span[],
  lang: Language,
): ReadonlySet<string> {
  const out = new Set<string>();
  const add = adding[lang];
  let from = start;
  for (const name of names) {
    if (name.start < from) continue;
    add(text.slice(from, name.start), out);
    from = name.end;
  }
  add(text.slice(from, end), out);
  return out;
}

function addBeginnings(words: string, out: Set<string>): void {
  for (const [word] of words.toLowerCase().matchAll(/\p{L}{3,}/gu)) out.add(word.slice(0, known));
}

function addPairs(words: string, out: Set<string>): void {
  for (const [run] of words.matchAll(/\p{Script=Han}{2,}/gu))
    for (let i = 0; i + 2 <= run.length; i++) out.add(run.slice(i, i + 2));
}

const adding: Readonly<Record<Language, typeof addPairs>> = { en: addBeginnings, ru: addBeginnings, zh: addPairs };
