/**
 * What each paragraph is: headline, masthead, caption, related news, page furniture or body. Rules for claims look at body
 * and headline first, and say so where a claim stands elsewhere. In doubt a paragraph is body: nothing said is lost.
 */
import type { Span } from '../model/code-points.ts';
import type { BlockKind } from './draft.ts';
import { turn } from './item-marks.ts';
import {
  byline,
  captionClosing,
  captionOpening,
  captionRunIn,
  creditLine,
  headlineRunIn,
  holdsDate,
  isMenuLine,
  mastheadLine,
  numberedIssue,
  relatedOpening,
} from './layout-cues.ts';
import { outletOf } from './outlet-names.ts';
import { headlineIn, ownHeadings, shareSaid } from './page-headings.ts';

/** Longest caption, headline, line of a masthead and item of a related list, in UTF-16 units. */
const longest = { caption: 240, headline: 200, masthead: 160, related: 160 };
/** How far from the top a masthead and from the foot a credit or related news can stand, in paragraphs. */
const reach = { top: 12, foot: 12 };
/** Cues are looked for in the first characters of a paragraph only: the cost stays linear in the text. */
const looked = 400;
/** So much of the running text is searched for the words of its headline. */
const saidAgain = 12_000;

interface Paragraph extends Span {
  /** Its first characters. */
  readonly line: string;
  readonly length: number;
  readonly menu: boolean;
  readonly row: boolean;
  readonly prose: boolean;
  /** Stands above the first paragraph of running text. */
  readonly above: boolean;
  readonly nearFoot: boolean;
}

/** A block before the sections of its page are told: `prose` where it is a sentence or more. */
export interface SortedBlock extends Span {
  readonly kind: BlockKind;
  readonly prose: boolean;
}

/** Sorts paragraphs into blocks; `title` is the title known from outside, where there is one. */
export function sortBlocks(text: string, spans: readonly Span[], title: string | null): readonly SortedBlock[] {
  const blocks: SortedBlock[] = [];
  const titleWords = title === null ? null : bareWords(title);
  let inRelated = false;
  for (const p of describe(text, spans)) {
    if (inRelated) {
      inRelated = p.length <= longest.related && (!p.prose || /^[·•\-–—*▪\d]/.test(p.line));
      if (inRelated) {
        blocks.push(block(p, p.menu ? 'menu' : 'related', p.prose));
        continue;
      }
    }
    const parts = splitRunIns(text, p);
    for (const part of parts) blocks.push(block(part, part.kind ?? kindOf(p, titleWords), p.prose));
    inRelated = parts.at(-1)?.kind === 'related';
  }
  return titleWords === null || blocks.some((b) => b.kind === 'headline')
    ? blocks
    : promoteTitle(text, blocks, titleWords);
}

/** The title of a text among the lines over it: the one like the known title, or the one that says what the text says. */
export function titleOf(text: string, blocks: readonly TitleBlock[], title: string | null): string | null {
  const heads = wordsOf(text, blocks, 'headline').flatMap((head) => headlineIn(head) ?? []);
  const known = title === null ? undefined : heads.find((h) => sameWords(h, bareWords(title)));
  if (known !== undefined || title !== null) return known ?? title;
  const path = pathEnd(wordsOf(text, blocks.slice(0, reach.top), 'menu'));
  const said = wordsOf(text, blocks, 'body').join('\n').slice(0, saidAgain);
  // Of a heading in two languages, the one in which the text is.
  const same = heads.filter((h) => scriptOf(h) === scriptOf(said));
  const top = (same.length > 0 ? same : heads).slice(0, 4);
  // What a page prints twice, over its text and in the path to it, is the title.
  const twice = top.find((h, i) => top.indexOf(h) < i || (path !== null && bareWords(path) === bareWords(h)));
  if (twice !== undefined) return twice;
  const [first, ...others] = ownHeadings(
    top.filter((h) => !h.endsWith(':') && outletOf(h) === null && !turn.test(h)),
    said,
  );
  // Above the headline may stand a short line, below it a second one: a first line is passed over when short.
  const isShort = first !== undefined && first.length < (han.test(first) ? shortTitle.han : shortTitle.spelt);
  const longer = isShort ? others.find((h) => h.length >= 1.8 * first.length) : undefined;
  const strange = first !== undefined && shareSaid(first, said) === 0;
  const told = strange ? others.find((h) => shareSaid(h, said) >= wellSaid) : undefined;
  const own = longer ?? told ?? first ?? null;
  if (path !== null && path.split(/\s+/u).length >= longPath && shareSaid(path, said) >= shareSaid(own ?? '', said))
    return path;
  const briefs = blocks.some((b) => (b.section ?? 0) > 0 && (b.kind === 'body' || b.kind === 'heading'));
  const rubric = rubricOver(text, blocks);
  const isTitle = rubric !== null && (briefs || (heads.length === 0 && shareSaid(rubric, said) >= wellSaid));
  return own ?? path ?? (isTitle ? rubric : briefs ? (heads[0] ?? null) : null);
}

