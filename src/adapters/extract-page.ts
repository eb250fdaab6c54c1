/** The readable part of an HTML page (linkedom, Readability): headline first, a paragraph a line, and the page's metadata. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ExtractPage, ReadablePage } from '../model/engine.ts';
import { InvalidInput } from '../model/errors.ts';
import { pageMetadata } from './page-metadata.ts';

/** A page of more elements is taken whole, without looking for its article. */
const mostElements = 50_000;
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
  try {
    const document = parseHTML(html).document as unknown as Document;
    const metadata = pageMetadata(document, address);
    const whole = document.body ?? document.documentElement;
    const pageLines = whole ? linesOf(whole, furniture) : [];
    const article = articleOf(html, pageLines);
    const lines = article?.lines ?? pageLines;
    const title = metadata.title ?? article?.title ?? null;
    return { ...metadata, title, text: withHeadline(lines, headlineOf(document, title)).join('\n\n') };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidInput('The page is nested too deeply to be read.', { hint: 'Save its text alone.', cause: error });
  }
};

function articleOf(
  html: string,
  pageLines: readonly string[],
): { readonly title: string | null; readonly lines: readonly string[] } | null {
  // Readability takes the document apart: it gets one of its own.
  const document = parseHTML(html).document as unknown as Document;
  if (document.getElementsByTagName('*').length > mostElements) return null;
  const article = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 200 }).parse();
  if (!article?.content) return null;
  const lines = linesOf(article.content, unseen);
  const size = (list: readonly string[]): number => list.reduce((sum, line) => sum + line.length, 0);
  const prose = pageLines.filter((line) => line.length >= 60);
  if (size(lines) < leastShare * size(prose)) return null;
  return { title: article.title?.trim() || null, lines };
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
