/**
 * A text as words to look for: lower case, without stress marks and diacritics, traditional Chinese as simplified. A run of
 * Chinese characters gives its pairs of neighbours and, last, its last character alone, so that a word of any length is found
 * wherever it stands, also one character by itself. The store stems the words (docs/methods/search.md).
 */
import { simplified } from '../../model/simplified.ts';

/** A word with where it stands, in UTF-16. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** What it is compared by: letters and digits only. */
  readonly form: string;
  /** For Chinese: a pair of characters, or the last of a run. */
  readonly han?: 'pair' | 'last';
}

const run = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\u00ad])+/gu;
const plain = /^[a-z0-9]+$/;

/** Nobody looks for longer words than this; a store would not take them. */
const longest = 100;

/** How a word is compared; empty where nothing is left of it. */
function formOf(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower.slice(0, longest);
  const cyrillic = /\p{Script=Cyrillic}/u.test(lower);
  // й is a letter of its own, ё is written as е; in Latin every diacritic goes.
  const folded = cyrillic ? lower.normalize('NFKC').replaceAll('ё', 'е') : lower.normalize('NFKD');
  const form = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  return form.length <= longest ? form : [...form].slice(0, longest).join('');
}

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(run)) {
    const start = match.index;
    if (match[1] === undefined) {
      const form = formOf(match[0]);
      if (form !== '') words.push({ start, end: start + match[0].length, form });
      continue;
    }
    const characters = [...simplified(match[0])];
    let at = start;
    for (let i = 0; i < characters.length; i++) {
      const [own, next] = [characters[i]!, characters[i + 1]];
      const end = at + own.length + (next?.length ?? 0);
      words.push({ start: at, end, form: own + (next ?? ''), han: next === undefined ? 'last' : 'pair' });
      at += own.length;
    }
  }
  return words;
}
