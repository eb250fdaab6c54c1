/** What people write to search: words that must all be there, phrases in quotes, and words or phrases to leave out (`-word`). */
import { InvalidInput } from '../../model/errors.ts';
import { formsOf } from '../../model/word-forms.ts';
import { wordsOf } from '../../model/words.ts';

/** A word of a search; `begins` where any longer one will do (a single Chinese character). */
export interface SoughtWord {
  readonly form: string;
  /** Any of these will do, the word itself first: PostgreSQL stems each. */
  readonly forms: readonly string[];
  readonly han: boolean;
  readonly begins: boolean;
}

/** Words that stand one after the other. */
export interface Phrase {
  readonly words: readonly SoughtWord[];
  readonly without: boolean;
}

const mostWords = 64;
const piece = /(-?)(?:["“”„«「『]([^"“”„»」』]*)["“”»」』]?|([^\s"“”„«「『]+))/gu;

/** Takes a search apart; throws InvalidInput where there is nothing to look for. */
export function searchWords(written: string): readonly Phrase[] {
  const phrases = [...written.matchAll(piece)].flatMap(([, minus, quoted, bare]) => {
    const words = soughtWords(quoted ?? bare ?? '');
    return words.length === 0 ? [] : [{ words, without: minus === '-' }];
  });
  if (phrases.every(({ without }) => without)) {
    throw new InvalidInput(
      phrases.length === 0 ? 'There is no word to search for' : 'A search cannot only leave words out',
      {
        hint: 'Write words that must all be there, a phrase in quotes, and -word for what must not.',
      },
    );
  }
  const count = phrases.reduce((sum, { words }) => sum + words.length, 0);
  if (count > mostWords) throw new InvalidInput(`A search takes up to ${mostWords} words, not ${count}`);
  return phrases;
}

/** What is written together (a hyphenated word, a run of Chinese) is sought together. */
function soughtWords(text: string): readonly SoughtWord[] {
  const words = wordsOf(text);
  return words.flatMap(({ form, han }, i) => {
    const ends = i === words.length - 1 && han === 'last';
    // The pairs before it say all; by itself it may be followed by anything.
    if (ends && words[i - 1]?.han === 'pair') return [];
    return [{ form, forms: formsOf(form), han: han !== undefined, begins: ends }];
  });
}
