/** Precision, recall and F1 from weighted counts; shares. */

export interface Counts {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

/** Each from 0 to 1; null where nothing was there to count. */
export interface Score extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export const noCounts: Counts = { right: 0, extra: 0, missed: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

/** F1 = 2PR / (P + R) (van Rijsbergen 1979). */
export function scoreOf(counts: Counts): Score {
  const { right, extra, missed } = counts;
  const precision = right + extra > 0 ? right / (right + extra) : null;
  const recall = right + missed > 0 ? right / (right + missed) : null;
  const f1 = right + extra + missed > 0 ? (2 * right) / (2 * right + extra + missed) : null;
  return { ...counts, precision, recall, f1 };
}

/** So many of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export const noShare: Share = { right: 0, of: 0 };

export function addShares(a: Share, b: Share): Share {
  return { right: a.right + b.right, of: a.of + b.of };
}

/** 0 to 1; null of none. */
export function shareOf({ right, of }: Share): number | null {
  return of > 0 ? right / of : null;
}

/**
 * Counts found items against those required; what is allowed but not required counts neither way. A text weighs at most
 * `heaviest` items, so that one long list does not decide a figure; what is found too much is weighed like the rest.
 */
export function countItems(
  required: ReadonlySet<string>,
  allowed: ReadonlySet<string>,
  found: ReadonlySet<string>,
  heaviest = 10,
): Counts {
  const weight = Math.min(1, heaviest / Math.max(1, required.size));
  const hit = [...required].filter((item) => found.has(item)).length;
  const extra = [...found].filter((item) => !required.has(item) && !allowed.has(item)).length;
  return { right: weight * hit, extra: weight * extra, missed: weight * (required.size - hit) };
}
