/** How much of two texts is the same, counted exactly over their shingles, and what that makes them. */

export interface Likeness {
  /** `copy`: at least half of one stands in the other; `quotes`: a part of one does. */
  readonly relation: 'copy' | 'quotes';
  /** Shingles that both have. */
  readonly shared: number;
  /** Shared of all that either has (Jaccard). */
  readonly resemblance: number;
  /** The share of the first that stands in the second, and of the second that stands in the first. */
  readonly within: readonly [number, number];
}

/** From this share on a text is a copy; below the second it is only another text on the same thing. */
const copied = 0.5;
export const quoted = 0.15;

/** Texts on one thing share names of bodies and turns of speech: fewer shingles than this say nothing. */
const fewest = 8;

/** What two texts have in common; null where that is no more than chance and turns of speech. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  if (shared < Math.min(fewest, small.size) || shared === 0) return null;
  const within = [shared / a.size, shared / b.size] as const;
  const most = Math.max(...within);
  if (most < quoted) return null;
  return {
    relation: most >= copied ? 'copy' : 'quotes',
    shared,
    resemblance: shared / (a.size + b.size - shared),
    within,
  };
}
