/** How a line tells who leans on whom, on the map and in the network alike. */

/** A balance, above 0 where the first of a pair has more, with all that it may be. */
interface Balance {
  readonly value: number | null;
  readonly interval: readonly [number, number];
}

/** How a line tells who leans on whom. */
export interface LeanStyle {
  /** The end that has more, or null where that is not known. */
  readonly more: 'a' | 'b' | null;
  /** Whether the balance has a value; the side may be certain without one. */
  readonly known: boolean;
  /** 0 for nearly even, 1 for lopsided, 2 for very. */
  readonly class: 0 | 1 | 2;
}

/** How lopsided a pair is, in classes; the side is known where all that the balance may be lies on it. */
export function leanStyle({ lean }: { readonly lean?: Balance }): LeanStyle {
  if (lean === undefined) return { more: null, known: false, class: 0 };
  const { value, interval } = lean;
  const more = (value ?? 0) > 0 || interval[0] > 0 ? 'a' : (value ?? 0) < 0 || interval[1] < 0 ? 'b' : null;
  const by = Math.abs(value ?? 0);
  return { more, known: value !== null, class: by < 0.2 ? 0 : by < 0.6 ? 1 : 2 };
}
