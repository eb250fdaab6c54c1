/** Lanes with more dates on screen than can be told apart: how many fall on each stretch, in place of a mark for each. */
import type { Axis } from './axis.ts';
import type { Colours } from './colours.ts';
import { countDensity, type DatedDays, daysOf } from './density.ts';
import type { Mark, Row } from './rows.ts';

/** A mark takes so many pixels: what stands closer lies on one another. */
const markWidth = 12;
/** The most marks that a picture has one by one: drawing more takes longer than a frame. */
const mostMarks = 1200;
/** The tallest column. */
const tallest = 17;
/** How much of a column covers what is under it: all dates, and those that are reviewed, over it. */
const [coverOfAll, coverOfReviewed] = [0.38, 0.75] as const;

/** The dates of a lane, counted on columns of a few pixels. */
export interface Crowd {
  readonly all: Float64Array;
  readonly reviewed: Float64Array;
  /** The colour of all its marks; null where they differ. */
  readonly hue: Mark['hue'] | null;
}

interface Days {
  readonly reviewed: DatedDays;
  readonly unreviewed: DatedDays;
  readonly hue: Mark['hue'] | null;
}

const days = new WeakMap<Row, Days>();

function daysOfRow(row: Row): Days {
  let found = days.get(row);
  if (found === undefined) {
    const { marks } = row;
    found = {
      reviewed: daysOf(marks.flatMap(({ shape, reviewed }) => (reviewed ? [shape] : []))),
      unreviewed: daysOf(marks.flatMap(({ shape, reviewed }) => (reviewed ? [] : [shape]))),
      hue: marks.every(({ hue }) => hue === marks[0]?.hue) ? (marks[0]?.hue ?? null) : null,
    };
    days.set(row, found);
  }
  return found;
}

/** How many marks have a day on the axis. */
function marksOn(dated: DatedDays, { from, to }: Axis): number {
  let marks = 0;
  for (let i = 0; i < dated.length; i += 3) if (dated[i]! < to && dated[i + 1]! > from) marks += dated[i + 2]!;
  return marks;
}

/** Those of the lanes on screen that are crowded: a mark could not be told from the next, or all together are too many. */
export function findCrowds(rows: readonly Row[], axis: Axis): ReadonlyMap<Row, Crowd> {
  const counted = rows.map((row) => {
    const { reviewed, unreviewed } = daysOfRow(row);
    return { row, marks: marksOn(reviewed, axis) + marksOn(unreviewed, axis) };
  });
  const total = counted.reduce((sum, { marks }) => sum + marks, 0);
  const apart = axis.width / markWidth;
  const most = total > mostMarks ? Math.min(apart, mostMarks / rows.length) : apart;
  return new Map(
    counted.flatMap(({ row, marks }): readonly (readonly [Row, Crowd])[] => {
      if (marks <= most) return [];
      const { hue, ...dated } = daysOfRow(row);
      const [reviewed, all] = [countDensity(dated.reviewed, axis), countDensity(dated.unreviewed, axis)];
      for (let i = 0; i < all.length; i++) all[i]! += reviewed[i]!;
      return [[row, { all, reviewed, hue }]];
    }),
  );
}

/** The most dates on one column of any crowded lane, to which all are drawn. */
export const mostOf = (crowds: Iterable<Crowd>): number =>
  [...crowds].reduce((most, { all }) => all.reduce((a, b) => Math.max(a, b), most), 1);

/** A crowded lane around `y`. */
interface CrowdAt {
  readonly crowd: Crowd;
  readonly y: number;
}

/** Draws crowded lanes: columns, of which what is reviewed stands out. */
export function drawCrowds(
  context: CanvasRenderingContext2D,
  crowds: readonly CrowdAt[],
  { most, axis, colours }: { readonly most: number; readonly axis: Axis; readonly colours: Colours },
): void {
  for (const { crowd, y } of crowds) {
    const wide = axis.width / crowd.all.length;
    const foot = y + tallest / 2;
    context.fillStyle = crowd.hue === null ? colours.muted : colours.hues[crowd.hue];
    for (const [counts, alpha] of [
      [crowd.all, coverOfAll],
      [crowd.reviewed, coverOfReviewed],
    ] as const) {
      context.globalAlpha = alpha;
      for (let i = 0; i < counts.length; i++) {
        const count = counts[i]!;
        if (count <= 0) continue;
        const tall = Math.max(1, (count / most) * tallest);
        context.fillRect(i * wide, foot - tall, Math.max(1, wide - 0.8), tall);
      }
    }
  }
  context.globalAlpha = 1;
}
