/** A text as paragraphs that keep their place in it, and the pieces of a paragraph between the ends of spans. */
export interface Paragraph {
  /** UTF-16 index of its first character. */
  readonly start: number;
  readonly text: string;
}

/** The lines of a text that are not empty. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, text: line });
    start += line.length + 1;
  }
  return paragraphs;
}

/** A stretch of the text in UTF-16 code units, half open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Piece<T extends Stretch> {
  readonly end: number;
  readonly text: string;
  readonly spans: readonly T[];
}

/** A paragraph cut where spans begin and end; the pieces joined are the paragraph. */
export function splitPieces<T extends Stretch>(paragraph: Paragraph, spans: readonly T[]): readonly Piece<T>[] {
  const end = paragraph.start + paragraph.text.length;
  const within = spans.filter((span) => span.start < end && span.end > paragraph.start);
  const cuts = [
    ...new Set([
      paragraph.start,
      end,
      ...within.flatMap((span) => [Math.max(span.start, paragraph.start), Math.min(span.end, end)]),
    ]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    return {
      end: to,
      text: paragraph.text.slice(from - paragraph.start, to - paragraph.start),
      spans: within.filter((span) => span.start <= from && span.end >= to),
    };
  });
}
