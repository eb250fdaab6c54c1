/** A document as the store indexes it: its words in parts, since an index takes only so many at once. */
import { codePointMap } from '../../model/code-points.ts';
import { type Word, wordsOf } from '../../model/words.ts';

/** A stretch of a text with its words; the title goes with each. */
export interface Part {
  readonly part: number;
  /** Code points, end exclusive. */
  readonly span_start: number;
  readonly span_end: number;
  /** Forms of words, joined by spaces. */
  readonly title: string;
  readonly body: string;
}

/** PostgreSQL keeps positions up to 16,383 and a megabyte a vector; words sought together stand within one part. */
const wordsAtMost = 8000;
const charactersAtMost = 250_000;
const titleWords = 200;

/** The parts of a document, at least one. */
export function partsOf(title: string, text: string, words: readonly Word[] = wordsOf(text)): readonly Part[] {
  const map = codePointMap(text);
  const heading = wordsOf(title)
    .slice(0, titleWords)
    .map(({ form }) => form)
    .join(' ');
  const parts: Part[] = [];
  for (let i = 0; i === 0 || i < words.length; ) {
    const forms: string[] = [];
    const first = i;
    for (let size = 0; i < words.length && forms.length < wordsAtMost && size < charactersAtMost; i++) {
      forms.push(words[i]!.form);
      size += words[i]!.form.length;
    }
    parts.push({
      part: parts.length,
      span_start: first === 0 ? 0 : map.toCodePoint(words[first]!.start),
      span_end: i < words.length ? map.toCodePoint(words[i]!.start) : map.length,
      title: heading,
      body: forms.join(' '),
    });
    if (words.length === 0) break;
  }
  return parts;
}
