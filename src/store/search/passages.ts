/** The passages of a text that say most of what was searched for. */
import type { Span } from '../../model/code-points.ts';
import type { Mark } from './marks.ts';

/** How long a passage is, and how much of it may stand before the first mark; UTF-16. */
const length = 240;
const before = 60;
const most = 2;

/** Spans of at most two passages in text order, UTF-16; the beginning of the text where nothing is marked. */
export function passagesOf(text: string, marks: readonly Mark[]): readonly Span[] {
  const chosen: Span[] = [];
  const said = new Set<number>();
  while (chosen.length < most) {
    let best: { readonly span: Span; readonly worth: number; readonly phrases: readonly number[] } | null = null;
    let to = 0;
    for (let from = 0; from < marks.length; from++) {
      while (to < marks.length && marks[to]!.end - marks[from]!.start <= length - before) to++;
      const within = marks.slice(from, Math.max(to, from + 1));
      const phrases = [...new Set(within.map(({ phrase }) => phrase))];
      const worth = phrases.filter((phrase) => !said.has(phrase)).length * 100 + phrases.length * 10 + within.length;
      if (best !== null && worth <= best.worth) continue;
      const span = around(text, within[0]!.start, within.at(-1)!.end);
      if (chosen.some((other) => span.start < other.end && other.start < span.end)) continue;
      best = { span, worth, phrases };
    }
    // A second passage is worth showing where it says what the first does not.
    if (best === null || (chosen.length > 0 && best.phrases.every((phrase) => said.has(phrase)))) break;
    chosen.push(best.span);
    for (const phrase of best.phrases) said.add(phrase);
  }
  if (chosen.length === 0) chosen.push(around(text, 0, 0));
  return chosen.sort((a, b) => a.start - b.start);
}

/** A stretch around what is marked, cut between words where there are gaps to cut at. */
function around(text: string, from: number, to: number): Span {
  const earliest = Math.max(0, from - before);
  const lead = text.slice(earliest, from);
  // A sentence that begins in the stretch before is shown from its beginning, else whole words are.
  const sentence = /^[\s\S]*(?:[.!?…]\s+|[。！？\n])/u.exec(lead)?.[0].length;
  const gap = earliest === 0 ? 0 : (/^\S{0,30}\s+/u.exec(lead)?.[0].length ?? 0);
  const start = whole(text, earliest + (sentence ?? gap));
  const latest = Math.min(text.length, Math.max(to, start + length));
  const tail = latest === text.length ? undefined : /\s+\S{0,30}$/u.exec(text.slice(to, latest));
  return { start, end: tail ? to + tail.index : whole(text, latest) };
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index;
}
