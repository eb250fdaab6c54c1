/** Where in a text the words of a search stand. */
import type { Span } from '../../model/code-points.ts';
import type { Word } from '../../model/words.ts';
import type { Phrase, SoughtWord } from './search-words.ts';

/** The stems of words as the store compares them; empty for words too common to be looked for. */
export type Stems = ReadonlyMap<string, string>;

/** What is looked for: the phrases, and the stems by which words are compared. */
export interface Sought {
  readonly phrases: readonly Phrase[];
  readonly stems: Stems;
}

/** A place where a phrase stands, in UTF-16. */
export interface Mark extends Span {
  /** Which phrase of the search. */
  readonly phrase: number;
}

/** Stemming leaves the first two letters of a word as they are, but for y and i (dying, die). */
function beginning(form: string): string {
  return form.slice(0, 2).replaceAll('y', 'i');
}

/** The words whose stems tell what matches: those of the search, and those of the texts that begin like them. */
export function wordsToStem(phrases: readonly Phrase[], texts: readonly (readonly Word[])[]): readonly string[] {
  const sought = phrases.flatMap(({ words }) => words.filter(({ han }) => !han).flatMap(({ forms }) => forms));
  const beginnings = new Set(sought.map(beginning));
  const found = new Set(sought);
  for (const words of texts)
    for (const { form, han } of words) if (han === undefined && beginnings.has(beginning(form))) found.add(form);
  return [...found].sort();
}

/** The marks of a search in the words of a text, in order; those that overlap are one. */
export function marksIn(words: readonly Word[], { phrases, stems }: Sought): readonly Mark[] {
  const marks = phrases.flatMap((phrase, i) => (phrase.without ? [] : marksOfPhrase(phrase, i, words, stems)));
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && mark.start < last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}

function marksOfPhrase(phrase: Phrase, index: number, words: readonly Word[], stems: Stems): Mark[] {
  // Words too common to be looked for hold a place between others, and say nothing at the ends.
  const common = (word: SoughtWord): boolean => !word.han && stems.get(word.form) === '';
  const first = phrase.words.findIndex((word) => !common(word));
  if (first === -1) return [];
  const last = phrase.words.findLastIndex((word) => !common(word));
  const sought = phrase.words.slice(first, last + 1);
  const fits = (word: Word | undefined, wanted: SoughtWord): boolean => {
    if (word === undefined) return false;
    if (wanted.begins) return word.form.startsWith(wanted.form);
    if (wanted.han || word.han !== undefined) return word.form === wanted.form;
    if (common(wanted)) return true;
    const stem = stems.get(word.form);
    return wanted.forms.some((form) => word.form === form || (stem !== undefined && stems.get(form) === stem));
  };
  const marks: Mark[] = [];
  for (let i = 0; i + sought.length <= words.length; i++) {
    if (!sought.every((wanted, j) => fits(words[i + j], wanted))) continue;
    const end = words[i + sought.length - 1]!;
    const alone = sought.at(-1)!.begins ? words[i + sought.length - 1]!.start + sought.at(-1)!.form.length : end.end;
    marks.push({ start: words[i]!.start, end: alone, phrase: index });
  }
  return marks;
}
