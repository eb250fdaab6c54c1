/**
 * The text layer of a PDF as running text: page headers, footers and page numbers off, words broken at line ends mended,
 * the lines of a paragraph joined. Modest on purpose: a line break more is better than two paragraphs in one.
 */

/** A line that opens or closes at least this many pages, digits aside, is a header or footer. */
const fewestRepeats = 3;
/** A line shorter than this share of the page's widest may end a paragraph. */
const shortLine = 0.75;

/** Joins the pages; a blank line in a page separates paragraphs. */
export function joinPdfLines(pages: readonly string[]): string {
  const lined = pages.map((page) => page.split('\n').map((line) => line.replace(/[\t\u00a0 ]+/g, ' ').trim()));
  const repeated = repeatedLines(lined);
  const paragraphs: string[] = [];
  for (const lines of lined) {
    const kept = lines.filter((line, i) => !(isEdge(lines, i) && (repeated.has(shape(line)) || isPageNumber(line))));
    const widest = Math.max(0, ...kept.map((line) => line.length));
    let last = '';
    let fresh = last === '';
    for (const line of kept) {
      if (line === '') {
        fresh = true;
        continue;
      }
      const previous = paragraphs.at(-1);
      if (previous === undefined || (fresh && !goesOnOverPage(previous, line, last)) || ends(last, widest, line))
        paragraphs.push(line);
      else paragraphs[paragraphs.length - 1] = join(previous, line);
      last = line;
      fresh = false;
    }
  }
  return paragraphs.join('\n\n');
}

/** Only at the top of a page, where `last` is still empty: does the page before break off in mid-sentence? */
function goesOnOverPage(previous: string, line: string, last: string): boolean {
  return last === '' && !/[.!?…。！？:：;；"»”』」)）]$/.test(previous) && /^[\p{Ll}\d,，\u3400-\u9fff]/u.test(line);
}

/** Does the line before end its paragraph? */
function ends(last: string, widest: number, line: string): boolean {
  if (last === '') return false;
  if (/^[•·▪◆–—-]\s/.test(line)) return true;
  const short = last.length < shortLine * widest;
  if (!short) return false;
  return /[.!?…。！？:：]["»”』」)）]?$/.test(last) || /^[\p{Lu}«“"【]/u.test(line);
}

function join(before: string, line: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  const han = /[\u3000-\u9fff\uff00-\uffef“”]$/.test(before) && /^[\u3000-\u9fff\uff00-\uffef“”\d]/.test(line);
  return han ? before + line : `${before} ${line}`;
}

function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(lines.filter((line, i) => line !== '' && isEdge(lines, i)).map(shape));
    for (const edge of edges) count.set(edge, (count.get(edge) ?? 0) + 1);
  }
  return new Set([...count].filter(([, n]) => n >= fewestRepeats).map(([line]) => line));
}

/** The first and last two lines of a page. */
function isEdge(lines: readonly string[], i: number): boolean {
  const full = lines.flatMap((line, at) => (line === '' ? [] : [at]));
  const at = full.indexOf(i);
  return at >= 0 && (at < 2 || at >= full.length - 2);
}

const shape = (line: string): string => line.replace(/\d+/g, '#');
const isPageNumber = (line: string): boolean =>
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:page|стр\.?|с\.)\s*\d+(?:\s*(?:of|из|\/)\s*\d+)?$|^第\s*\d+\s*页.{0,8}$/i.test(
    line,
  );
