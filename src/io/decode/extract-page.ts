/** The readable part of an HTML page (linkedom, Readability): headline first, a paragraph a line, and the page's metadata. */
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type { ExtractPage, ReadablePage } from '../../model/engine.ts';
import { InvalidInput } from '../../model/errors.ts';
import { pageMetadata } from './page-metadata.ts';
import { stripTags } from './strip-tags.ts';

/** A larger or deeper page is taken whole: the time Readability takes grows with the square of the depth. */
const limits = { nodes: 60_000, depth: 120 };
/**
 * Of more, building the document takes minutes: tags and comments; texts that follow one another, which entities and stray angles make; and elements
 * within one another, for which the time grows with the square of the depth (browsers nest as deep and no deeper).
 */
const built = { tags: 150_000, splitTexts: 40_000, depth: 512 };
/** So many characters are looked at before it is asked whether it is too much. */
const lookedAt = 65_536;
/** The article must hold at least this share of the characters in the page's paragraphs. */
const leastShare = 0.4;

const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text is never part of what a reader sees. */
const unseen = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT SVG CANVAS SELECT BUTTON'.split(' '));
/** Left out of a page that is taken whole. */
const furniture = new Set([...unseen, 'NAV', 'FOOTER', 'FORM', 'ASIDE']);

export const extractPage: ExtractPage = (html, address): ReadablePage => {
  if (isTooMuch(html)) return tagsOff(html, address);
  try {
    const document = parseHTML(html).document as unknown as Document;
    const metadata = pageMetadata(document, address);
    // From the document down: pages without a body element have text too.
    const pageLines = linesOf(document, furniture);
    const article = articleOf(html, pageLines);
    const lines = article?.lines ?? pageLines;
    const title = metadata.title ?? article?.title ?? null;
    return { ...metadata, title, text: withHeadline(lines, headlineOf(document, title)).join('\n\n') };
  } catch (error) {
    // Its elements stand where the libraries do not await them, as an article in an open head.
    if (error instanceof TypeError) return tagsOff(html, address);
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidInput('The page is nested too deeply to be read.', { hint: 'Save its text alone.', cause: error });
  }
};

/** The text alone, and nothing that the page says of itself. */
function tagsOff(html: string, address: string | null): ReadablePage {
  const nothing = { title: null, outlet: null, author: null, published: null, lang: null };
  return { ...nothing, text: stripTags(html).join('\n\n'), url: address };
}

function articleOf(
  html: string,
  pageLines: readonly string[],
): { readonly title: string | null; readonly lines: readonly string[] } | null {
  // Readability takes the document apart: it gets one of its own.
  const document = parseHTML(html).document as unknown as Document;
  // What is served as a page may be none, or begin with another element, which Readability may take away.
  if (document.documentElement?.tagName !== 'HTML' || !isWithinLimits(document.documentElement)) return null;
  const article = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 200 }).parse();
  if (!article?.content) return null;
  const lines = linesOf(article.content, unseen);
  const size = (list: readonly string[]): number => list.reduce((sum, line) => sum + line.length, 0);
  const prose = pageLines.filter((line) => line.length >= 60);
  if (size(lines) < leastShare * size(prose)) return null;
  return { title: article.title?.trim() || null, lines };
}

/** Whether the page is more than can be built; by the parser that would build it. */
function isTooMuch(html: string): boolean {
  let tags = 0;
  let splitTexts = 0;
  let depth = 0;
  let deepest = 0;
  let inText = false;
  const parser = new Parser({
    onopentag() {
      tags++;
      deepest = Math.max(deepest, ++depth);
      inText = false;
    },
    onclosetag() {
      depth--;
      inText = false;
    },
    oncomment() {
      tags++;
    },
    ontext() {
      if (inText) splitTexts++;
      inText = true;
    },
  });
  const isMore = (): boolean => tags > built.tags || splitTexts > built.splitTexts || deepest > built.depth;
  for (let at = 0; at < html.length && !isMore(); at += lookedAt) parser.write(html.slice(at, at + lookedAt));
  return isMore();
}

function isWithinLimits(root: Element | null): boolean {
  let nodes = 0;
  const stack: { readonly node: Node; readonly depth: number }[] = root ? [{ node: root, depth: 1 }] : [];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (++nodes > limits.nodes || at.depth > limits.depth) return false;
    for (const child of at.node.childNodes) stack.push({ node: child, depth: at.depth + 1 });
  }
  return true;
}

/** The lines of a node: one a block, white space collapsed, cells of a row apart by " | ". */
function linesOf(root: Node, leftOut: ReadonlySet<string>): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const breakLine = (): void => {
    const clean = line
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/[\u00ad\u200b\ufeff]/g, '')
      .trim();
    if (clean !== '') lines.push(clean);
    line = '';
  };
  // A loop, not recursion: pages nest as deeply as they like.
  const stack: { readonly node: Node; readonly done: boolean }[] = [{ node: root, done: false }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, done } = at;
    if (node.nodeType === 3) {
      line += node.textContent ?? '';
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if ((node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) || leftOut.has(name)) continue;
    const cell = name === 'TD' || name === 'TH';
    if (cell) {
      if (!done && line.trim() !== '') line += ' | ';
    } else if (blockElements.has(name)) breakLine();
    if (done) continue;
    stack.push({ node, done: true });
    const children = [...node.childNodes];
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, done: false });
  }
  breakLine();
  return lines;
}

/** The page's first heading where it says the title, else the title. */
function headlineOf(document: Document, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h) => (h.textContent ?? '').replace(/\s+/g, ' ').trim());
  const said = headings.find((h) => h.length >= 8 && (title === null || title.includes(h) || h.includes(title)));
  return said ?? title ?? (headings.length === 1 ? headings[0]! || null : null);
}

function withHeadline(lines: readonly string[], headline: string | null): readonly string[] {
  if (headline === null) return lines;
  const bare = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = bare(headline);
  return wanted === '' || lines.slice(0, 6).some((line) => bare(line) === wanted) ? lines : [headline, ...lines];
}