/** The script of most letters of a text's beginning. */
function scriptOf(words: string): 'han' | 'cyrillic' | 'latin' {
  const some = words.slice(0, 400);
  const count = (letters: RegExp): number => some.match(letters)?.length ?? 0;
  const [inHan, cyrillic, latin] = [
    count(/\p{Script=Han}/gu) * 3,
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ];
  return inHan >= cyrillic && inHan >= latin && inHan > 0
    ? 'han'
    : cyrillic >= latin && cyrillic > 0
      ? 'cyrillic'
      : 'latin';
}

/** A heading that is shorter than this may be a line over the headline. */
const shortTitle = { spelt: 24, han: 8 };
const han = /[\u3400-\u9fff]/;

/** What the title is looked for in: blocks of a page, with their sections or before. */
type TitleBlock = Span & { readonly kind: BlockKind; readonly section?: number };

/** A heading of whose words the text says so many is its title, where the line over it shares none. */
const wellSaid = 0.5;

/** The last part of a path that has so many words is the title of what it leads to. */
const longPath = 3;

/** The last part of the path to a page ("Home > News > Two towns …"), where it is more than a name for a page. */
function pathEnd(menus: readonly string[]): string | null {
  for (const menu of menus) {
    const steps = menu.replace(pathLabel, '');
    const parts = steps.split(/\s*[>›»→]\s*/u).filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    if (parts.length >= (steps === menu ? 3 : 2) && last.length >= 4 && !pageNames.test(last)) return last;
  }
  return null;
}

const pathLabel = /^(?:you are (?:here|viewing)|вы здесь|(?:您?当前的?|目前)位置)\s*[:：]\s*/iu;
const pageNames = /^(?:正文|内容|详情|閱讀|阅读|text|details?|article|статья|новости|news|\d+)$/iu;

/** The first line of a page of briefs, where it is the name of what they are briefs of. */
function rubricOver(text: string, blocks: readonly TitleBlock[]): string | null {
  const first = blocks[0];
  if (first?.kind !== 'menu') return null;
  const line = text.slice(first.start, first.end);
  return isMenuLine(line) ? null : line;
}

/** The words of the blocks of one kind. */
function wordsOf(text: string, blocks: readonly TitleBlock[], kind: BlockKind): readonly string[] {
  return blocks.filter((b) => b.kind === kind).map((b) => text.slice(b.start, b.end));
}

function describe(text: string, spans: readonly Span[]): readonly Paragraph[] {
  const lines = spans.map((s) => text.slice(s.start, Math.min(s.end, s.start + looked)));
  const rows = rowsIn(lines);
  const menu = lines.map((line, i) => !rows.has(i) && isMenuLine(line));
  const prose = lines.map((line, i) => !menu[i] && isProse(line, spans[i]!.end - spans[i]!.start));
  const first = prose.findIndex((is, i) => is && !isCaption(lines[i]!));
  const bodyFrom = first < 0 ? spans.length : first;
  return spans.map((span, i) => ({
    start: span.start,
    end: span.end,
    line: lines[i]!,
    length: span.end - span.start,
    menu: menu[i]!,
    row: rows.has(i),
    prose: prose[i]!,
    above: i < bodyFrom && i < reach.top,
    nearFoot: i >= spans.length - reach.foot && i > bodyFrom,
  }));
}

function kindOf(p: Paragraph, titleWords: string | null): BlockKind {
  const { line, length } = p;
  if (p.above && length <= longest.masthead && numberedIssue.test(line)) return 'masthead';
  if (p.menu) return 'menu';
  if (p.row) return 'row';
  if (length <= longest.caption && isCaption(line)) return 'caption';
  if (p.above && titleWords !== null && length <= longest.headline && sameWords(line, titleWords)) return 'headline';
  const short = length <= longest.masthead && !p.prose;
  if (p.above && short && (mastheadLine.test(line) || byline.test(line) || creditLine.test(line))) return 'masthead';
  if (p.above && short && holdsDate.test(line)) return 'masthead';
  if (p.nearFoot && length <= longest.masthead && (creditLine.test(line) || (short && mastheadLine.test(line))))
    return 'masthead';
  if (!p.above || p.prose || length > longest.headline) return 'body';
  return isRubric(line) ? 'menu' : 'headline';
}

