/**
 * Whether somebody's note quotes a text: five words in a row that stand so in the text, or eight Chinese characters. Where a document
 * is redacted, such notes would keep its words.
 */
import { wordsOf } from '../../model/words.ts';

const wordsInARow = 5;
const charactersInARow = 8;

/** What stands in the place of words that were taken away. */
export const redactedWords = '[redacted]';

function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text);
  // A Chinese word is a pair of characters or the last of a run: its first character is what stands there.
  const units = words.map(({ form, han }) => (han === undefined ? form : String.fromCodePoint(form.codePointAt(0)!)));
  for (let i = 0; i < units.length; i++) {
    const han = words[i]!.han !== undefined;
    const length = han ? charactersInARow : wordsInARow;
    if (i + length > units.length) continue;
    const run = words.slice(i, i + length);
    if (run.every((word) => (word.han !== undefined) === han)) yield units.slice(i, i + length).join(' ');
  }
}

/** A test for notes: true of those that quote the text. */
export function quoteFinder(...texts: readonly string[]): (note: string) => boolean {
  const known = new Set(texts.flatMap((text) => [...runsOf(text)]));
  return (note) => {
    for (const run of runsOf(note)) if (known.has(run)) return true;
    return false;
  };
}

/** A JSON value with the strings that quote taken away; the same value where none does. */
export function withoutQuotes<T>(value: T, quotes: (note: string) => boolean): T {
  if (typeof value === 'string') return quotes(value) ? (redactedWords as T) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutQuotes(item, quotes));
    return items.every((item, i) => item === value[i]) ? value : (items as T);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, withoutQuotes(item, quotes)] as const);
    const same = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
    return same ? value : (Object.fromEntries(entries) as T);
  }
  return value;
}
