/** The columns of a crowded lane as pixels: hundreds of boxes in each of thirty lanes take longer to draw than a frame, their pixels do not. */
import { type Crowd, coverOfAll, coverOfReviewed, heightOfColumn, tallest, widthOfColumn } from './crowded.ts';

/** Where columns stand among pixels: all lengths are in pixels, the foot from the upper edge. */
export interface Ground {
  readonly across: number;
  readonly high: number;
  /** Where the first column begins, within the first pixel. */
  readonly left: number;
  readonly foot: number;
  /** How many pixels a column has room for. */
  readonly room: number;
  /** Pixels to a CSS pixel. */
  readonly ratio: number;
}

/** How many rows of pixels the tallest column needs. */
export const rowsOf = (ratio: number): number => Math.ceil(tallest * ratio) + 1;

/**
 * How much of what lies under it shows through each pixel, from 0 to 1, row by row, as if each column were drawn as a box: a pixel that a
 * box covers in part is covered by so much. Writes into `through`, which holds as many numbers as there are pixels.
 */
export function shadeCrowd(
  { all, reviewed }: Pick<Crowd, 'all' | 'reviewed'>,
  most: number,
  { across, high, left, foot, room, ratio }: Ground,
  through: Float32Array,
): void {
  through.fill(1);
  const wide = widthOfColumn(room / ratio) * ratio;
  const shade = (counts: Float64Array, i: number, cover: number): void => {
    const count = counts[i]!;
    if (count <= 0) return;
    const top = foot - heightOfColumn(count, most) * ratio;
    const from = left + i * room;
    const to = Math.min(across, from + wide);
    const [start, end] = [Math.floor(from), Math.ceil(to) - 1];
    if (end < start) return;
    const [first, last] = [Math.min(start + 1, to) - from, to - end];
    for (let row = Math.max(0, Math.floor(top)); row < high && row < foot; row++) {
      const part = cover * (Math.min(row + 1, foot) - Math.max(row, top));
      const at = row * across;
      through[at + start]! *= 1 - part * first;
      for (let x = at + start + 1; x < at + end; x++) through[x]! *= 1 - part;
      if (end > start) through[at + end]! *= 1 - part * last;
    }
  };
  for (let i = 0; i < all.length; i++) {
    shade(all, i, coverOfAll);
    shade(reviewed, i, coverOfReviewed);
  }
}