/** What a page ran together: a caption and its text, a headline and its date line, a caption and a list of other news. */
function splitRunIns(text: string, p: Paragraph): readonly (Span & { readonly kind?: BlockKind })[] {
  const at = (offset: number, kinds: readonly [BlockKind | undefined, BlockKind | undefined]) => {
    const cut = p.start + offset;
    const kept = trimEnd(text, p.start, cut);
    const rest = skipSpace(text, cut, p.end);
    return [
      { start: p.start, end: kept, ...(kinds[0] && { kind: kinds[0] }) },
      { start: rest, end: p.end, ...(kinds[1] && { kind: kinds[1] }) },
    ].filter((s) => s.end > s.start);
  };
  if (p.nearFoot || p.length <= longest.related) {
    const related = p.above ? null : relatedOpening.exec(p.line);
    if (related) return at(related.index + (/^[\s.。)）|]/.test(related[0]) ? 1 : 0), [undefined, 'related']);
  }
  if (p.above || p.start < 600) {
    const caption = captionRunIn.exec(p.line);
    if (caption && p.length - caption[0].length > 40) return at(caption[0].length, ['caption', 'body']);
  }
  if (p.above && !p.prose) {
    const head = headlineRunIn.exec(p.line);
    if (head && !holdsDate.test(head[1]!) && !p.menu && !mastheadLine.test(p.line))
      return at(head[1]!.length, ['headline', 'masthead']);
  }
  return [{ start: p.start, end: p.end }];
}

function isCaption(line: string): boolean {
  return captionOpening.test(line) || captionClosing.test(line);
}

/** A sentence or more: long, or ended like a statement. A single question can be a headline. */
function isProse(line: string, length: number): boolean {
  const cut = line.length < length;
  const ended =
    cut || /[.…。！]["»”』」)）\]】]*$/.test(line) || /[.!?。？！]["»”]?\s?.*[!?？！]["»”』」)）]*$/.test(line);
  if (/[\u3400-\u9fff]/.test(line)) {
    return length >= 60 || (length >= 25 && ended) || (length >= 35 && /[，。]/.test(line));
  }
  return length >= 170 || (length >= 60 && ended);
}

/** A section's name ("РЕПОРТАЖ", "Культура", "GOVERNMENT CODE"): one or two words, or all capitals and short. */
function isRubric(line: string): boolean {
  if (/[\u3400-\u9fff]/.test(line)) return line.length <= 5;
  const words = line.split(/\s+/).length;
  return words <= 2 || (words <= 4 && line === line.toUpperCase() && line.length <= 40);
}

const cellMark = /\s*[|｜\t]\s*/u;
/** Rows of a table: lines that follow each other with as many cells, figures in most of them. */
function rowsIn(lines: readonly string[]): ReadonlySet<number> {
  const cells = lines.map((line) => line.split(cellMark).length);
  const rows = new Set<number>();
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && cells[to] === cells[from]) to++;
    const table = lines.slice(from, to);
    if (cells[from]! > 1 && table.length >= 3 && table.filter((line) => /\d/u.test(line)).length > table.length / 2)
      for (let i = from; i < to; i++) rows.add(i);
    from = to;
  }
  return rows;
}

/** True where a line has the words of a title, which come bare. */
function sameWords(line: string, titleWords: string): boolean {
  const a = bareWords(line);
  const b = titleWords;
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) >= 12 && (a.includes(b) || b.includes(a)));
}

const noWord = /[^\p{L}\p{N}]+/gu;
const bareWords = (s: string): string => s.toLowerCase().replace(noWord, '');

/** The title stands in a paragraph taken for something else: that one is the headline. */
function promoteTitle(text: string, blocks: readonly SortedBlock[], titleWords: string): readonly SortedBlock[] {
  const at = blocks.findIndex(
    (b, i) => i < reach.top && b.end - b.start <= longest.headline && sameWords(text.slice(b.start, b.end), titleWords),
  );
  return at < 0 ? blocks : blocks.map((b, i) => (i === at ? { ...b, kind: 'headline' } : b));
}

const block = ({ start, end }: Span, kind: BlockKind, prose: boolean): SortedBlock => ({ start, end, kind, prose });

function skipSpace(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && /\s/.test(text[i]!)) i++;
  return i;
}

function trimEnd(text: string, start: number, from: number): number {
  let i = from;
  while (i > start && /\s/.test(text[i - 1]!)) i--;
  return i;
}
