/** The passages of a text that hold some spans: whole sentences, apart where others stand between, with the spans in them. */
import { codePointMap, type Span } from '../../model/code-points.ts';
import { splitSentences } from '../../text/sentences.ts';

/** A run of characters with the names of the spans over it; none for plain text. */
export interface PassagePiece {
  readonly text: string;
  readonly names: readonly string[];
}

/** A span in code points with a short name. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** Each passage as its pieces, in text order. Spans that touch one another are one piece with both names. */
export function passagesOf(
  text: string,
  quote: Span,
  spans: readonly NamedSpan[],
): readonly (readonly PassagePiece[])[] {
  const map = codePointMap(text);
  const utf16 = <T extends Span>(s: T): T => ({ ...s, start: map.toUtf16(s.start), end: map.toUtf16(s.end) });
  const marks = spans.map(utf16).sort((a, b) => a.start - b.start || b.end - a.end);
  const needed = [utf16(quote), ...marks];
  const sentences = linesOf(text).flatMap((line) => splitSentences(text, line.start, line.end));
  const passages: Span[] = [];
  let follows = false;
  for (const sentence of sentences) {
    const wanted = needed.some((n) => n.start < sentence.end && n.end > sentence.start);
    const last = passages.at(-1);
    if (wanted && follows && last) passages[passages.length - 1] = { start: last.start, end: sentence.end };
    else if (wanted) passages.push(sentence);
    follows = wanted;
  }
  return passages.map((passage) => piecesOf(text, passage, marks));
}

function linesOf(text: string): readonly Span[] {
  const out: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    if (end > start) out.push({ start, end });
    start = end + 1;
  }
  return out;
}

function piecesOf(text: string, { start, end }: Span, marks: readonly NamedSpan[]): readonly PassagePiece[] {
  const out: PassagePiece[] = [];
  let from = start;
  const within = marks.filter((m) => m.start >= start && m.end <= end);
  for (let i = 0; i < within.length; ) {
    const first = within[i]!;
    const group = [first];
    let to = first.end;
    // Cues may share letters: "sister-city" names the kind and the stage.
    for (i++; i < within.length && within[i]!.start < to; i++) {
      group.push(within[i]!);
      to = Math.max(to, within[i]!.end);
    }
    if (first.start > from) out.push({ text: text.slice(from, first.start), names: [] });
    out.push({ text: text.slice(first.start, to), names: [...new Set(group.map((g) => g.name))] });
    from = to;
  }
  if (end > from) out.push({ text: text.slice(from, end), names: [] });
  return out;
}
