/**
 * The sections of a page: what stands under one heading of its own, a brief among several, an item of a list, a piece of other news.
 * A reader carries nobody over from one of them to the next.
 */
import type { Span } from '../model/code-points.ts';
import type { SortedBlock } from './blocks.ts';
import type { Block, Section } from './draft.ts';
import { type ItemMark, markOf, turn } from './item-marks.ts';
import { isMenuLine } from './layout-cues.ts';

/** Blocks with the number of their section, and the sections. */
export interface Sectioned {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** So many marked lines make a run: a label or a number alone may open any paragraph. */
const fewest: Readonly<Record<ItemMark, number>> = {
  bullet: 2,
  dash: 3,
  number: 3,
  hour: 2,
  day: 3,
  bracket: 2,
  capitals: 2,
  label: 3,
  entry: 3,
};
/** A run ends where more lines than this follow without its mark. */
const widestGap = 3;
/** A label names what its item is about where hardly any comes twice: the names of those who answer in turn do. */
const distinctFrom = 0.8;
/** The heading of a brief is no longer, in UTF-16 units. */
const longestHeading = 140;
/** So much of a block is looked at. */
const looked = 240;
/** So many paragraphs of running text before a run make it a list in an article. */
const article = 2;
/** So many turns that ask make an interview. */
const questions = 2;
/** So large a part of a run has a heading over it where it is a run of cards. */
const cardsFrom = 0.6;
/** So many lines at the top stand over all. */
const topLines = 3;
/** Marks that name what the item is about, and those of registers. */
const naming: ReadonlySet<ItemMark> = new Set(['bracket', 'capitals', 'label']);
/** Marks of lines that are taken for date lines where they stand alone. */
const dated: ReadonlySet<ItemMark> = new Set(['entry', 'hour', 'day']);
const registering: ReadonlySet<ItemMark> = new Set(['number', 'entry']);

/** Items with one kind of mark that follow each other: where they stand among the lines that tell something. */
interface Run {
  readonly mark: ItemMark;
  readonly at: readonly number[];
  /** A list in a text, whose items stand under its lead; else briefs. */
  readonly listed: boolean;
  /** An item has more than its first block. */
  readonly long: boolean;
}

/** How a block opens a section. */
interface Opening {
  readonly kind: 'part' | 'brief' | 'item';
  readonly heading: Span | null;
}

/** The headline stands over all of a page where no running text of the page's own comes before its briefs. */
const overAll = (sorted: readonly SortedBlock[], first: number): boolean =>
  !sorted.slice(0, first).some((b) => b.kind === 'body' && b.prose);

/** Numbers the sections of a page. */
export function intoSections(text: string, sorted: readonly SortedBlock[]): Sectioned {
  const lines = sorted.map((b) => text.slice(b.start, Math.min(b.end, b.start + looked)));
  const told = sorted.flatMap((b, i) => (isTold(b, lines[i]!) ? [i] : []));
  const runs = runsOf(lines, sorted, told);
  const marked = new Set(runs.flatMap((run) => run.at.map((k) => told[k]!)));
  const within = new Set(runs.flatMap(({ at }) => told.slice(at[0], at.at(-1)! + 1)));
  const openings = openingsOf({ lines, sorted, told, runs });
  const headlines = sorted
    .filter((b, i) => b.kind === 'headline' && !marked.has(i) && !within.has(i))
    .slice(0, topLines);

  const firstOpening = [...openings.keys()].reduce((a, b) => Math.min(a, b), sorted.length);
  const over = headlines.map(spanOf);
  const overIndex = new Set(sorted.flatMap((b, i) => (headlines.includes(b) && i < firstOpening ? [i] : [])));
  const overBriefs = overAll(
    sorted,
    [...openings.keys()].reduce((a, b) => Math.min(a, b), sorted.length),
  )
    ? over
    : [];
  // A heading that stands before what it is over, and does not open it.
  const leads = new Set(
    [...openings].flatMap(([i, o]) =>
      typeof o === 'object' && o.heading !== null && o.heading.start < sorted[i]!.start ? [o.heading.start] : [],
    ),
  );
  const sections: Section[] = [{ kind: 'text', headings: over }];
  let current = 0;
  const blocks = sorted.map(({ start, end, kind }, i): Block => {
    if (kind === 'related' || kind === 'caption') {
      const headings = kind === 'caption' ? sections[current]!.headings : [];
      return { start, end, kind, section: sections.push({ kind: 'aside', headings }) - 1 };
    }
    const opening = openings.get(i);
    if (opening === 'text') current = 0;
    else if (opening !== undefined) {
      const above = opening.kind === 'item' ? over : overBriefs;
      const { heading } = opening;
      const own = heading === null ? [] : [spanOf(heading)];
      current =
        sections.push({ kind: opening.kind, headings: [...own, ...above.filter((h) => h.start !== heading?.start)] }) -
        1;
    }
    const isOver = typeof opening === 'object' && opening.heading?.start === start && opening.heading.end === end;
    // The name of a section over a list, a heading between its items.
    const isLead = leads.has(start) && !marked.has(i) && !sorted[i]!.prose && !overIndex.has(i);
    const inRun = marked.has(i) && kind !== 'row';
    if (isLead && !isOver) return { start, end, kind: 'heading', section: 0 };
    return { start, end, kind: isOver ? 'heading' : inRun ? 'body' : kind, section: current };
  });
  return { blocks, sections };
}

/** Running text and headlines, the names of sections, and what a run may hold of the lines with a date. */
function isTold({ kind }: SortedBlock, line: string): boolean {
  if (kind === 'menu') return !isMenuLine(line);
  if (kind === 'masthead') return dated.has(markOf(line)?.mark ?? 'label');
  return kind === 'body' || kind === 'row' || kind === 'headline';
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The runs of a page, apart from each other; the longer goes first where two claim the same lines. */
function runsOf(lines: readonly string[], sorted: readonly SortedBlock[], told: readonly number[]): readonly Run[] {
  const isTalk = told.filter((i) => turn.test(lines[i]!) && /[?？]/u.test(lines[i]!)).length >= questions;
  const byMark = new Map<ItemMark, number[][]>();
  for (const [k, i] of told.entries()) {
    const mark = markOf(lines[i]!)?.mark;
    if (mark === undefined || (mark !== 'entry' && isTalk && turn.test(lines[i]!))) continue;
    const groups = byMark.get(mark) ?? [];
    byMark.set(mark, groups);
    const group = groups.at(-1);
    if (group && k - group.at(-1)! <= widestGap) group.push(k);
    else groups.push([k]);
  }
  const labels = (at: readonly number[]): readonly string[] => at.map((k) => labelOf(lines[told[k]!]!));
  const candidates = [...byMark].flatMap(([mark, groups]) =>
    groups
      .filter((at) => at.length >= fewest[mark] && (!naming.has(mark) || areDistinct(labels(at))))
      .map((at) => ({ mark, at })),
  );
  candidates.sort((a, b) => b.at.length - a.at.length);
  const prose = told.filter((i) => sorted[i]!.kind === 'body' && sorted[i]!.prose);
  const inRun = new Set<number>();
  const runs: Run[] = [];
  for (const { mark, at } of candidates) {
    const [first, last] = [at[0]!, at.at(-1)!];
    if (inRun.has(first) || inRun.has(last) || at.some((k) => inRun.has(k))) continue;
    for (let k = first; k <= last; k++) inRun.add(k);
    const isArticle = (prose[article - 1] ?? Infinity) < told[first]!;
    const underLead = /[:：]$/u.test(lines[told[first - 1] ?? -1] ?? '');
    const listed = underLead || registering.has(mark) || (!naming.has(mark) && isArticle);
    runs.push({ mark, at, listed, long: at.length <= last - first });
  }
  return runs;
}

const labelOf = (line: string): string => line.slice(0, markOf(line)?.length ?? 0);
const areDistinct = (labels: readonly string[]): boolean => new Set(labels).size >= distinctFrom * labels.length;

interface Page {
  readonly lines: readonly string[];
  readonly sorted: readonly SortedBlock[];
  readonly told: readonly number[];
  readonly runs: readonly Run[];
}

/** Which blocks open a section; `text` where the text goes on for itself under a list. */
function openingsOf({ lines, sorted, told, runs }: Page): ReadonlyMap<number, Opening | 'text'> {
  const openings = new Map<number, Opening | 'text'>();
  const isOver = (k: number): boolean => k >= 0 && isHeading(sorted[told[k]!]!, lines[told[k]!]!);
  const isUnmarked = (k: number): boolean => told[k] !== undefined && markOf(lines[told[k]!]!) === null;
  const isProse = (k: number): boolean => told[k] !== undefined && sorted[told[k]!]!.prose;
  const inRuns = new Set<number>();
  for (const { at } of runs) for (let k = at[0]!; k <= at.at(-1)!; k++) inRuns.add(k);
  for (const [k, i] of told.entries()) {
    // A short line over a paragraph of running text.
    if (k === 0 || inRuns.has(k) || sorted[i]!.kind !== 'body' || !isOver(k)) continue;
    if (isProse(k + 1) && !turn.test(lines[i]!)) openings.set(i, { kind: 'part', heading: sorted[i]! });
  }
  for (const run of runs) {
    // Cards: a heading over each line of a day or an hour.
    const under = run.at.filter((k) => isUnmarked(k - 1) && isOver(k - 1));
    const cards = !run.listed && !naming.has(run.mark) && under.length >= cardsFrom * run.at.length;
    let lead: Span | null = null;
    let at = run.at[0]! - 1;
    while (at > 0 && !isUnmarked(at)) at--;
    for (const k of run.at) {
      const i = told[k]!;
      const { start } = sorted[i]!;
      for (; at < k; at++) if (isUnmarked(at)) lead = leadIn(sorted[told[at]!]!, lines[told[at]!]!);
      if (cards && isUnmarked(k - 1) && isOver(k - 1))
        openings.set(told[k - 1]!, { kind: 'brief', heading: sorted[told[k - 1]!]! });
      else if (run.listed) openings.set(i, { kind: 'item', heading: lead });
      else if (naming.has(run.mark))
        openings.set(i, { kind: 'brief', heading: { start, end: start + labelOf(lines[i]!).length } });
      else {
        const headed = isOver(k) && isUnmarked(k + 1) && isProse(k + 1);
        const dated = run.mark === 'day' || run.mark === 'hour' ? lead : null;
        openings.set(i, { kind: 'brief', heading: headed ? sorted[i]! : dated });
      }
    }
    // Under the last item the text goes on for itself.
    const after = told[run.at.at(-1)! + 1];
    if (after !== undefined && !openings.has(after) && (run.listed || !run.long))
      openings.set(after, run.listed ? 'text' : { kind: 'brief', heading: null });
  }
  return openings;
}

/** A line as the words over a list: it ends with a colon or like a heading. */
const leadIn = (b: SortedBlock, line: string): Span | null =>
  /[:：]$/u.test(line) || isHeading(b, line) || !b.prose ? b : null;

function isHeading(b: Span, line: string): boolean {
  return (
    b.end - b.start <= longestHeading && !/[.。;；,，:：…]["»”』」)）]*$/u.test(line) && !/^\S{1,8}[：]/u.test(line)
  );
}
