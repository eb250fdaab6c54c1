/**
 * A text as words to look for: lower case, without stress marks and diacritics, traditional Chinese as simplified. A run of
 * Chinese characters gives its pairs of neighbours and, last, its last character alone, so that a word of any length is found
 * wherever it stands, also one character by itself. The store stems the words (docs/methods/search.md).
 */
import { simplified } from './simplified.ts';

/** A word with where it stands, in UTF-16. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** What it is compared by: letters and digits only. */
  readonly form: string;
  /** For Chinese: a pair of characters, or the last of a run. */
  readonly han?: 'pair' | 'last';
}

const [other, part, chinese] = [0, 1, 2];

/** What each UTF-16 unit is: part of a word, Chinese, or neither; filled at the first text. */
let classes: Uint8Array | null = null;

function classOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return chinese;
  return /[\p{L}\p{N}\p{M}\u00ad]/u.test(character) ? part : other;
}

function classesOfUnits(): Uint8Array {
  if (classes) return classes;
  classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classOf(String.fromCharCode(unit));
  return classes;
}

/** Nobody looks for longer words than this; a store would not take them. */
const longest = 100;

/** How a word is compared; empty where nothing is left of it. `highest` is its highest unit. */
function formOf(word: string, highest: number): string {
  const lower = word.toLowerCase();
  if (highest < 0x80) return lower.length <= longest ? lower : lower.slice(0, longest);
  // Plain Russian: nothing to take apart.
  if (/^[а-яё]+$/.test(lower)) return lower.replaceAll('ё', 'е').slice(0, longest);
  const cyrillic = /\p{Script=Cyrillic}/u.test(lower);
  // й is a letter of its own, ё is written as е; in Latin every diacritic goes.
  const folded = cyrillic ? lower.normalize('NFKC').replaceAll('ё', 'е') : lower.normalize('NFKD');
  const form = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  return form.length <= longest ? form : [...form].slice(0, longest).join('');
}

/** The words of a text in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const units = classesOfUnits();
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
  /** The class at an index; the halves of a pair have that of the pair. */
  const classAt = (index: number): number => {
    const unit = text.charCodeAt(index);
    return isHigh(unit) && index + 1 < text.length ? classOf(text.slice(index, index + 2)) : units[unit]!;
  };
  for (let i = 0; i < text.length; ) {
    const kind = classAt(i);
    const start = i;
    let highest = 0;
    do {
      const unit = text.charCodeAt(i);
      if (unit > highest) highest = unit;
      i += isHigh(unit) && i + 1 < text.length ? 2 : 1;
    } while (i < text.length && classAt(i) === kind);
    if (kind === part) {
      const form = formOf(text.slice(start, i), highest);
      if (form !== '') words.push({ start, end: i, form });
    } else if (kind === chinese) putChinese(words, text.slice(start, i), start);
  }
  return words;
}

function putChinese(words: Word[], run: string, start: number): void {
  const characters = [...simplified(run)];
  let at = start;
  for (let i = 0; i < characters.length; i++) {
    const [own, next] = [characters[i]!, characters[i + 1]];
    const end = at + own.length + (next?.length ?? 0);
    words.push({ start: at, end, form: own + (next ?? ''), han: next === undefined ? 'last' : 'pair' });
    at += own.length;
  }
}
