/**
 * What each paragraph is: headline, masthead, caption, related news, page furniture or body. Rules for claims look at body
 * and headline first, and say so where a claim stands elsewhere.
 */
import type { Span } from '../model/anchor.ts';
import type { Block, BlockKind } from './draft.ts';
import {
  captionClosing,
  captionOpening,
  captionRunIn,
  creditLine,
  dateLine,
  isMenuLine,
  mastheadLine,
  relatedOpening,
} from './layout-cues.ts';

/** Longest caption, longest headline and longest item of a related list, in UTF-16 units. */
const longest = { caption: 240, headline: 200, related: 160, furniture: 260 };
/** How far from the top a headline and a masthead can stand, and from the foot a credit or related news, in paragraphs. */
const reach = { top: 12, foot: 12 };

/** Sorts paragraphs into blocks; `title` is the title known from outside, where there is one. */
export function sortBlocks(text: string, spans: readonly Span[], title: string | null): readonly Block[] {
  const lines = spans.map((s) => text.slice(s.start, Math.min(s.end, s.start + 400)));
  const bodyFrom = firstProse(lines, spans);
  const blocks: Block[] = [];
  const push = (start: number, end: number, kind: BlockKind): void => {
    if (end > start) blocks.push({ start, end, kind });
  };
  let inRelated = false;
  let headlines = 0;
  spans.forEach((span, i) => {
    const line = lines[i]!;
    const length = span.end - span.start;
    const nearFoot = i >= spans.length - reach.foot;
    if (inRelated && length <= longest.related && !isProse(line, length)) {
      push(span.start, span.end, isMenuLine(line) ? 'menu' : 'related');
      return;
    }
    inRelated &&= /^[·•\-–—*▪\d]/.test(line) && length <= longest.related;
    if (inRelated) {
      push(span.start, span.end, 'related');
      return;
    }
    const above = i < bodyFrom;
    const kind = kindOf(line, length, above, nearFoot, i);
    const related = nearFoot || length <= longest.related ? relatedOpening.exec(line) : null;
    if (related && (kind === 'body' || kind === 'caption') && !above) {
      const cut = span.start + related.index + (/^[\s.。)）|\]]/.test(related[0]) ? 1 : 0);
      const kept = text.slice(span.start, cut).trimEnd().length;
      push(span.start, span.start + kept, kind);
      push(cut + leadingSpaces(text, cut), span.end, 'related');
      inRelated = true;
      return;
    }
    if (kind === 'body' && (above || (i === bodyFrom && i <= 3))) {
      const runIn = captionRunIn.exec(line);
      if (runIn && length - runIn[0].length > 40) {
        const cut = span.start + runIn[0].length;
        push(span.start, cut, 'caption');
        push(cut + leadingSpaces(text, cut), span.end, 'body');
        return;
      }
    }
    if (kind === 'body' && above && isHeadline(line, length, title)) {
      headlines++;
      push(span.start, span.end, 'headline');
      return;
    }
    push(span.start, span.end, kind === 'body' && above && isRubric(line) ? 'menu' : kind);
  });
  return headlines > 0 || title === null ? blocks : promoteTitle(text, blocks, title);
}

function kindOf(line: string, length: number, above: boolean, nearFoot: boolean, i: number): BlockKind {
  if (length <= longest.furniture && isMenuLine(line)) return 'menu';
  if (length <= longest.caption && (captionOpening.test(line) || captionClosing.test(line))) return 'caption';
  if (above && i < reach.top && length <= longest.furniture) {
    if (/^=.*=$/.test(line)) return 'body';
    if (mastheadLine.test(line) || dateLine.test(line) || creditLine.test(line)) return 'masthead';
  }
  if (nearFoot && length <= longest.furniture && (creditLine.test(line) || mastheadLine.test(line))) return 'masthead';
  return 'body';
}

/** The first paragraph that reads like running text. */
function firstProse(lines: readonly string[], spans: readonly Span[]): number {
  const at = lines.findIndex((line, i) => {
    const length = spans[i]!.end - spans[i]!.start;
    return (
      isProse(line, length) && !(length <= longest.caption && (captionOpening.test(line) || captionClosing.test(line)))
    );
  });
  return at < 0 ? spans.length : at;
}

/** A sentence or more: long, or ended like a statement. */
function isProse(line: string, length: number): boolean {
  if (isMenuLine(line)) return false;
  const han = /[\u3400-\u9fff]/.test(line);
  const ended = /[.!?…。！？]["»”』」)）\]】]*$/.test(line) || line.length < length;
  if (han) return length >= 60 || (length >= 25 && ended) || (length >= 35 && /[，。]/.test(line));
  return length >= 170 || (length >= 60 && ended) || (length >= 100 && /[,.] /.test(line) && ended);
}

function isHeadline(line: string, length: number, title: string | null): boolean {
  if (length > longest.headline) return false;
  if (title !== null && sameWords(line, title)) return true;
  return !isRubric(line);
}

/** A section's name ("РЕПОРТАЖ", "Культура", "GOVERNMENT CODE"): one or two words, or all capitals and short. */
function isRubric(line: string): boolean {
  if (/[\u3400-\u9fff]/.test(line)) return line.length <= 4;
  const words = line.split(/\s+/).length;
  return words <= 2 || (words <= 4 && line === line.toUpperCase() && line.length <= 30);
}

function sameWords(line: string, title: string): boolean {
  const bare = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const a = bare(line);
  const b = bare(title);
  return a !== '' && (a === b || (a.length >= 12 && (a.includes(b) || b.includes(a)) && b !== ''));
}

/** The title stands in a paragraph taken for something else: make that one the headline. */
function promoteTitle(text: string, blocks: readonly Block[], title: string): readonly Block[] {
  const at = blocks.findIndex(
    (b, i) => i < reach.top && b.end - b.start <= longest.headline && sameWords(text.slice(b.start, b.end), title),
  );
  return at < 0 ? blocks : blocks.map((b, i) => (i === at ? { ...b, kind: 'headline' } : b));
}

function leadingSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text[i]!)) i++;
  return i - at;
}
