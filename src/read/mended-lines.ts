/**
 * A text as if its lines had not been broken: within a paragraph a line break is a space, and a word parted over two lines is whole. The
 * mended text is as long as the text itself, so that every place in it is known in the text: what follows a parted word stands where it stood.
 */
import type { Span } from '../model/code-points.ts';
import { paragraphs } from './lines.ts';

/** Letters that moved: they stand `by` characters further on in the text itself. */
interface Moved extends Span {
  readonly by: number;
}

export interface MendedText {
  readonly text: string;
  /** The span of the text itself that a span of the mended text stands for. */
  readonly unmended: (span: Span) => Span;
}

/** A word parted by a hyphen at the end of its line, with its rest. */
const hyphened = /(?<!\p{L})(\p{L}{0,30}\p{Ll})([-\u00ad])\n[ \t]*(\p{Ll}[\p{L}’'-]*)/gu;
/** Han characters over two lines or more, from the first line break to the next mark. */
const runOn = /(?<=\p{Script=Han})(?:[ \t]*\n[ \t\u3000]*\p{Script=Han}+)+/gu;
/** Words with a hyphen of their own. */
const compound = /(?<![\p{L}-])\p{L}{1,30}-\p{L}{1,30}(?!\p{L})/gu;

export function mendLines(text: string): MendedText {
  if (!text.includes('\n')) return { text, unmended: (span) => span };
  const moved: Moved[] = [];
  const compounds = new Set(text.match(compound));
  const keep = (from: number, tail: string, by: number): string => {
    moved.push({ start: from, end: from + tail.length, by });
    return tail;
  };
  let out = '';
  let at = 0;
  for (const { start, end } of paragraphs(text)) {
    const whole = text.slice(start, end);
    if (!whole.includes('\n')) continue;
    const words = whole.replace(
      hyphened,
      (broken: string, head: string, hyphen: string, tail: string, offset: number) => {
        const own = compounds.has(`${head}-${tail}`) ? `${head}${hyphen}` : head;
        const by = broken.length - own.length - tail.length;
        return own + keep(start + offset + own.length, tail, by) + ' '.repeat(by);
      },
    );
    const mended = words.replace(runOn, (broken: string, offset: number) => {
      let from = 0;
      let kept = '';
      for (const { 0: gap, index } of broken.matchAll(/[ \t]*\n[ \t\u3000]*/gu)) {
        const next = broken.indexOf('\n', index + gap.length);
        const tail = broken.slice(index + gap.length, next < 0 ? undefined : next).trimEnd();
        from += gap.length;
        kept += keep(start + offset + kept.length, tail, from);
      }
      return kept.padEnd(broken.length);
    });
    out += text.slice(at, start) + mended.replaceAll('\n', ' ');
    at = end;
  }
  const unmended = ({ start, end }: Span): Span => ({
    start: start + byAt(moved, start),
    end: end + byAt(moved, end - 1),
  });
  moved.sort((a, b) => a.start - b.start);
  return { text: out + text.slice(at), unmended };
}

/** How far the character at an index moved. */
function byAt(moved: readonly Moved[], index: number): number {
  let [low, high] = [0, moved.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moved[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  const found = moved[low];
  return found !== undefined && found.start <= index ? found.by : 0;
}
