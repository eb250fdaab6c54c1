/** Whether the sentence around a date speaks of the past or of the future, by the nearest word that says so. */
import type { Scan, TenseCue } from './token.ts';

export type Tense = -1 | 1 | null;

/** Index of the first element that is not below the bound. */
function lowerBound<T>(sorted: readonly T[], bound: number, key: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (key(sorted[mid] as T) < bound) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Where the sentence that holds a position begins. */
export function sentenceStart(scan: Scan, at: number): number {
  return scan.stops[lowerBound(scan.stops, at + 1, (n) => n) - 1] ?? 0;
}

/** "is to meet", "were to reopen": the future of what is arranged. */
const arranged = /\b(?:is|are|was|were|am) to (?:[a-z]+ )(?!.*\b(?:but|after|when|who|which)\b)/i;
const arrangedReach = 70;

/** The tense at a span; a word before it counts for more than one after it. */
export function tenseAt(scan: Scan, text: string, start: number, end: number): Tense {
  const tense = nearestTense(scan, start, end);
  if (tense === 1) return tense;
  const from = Math.max(sentenceStart(scan, start), start - arrangedReach);
  return arranged.test(text.slice(from, start)) ? 1 : tense;
}

function nearestTense(scan: Scan, start: number, end: number): Tense {
  const from = sentenceStart(scan, start);
  const to = scan.stops[lowerBound(scan.stops, end, (n) => n)] ?? Number.POSITIVE_INFINITY;
  const index = lowerBound(scan.tenses, start, (cue) => cue.at);
  const before = scan.tenses[index - 1];
  const after = scan.tenses[index];
  const left = before !== undefined && before.at >= from ? start - before.at : null;
  const right = after !== undefined && after.at < to ? (after.at - end) * 2 + 10 : null;
  if (left === null && right === null) return null;
  if (left === null || (right !== null && right < left)) return after === undefined ? null : signOf(after);
  if (before === undefined) return null;
  const earlier = scan.tenses[index - 2];
  // "will be held", "is due to be signed": the participle does not make it past.
  const passive = before.tense === -1 && earlier?.tense === 1 && earlier.at >= from && before.at - earlier.at < 24;
  return passive ? 1 : signOf(before);
}

const signOf = ({ tense }: TenseCue): Tense => (tense < 0 ? -1 : 1);
