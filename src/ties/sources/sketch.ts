/**
 * A few of a text's shingles, by which texts like it are found: those whose number is small (scaled MinHash). What is small is the
 * same for all texts, and so two that share a passage share its small ones, however long each is; the plain kind, which keeps
 * as many of each text, misses a passage quoted in a longer one. A shared number makes a candidate, nothing more.
 */

/** How many shingles a text has at most to keep one in so many. */
const rates = [
  [128, 2],
  [256, 4],
  [512, 8],
  [Number.POSITIVE_INFINITY, 16],
] as const;

/** No text keeps more: a book is found by its beginning in the order of numbers. */
const most = 2000;

/**
 * A number that more documents than this have in their sketches brings no candidates. It is the footer of a site, which reaches this
 * soon and would have each new text of it compared with all others; a story hardly does, since the largest agencies have some
 * 1,300 papers. To look through this many takes some hundredths of a second. Common numbers still count where two texts meet by
 * another one.
 */
export const commonFrom = 2000;

/** One of how many shingles a text of some size keeps. */
const rateOf = (size: number): number => rates.find(([upTo]) => size <= upTo)![1];

/** The sketch of a text's shingles, smallest numbers first. */
export function sketchOf(shingles: ReadonlySet<number>): readonly number[] {
  const bound = 0x100000000 / rateOf(shingles.size);
  const kept = [...shingles].map((hash) => hash >>> 0).filter((hash) => hash < bound);
  return kept
    .sort((a, b) => a - b)
    .slice(0, most)
    .map((hash) => hash | 0);
}

/**
 * True where two texts of some sizes share so many numbers of their sketches that they are worth comparing: at least a third of
 * what a part of the smaller one that matters would give.
 */
export function worthComparing(shared: number, sizes: readonly [number, number], part: number): boolean {
  const expected = (part * Math.min(...sizes)) / Math.max(...sizes.map(rateOf));
  return shared >= Math.max(1, expected / 3);
}
