/**
 * The lines of a text as paragraphs. A line break ends a paragraph, except where it only wraps one: before a small letter,
 * and in texts whose lines are all cut at the same width.
 */
import type { Span } from '../model/code-points.ts';

/** A text whose widest line is longer was not wrapped for a screen. */
const widestWrap = 110;
/** Fewer lines than this tell nothing of a common width. */
const fewestWrapped = 6;

const endsStatement = /[.!?…。！？；:：;"»”』」)）\]】|>]$/;

const han = /[\u3400-\u9fff]{4}/;

/** So large a part of its lines opens with a mark where a text is a list. */
const listFrom = 0.3;

/** A line this long is broken off, not a heading, where the next begins small. */
const fullLine = 40;
/** Begins a line of its own, with a small letter or not: an address of a site, a name with a capital inside ("eTown"), a mark of a list. */
const newLine =
  /^(?:[a-z\d-]+\.[a-z]{2,4}(?:\s|$)|\p{Ll}\p{Lu}|\d{1,2}[.)]\s+\p{Lu}|by\s\p{Lu}\p{Ll}+\s\p{Lu}|[▪▫•·●■◆◇►▶▸→✓【]|\d{1,2}:\d{2}\s|\d{1,2}(?:[–-]\d{1,2})?\s[–—]\s)/u;

/** Paragraphs as trimmed spans (UTF-16), in order; blank lines separate and are left out. */
export function paragraphs(text: string): readonly Span[] {
  const lines = trimmedLines(text);
  const width = wrapWidth(text, lines);
  const spans: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && text.indexOf('\n', last.end) === line.before && continues(text, last, line, width)) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  }
  return spans;
}

interface Line extends Span {
  /** Index of the line break before it, −1 for the first. */
  readonly before: number;
}

function trimmedLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0, before = -1; at <= text.length; ) {
    const br = text.indexOf('\n', at);
    const stop = br < 0 ? text.length : br;
    let start = at;
    let end = stop;
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    if (start < end) {
      start += leadingSpace(text.slice(start, Math.min(end, start + 40)));
      while (end > start && isSpaceChar(text[end - 1]!)) end--;
    }
    if (end > start) lines.push({ start, end, before });
    before = stop;
    at = stop + 1;
  }
  return lines;
}

const isSpaceChar = (c: string): boolean => c <= ' ' || c === '\u3000' || c === '\u00a0' || c === '\ufeff';
const leadingSpace = (s: string): number => s.length - s.replace(/^[\s\u3000\ufeff]+/, '').length;

/** Does the line go on with the paragraph before it? */
function continues(text: string, last: Span, line: Line, width: number): boolean {
  const end = text.slice(Math.max(last.start, last.end - 2), last.end);
  const start = text.slice(line.start, line.start + 2);
  if (endsStatement.test(end) || newLine.test(text.slice(line.start, line.start + 40))) return false;
  const lineStart = text.lastIndexOf('\n', last.end - 1) + 1;
  const lastWidth = last.end - Math.max(lineStart, last.start);
  if (/\p{Ll}[-\u00ad]$/u.test(end) && /^\p{Ll}/u.test(start)) return true;
  if (/^\p{Ll}/u.test(start)) return lastWidth >= fullLine || lastWidth >= (line.end - line.start) / 2;
  if (/[,，、]$/.test(end) && /^[\p{L}\d«"“]/u.test(start)) return true;
  return width > 0 && lastWidth >= width && /^[\p{L}\d«"“(（]/u.test(start);
}

/** The width at which the text is wrapped: a line at least this long that ends in mid-sentence goes on. 0 where it is not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.end - line.start);
  const full = 0.75 * widest;
  const isHan = han.test(text.slice(0, 400));
  if (widest > widestWrap || widest < (isHan ? 14 : 30) || lines.length < fewestWrapped) return 0;
  const wide = lines.filter((l) => l.end - l.start >= full);
  // A list whose entries are as long as each other is not wrapped.
  const marked = lines.filter((l) => newLine.test(text.slice(l.start, Math.min(l.end, l.start + 40)))).length;
  if (marked >= listFrom * lines.length) return 0;
  // Lines of a Chinese menu are as wide as each other too, but hold no marks.
  const cut = wide.filter(
    (l) =>
      !endsStatement.test(text.slice(l.end - 1, l.end)) && (!isHan || /[，。；、,]/u.test(text.slice(l.start, l.end))),
  );
  return cut.length >= 4 && cut.length >= 0.6 * wide.length && wide.length >= 0.4 * lines.length ? full : 0;
}
