/** A hit as people see it: the title and the passages, with the words marked. */
import { codePointMap, type Span } from '../../model/code-points.ts';
import type { Word } from '../../model/words.ts';
import type { Passage } from '../ports/search.ts';
import { marksIn, type Sought } from './marks.ts';
import { passagesOf } from './passages.ts';

/** Marks in a text, in its code points. */
export function codePointMarks(text: string, words: readonly Word[], sought: Sought): Span[] {
  const map = codePointMap(text);
  return marksIn(words, sought).map(({ start, end }) => ({
    start: map.toCodePoint(start),
    end: map.toCodePoint(end),
  }));
}

/** The passages of a stretch of a document that begins at the code point `offset`. */
export function markedPassages(
  text: string,
  offset: number,
  words: readonly Word[],
  sought: Sought,
): readonly Passage[] {
  const map = codePointMap(text);
  const marks = marksIn(words, sought);
  const moved = ({ start, end }: Span): Span => ({
    start: offset + map.toCodePoint(start),
    end: offset + map.toCodePoint(end),
  });
  return passagesOf(text, marks).map((span) => ({
    ...moved(span),
    text: text.slice(span.start, span.end),
    marks: marks.filter((mark) => mark.start >= span.start && mark.end <= span.end).map(moved),
  }));
}
