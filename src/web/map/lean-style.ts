/** Who leans on whom as map and network show it: regions by a share of their trade, lines by which side of a pair leans more. */

/** How a line tells who leans on whom. */
export interface LeanStyle {
  /** The end that the other leans on more than it on that one; null where both shares are equal, or where sources leave the side open. */
  readonly to: 'a' | 'b' | null;
  /** Whether the sources agree how much. */
  readonly sure: boolean;
  /** By how far the two shares are apart: 0 for less than 0.2, 1 for less than 0.6, 2 for more. */
  readonly class: 0 | 1 | 2;
}

/** A region’s share of trade with the country that is looked at. */
export interface ShareOnMap {
  /** 0 to 1; the middle where sources differ. */
  readonly share: number;
  /** The share with its year, in words. */
  readonly says: string;
}

/** What is known of who leans on whom, to be drawn: regions by code, pairs as `CN-HL~RU-AMU`. */
export interface LeanOnMap {
  readonly shares: ReadonlyMap<string, ShareOnMap>;
  readonly pairs: ReadonlyMap<string, LeanStyle>;
}

/** The difference of the two shares of a pair, above 0 where the first leans more, by the lowest and the highest that sources give. */
export function leanStyle({ low, high }: { readonly low: number; readonly high: number }): LeanStyle {
  const by = Math.abs(low + high) / 2;
  return {
    to: low > 0 ? 'b' : high < 0 ? 'a' : null,
    sure: high - low < 0.01,
    class: by < 0.2 ? 0 : by < 0.6 ? 1 : 2,
  };
}

/** The lower ends of the classes of shares. */
export const shareClasses = [0, 0.1, 0.25, 0.5, 0.75] as const;

/** The class of a share. */
export const shareClass = (share: number): number => shareClasses.findLastIndex((from) => share >= from);
