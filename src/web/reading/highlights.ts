/**
 * Marks spans with the CSS Custom Highlight API: the text's nodes stay as they are, so offsets and selection stay exact. What is marked
 * does not follow the page's tree (`StaticRange`): every change anywhere on the page would look through all ranges that do, of which a
 * text has hundreds; the marks are painted anew where the text changes.
 */
import './highlights.css';
import type { Stretch } from './draft.ts';
import type { TextSpan } from './spans.ts';

/** False in browsers that need `<mark>` instead. */
export const highlightsKnown = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

/** The text node and the place within it of an index of the document; null outside. */
function locate(
  root: HTMLElement,
  paragraphs: readonly HTMLElement[],
  index: number,
): { node: Text; offset: number } | null {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(paragraphs[middle]?.dataset.start) <= index) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  if (!paragraph || !root.contains(paragraph)) return null;
  let left = index - Number(paragraph.dataset.start);
  if (left < 0) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (left <= last.length) return { node: last, offset: left };
    left -= last.length;
  }
  // An index in the line break after a paragraph means its end.
  return last ? { node: last, offset: last.length } : null;
}

const paragraphsIn = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-start]'),
];

/** Where a span begins and ends in the tree; null where it is not in the text. */
function endsOf(
  root: HTMLElement,
  paragraphs: readonly HTMLElement[],
  { start, end }: Stretch,
): StaticRangeInit | null {
  const from = locate(root, paragraphs, start);
  const to = locate(root, paragraphs, end);
  if (!from || !to) return null;
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}

/** Where a span of the rendered text stands on the screen; null for one that is not in the text. */
export const boxOf = (root: HTMLElement, span: Stretch): DOMRect | null => boxesOf(root, [span])[0] ?? null;

/** The same of several spans. */
export function boxesOf(root: HTMLElement, spans: readonly Stretch[]): readonly (DOMRect | null)[] {
  const paragraphs = paragraphsIn(root);
  const ruler = document.createRange();
  return spans.map((span) => {
    const ends = endsOf(root, paragraphs, span);
    if (ends === null) return null;
    ruler.setStart(ends.startContainer, ends.startOffset);
    ruler.setEnd(ends.endContainer, ends.endOffset);
    return ruler.getBoundingClientRect();
  });
}

/** What is selected in the text, in UTF-16 indices of the document; null where nothing is, or it lies elsewhere. */
export function selectedIn(root: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = indexOf(root, range.startContainer, range.startOffset);
  const end = indexOf(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The index of the document at a place in the page's tree; between paragraphs, that of the next one. */
function indexOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (paragraph) {
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.start) + before.toString().length;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const paragraphs = paragraphsIn(root);
  const next = paragraphs.find((each) => point.comparePoint(each, 0) >= 0);
  if (next) return Number(next.dataset.start);
  const last = paragraphs.at(-1);
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null;
}

function rangeIn(root: HTMLElement, paragraphs: readonly HTMLElement[], span: Stretch): StaticRange | null {
  const ends = endsOf(root, paragraphs, span);
  return ends && new StaticRange(ends);
}

const layers = ['quote', 'citation', 'forecast', 'claim', 'claim-possible', 'claim-rejected', 'name', 'date', 'place'];

/** Paints spans, each under the name that `nameOf` gives; null leaves one out. */
export function paint(root: HTMLElement, spans: readonly TextSpan[], nameOf: (span: TextSpan) => string | null): void {
  if (!highlightsKnown) return;
  const paragraphs = paragraphsIn(root);
  const groups = new Map<string, Highlight>(layers.map((name) => [name, new Highlight()]));
  for (const span of spans) {
    const name = nameOf(span);
    const range = name ? rangeIn(root, paragraphs, span) : null;
    if (name && range) groups.get(name)?.add(range);
  }
  for (const [i, name] of layers.entries()) {
    const group = groups.get(name);
    if (!group) continue;
    group.priority = i;
    CSS.highlights.set(`amur-${name}`, group);
  }
}

/** Marks the claim in hand above all else. */
export function paintCurrent(root: HTMLElement, span: TextSpan | null): void {
  if (!highlightsKnown) return;
  const range = span ? rangeIn(root, paragraphsIn(root), span) : null;
  const current = range ? new Highlight(range) : new Highlight();
  current.priority = 10;
  CSS.highlights.set('amur-current', current);
}

/** Takes all marks away, when the text leaves the page. */
export function clearPaint(): void {
  if (highlightsKnown) for (const name of [...layers, 'current']) CSS.highlights.delete(`amur-${name}`);
}

/** The index of the document under a point of the screen; null beside the text. */
export function indexAt(x: number, y: number): number | null {
  const found = caretAt(x, y);
  if (!found) return null;
  const paragraph = found.node.parentElement?.closest<HTMLElement>('[data-start]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(found.node, found.offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const at = document.caretPositionFromPoint(x, y);
    return at ? { node: at.offsetNode, offset: at.offset } : null;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
