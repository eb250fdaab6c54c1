/** The code of an error, by its English sentence, and what the sentence was filled with; data/words/errors.json lists them. */
import errors from '../../data/words/errors.json' with { type: 'json' };
import { phraseBook } from '../app/phrase-book.ts';

const book = phraseBook(errors.map(({ en }) => en));
const codes = new Map(errors.map(({ en, code }) => [en, code]));

/** Null for a sentence that has none: one of a database, of a check of a request's shape. */
export function errorCode(sentence: string): {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
} | null {
  const found = book.find(sentence);
  const code = found === null ? undefined : codes.get(found.phrase);
  return found === null || code === undefined ? null : { code, values: found.values };
}
