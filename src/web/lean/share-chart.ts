/**
 * A short series of shares over the years as it was measured: a mark for each year that somebody measured, no mark and no full line where
 * nobody did. Two sides of a pair are mirrored, one up and one down, so that their difference has a place on the same axis. One drawing
 * serves the screen and the files.
 */
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import type { Sign } from '../pictures/framed.ts';

/** What was measured for one year, or for a part of one. */
export interface ShareAt {
  /** `2003`, or the part of a year as EDTF: `2021-01/2021-10`. */
  readonly period: string;
  /** It is no whole year, or was published before that was over: its mark is open, and no line joins it with others. */
  readonly part: boolean;
  /** Shares, 0 to 1: one, or several where sources do not agree; the first is the one that is taken. */
  readonly values: readonly number[];
  /** What is written beside the mark: `38 %`. */
  readonly says: string;
}

/** One side: how its marks look, and which way its shares go. */
export interface ShareSide {
  readonly fill: string;
  readonly shape: 'circle' | 'square';
  /** 1 up, -1 down. */
  readonly way: 1 | -1;
  readonly points: readonly ShareAt[];
}

/** The difference of two sides in a year in which both were measured, above 0 where the upper one has the greater share. */
export interface ShareDifference {
  readonly period: string;
  readonly value: number;
}

/** What a chart is drawn from. */
export interface ShareChart {
  readonly sides: readonly ShareSide[];
  readonly differences: readonly ShareDifference[];
}

/** Colours of everything but the marks' fills. */
interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A mark in pixels. `side` and `point` say which: their places in the chart's lists. */
export interface ShareMark {
  readonly side: number;
  readonly point: number;
  readonly x: number;
  /** The ends of the months that it is of; the same as `x` for a whole year. */
  readonly from: number;
  readonly until: number;
  readonly part: boolean;
  readonly y: number;
  /** Where each of the values stands; several where sources do not agree. */
  readonly ys: readonly number[];
}

/** The chart in pixels. */
export interface PlacedChart {
  readonly marks: readonly ShareMark[];
  /** Between measured whole years of a side; dotted where years lie between that nobody measured. */
  readonly links: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly dotted: boolean;
  }[];
  readonly differences: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly share: number; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number; readonly labelled: boolean }[];
  readonly zero: number;
}

const margin = { left: 44, right: 26, top: 18, bottom: 22 };
/** How far an axis goes, and its steps. */
const axes = [
  [0.1, 0.05],
  [0.2, 0.1],
  [0.5, 0.25],
  [0.75, 0.25],
  [1, 0.25],
] as const;

/** A year with a fraction for the first and the last day of a period; null for what is no date. */
function spanOf(period: string): readonly [number, number] | null {
  const bounds = isEdtf(period) ? edtfBounds(period) : [null, null];
  if (bounds[0] === null || bounds[1] === null) return null;
  const [from, until] = [bounds[0], bounds[1]].map((day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return year + (month - 1) / 12 + (date - 1) / 372;
  }) as [number, number];
  return [from, until + 1 / 372];
}

const isSpan = (period: string): boolean => !/^\d{4}$/.test(period);

/** Where everything of a chart stands in a picture of a size. */
export function placeShares({ sides, differences }: ShareChart, { width, height }: Size): PlacedChart {
  const spans = new Map<string, readonly [number, number]>();
  for (const period of [...sides.flatMap(({ points }) => points), ...differences].map((each) => each.period)) {
    const span = spanOf(period);
    if (span) spans.set(period, span);
  }
  const years = [...new Set([...spans.values()].map(([from]) => Math.floor(from)))].sort((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const [left, right] = [margin.left + 8, width - margin.right];
  const across = (at: number): number =>
    last === first
      ? (left + right) / 2 + (at - first - 0.5) * 40
      : left + ((at - first - 0.5) / (last - first)) * (right - left);
  const greatest = Math.max(0, ...sides.flatMap(({ points }) => points.flatMap(({ values }) => values)));
  const [top, step] = axes.find(([most]) => most >= greatest) ?? [1, 0.25];
  // Values of marks that point down stand below them.
  const down = sides.some(({ way }) => way === -1);
  const [upper, lower] = [margin.top, height - margin.bottom - (down ? 16 : 0)];
  const zero = down ? (upper + lower) / 2 : lower;
  const up = (share: number): number => zero - (share / top) * (zero - upper);
  const marks = sides.flatMap(({ points, way }, side) =>
    points.flatMap(({ period, part, values }, point): ShareMark[] => {
      const span = spans.get(period);
      if (!span || values.length === 0) return [];
      const x = across((span[0] + span[1]) / 2);
      const ys = values.map((value) => up(way * value));
      const ends = isSpan(period) ? { from: across(span[0]), until: across(span[1]) } : { from: x, until: x };
      return [{ side, point, x, ...ends, part, y: ys[0]!, ys }];
    }),
  );
  const links = sides.flatMap(({ points }, side) => {
    const whole = marks
      .filter((mark) => mark.side === side && !mark.part)
      .map((mark) => ({ mark, year: Number(points[mark.point]!.period) }))
      .sort((a, b) => a.year - b.year);
    return whole.slice(1).map(({ mark, year }, i) => {
      const before = whole[i]!;
      return {
        from: [before.mark.x, before.mark.y] as const,
        to: [mark.x, mark.y] as const,
        dotted: year - before.year > 1,
      };
    });
  });
  let free = Number.NEGATIVE_INFINITY;
  const firstAndLast = (year: number): boolean => year === first || year === last;
  const end = across(last + 0.5);
  const labelledYears = years.map((year) => {
    const x = across(year + 0.5);
    // The last year keeps its room.
    const labelled = x >= free && (firstAndLast(year) || x <= end - 34);
    if (labelled) free = x + 34;
    return { year, x, labelled };
  });
  const shares = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const ticks = (down ? [...shares.slice(1).map((share) => -share), ...shares] : shares).map((share) => ({
    share: Math.abs(share),
    y: up(share),
  }));
  return {
    marks,
    links,
    differences: differences.flatMap(({ period, value }) => {
      const span = spans.get(period);
      return span ? [{ x: across((span[0] + span[1]) / 2), y: up(value) }] : [];
    }),
    ticks,
    years: labelledYears,
    zero,
  };
}

const family = '"Source Sans 3 Variable", "Noto Sans SC Variable", sans-serif';
const fontOf = (weight: number, size: number): string => `${weight} ${size}px ${family}`;

/** One mark: filled for a whole year, open for a part of one. */
function drawMark(
  context: CanvasRenderingContext2D,
  { shape, fill }: Pick<ShareSide, 'shape' | 'fill'>,
  { x, y, r, part }: { readonly x: number; readonly y: number; readonly r: number; readonly part: boolean },
  colours: ChartColours,
): void {
  context.beginPath();
  if (shape === 'circle') context.arc(x, y, r, 0, 2 * Math.PI);
  else context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  context.fillStyle = part ? colours.paper : fill;
  context.fill();
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.4;
  context.stroke();
}

function drawLine(
  context: CanvasRenderingContext2D,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  { colour, width = 1, dash = [] }: { readonly colour: string; readonly width?: number; readonly dash?: number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
  context.setLineDash([]);
}

function drawDiamond(context: CanvasRenderingContext2D, x: number, y: number, colours: ChartColours): void {
  context.beginPath();
  context.moveTo(x, y - 5);
  context.lineTo(x + 5, y);
  context.lineTo(x, y + 5);
  context.lineTo(x - 5, y);
  context.closePath();
  context.fillStyle = colours.ink;
  context.fill();
}

const dots = [1.5, 4];

/** Draws a chart; `percent` writes a share of the axis. */
export function drawShares(
  context: CanvasRenderingContext2D,
  chart: ShareChart,
  size: Size,
  {
    colours,
    percent,
    chosen = null,
  }: {
    readonly colours: ChartColours;
    readonly percent: (share: number) => string;
    /** The mark that is pointed at. */
    readonly chosen?: ShareMark | null;
  },
): void {
  const placed = placeShares(chart, size);
  context.textBaseline = 'middle';
  context.font = fontOf(400, 11.5);
  for (const { share, y } of placed.ticks) {
    drawLine(context, [margin.left, y, size.width - 8, y], {
      colour: y === placed.zero ? colours.muted : colours.line,
    });
    context.textAlign = 'right';
    context.fillStyle = colours.muted;
    context.fillText(percent(share), margin.left - 6, y);
  }
  for (const { year, x, labelled } of placed.years) {
    const foot = size.height - margin.bottom;
    drawLine(context, [x, foot, x, foot + 4], { colour: colours.muted });
    context.textAlign = 'center';
    if (labelled) context.fillText(String(year), x, size.height - 8);
  }
  for (const { from, to, dotted } of placed.links)
    drawLine(context, [...from, ...to], {
      colour: colours.muted,
      width: dotted ? 1 : 1.8,
      ...(dotted ? { dash: dots } : {}),
    });
  for (const { x, y } of placed.differences) drawDiamond(context, x, y, colours);
  for (const mark of placed.marks) {
    const side = chart.sides[mark.side]!;
    const [low, high] = [Math.min(...mark.ys), Math.max(...mark.ys)];
    if (high > low) drawLine(context, [mark.x, low, mark.x, high], { colour: colours.ink, width: 1.4 });
    if (mark.until > mark.from)
      drawLine(context, [mark.from, mark.y, mark.until, mark.y], { colour: colours.ink, width: 1.4 });
    const isChosen = chosen !== null && chosen.side === mark.side && chosen.point === mark.point;
    for (const y of mark.ys)
      drawMark(context, side, { x: mark.x, y, r: isChosen ? 6.5 : 4.5, part: mark.part }, colours);
  }
  writeValues(context, chart, placed, size, colours);
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Values beside their marks, the first and the last of each side before the others; one that would lie on another is left out. */
function writeValues(
  context: CanvasRenderingContext2D,
  { sides }: ShareChart,
  { marks }: PlacedChart,
  size: Size,
  colours: ChartColours,
): void {
  context.font = fontOf(600, 12);
  context.textAlign = 'center';
  context.fillStyle = colours.ink;
  const taken: Box[] = marks.flatMap(({ x, ys }) => ys.map((y): Box => [x - 5, y - 5, x + 5, y + 5]));
  const ranked = [...marks].sort((a, b) => rank(b) - rank(a));
  function rank(mark: ShareMark): number {
    const own = marks.filter(({ side }) => side === mark.side).map(({ x }) => x);
    return (mark.x === Math.min(...own) || mark.x === Math.max(...own) ? 2 : 0) + (mark.part ? 0 : 1);
  }
  for (const mark of ranked) {
    const says = sides[mark.side]!.points[mark.point]!.says;
    const half = context.measureText(says).width / 2;
    const x = Math.min(Math.max(mark.x, margin.left + half), size.width - half - 2);
    const [low, high] = [Math.max(...mark.ys), Math.min(...mark.ys)];
    const free = [high - 13, low + 14]
      .map((y): { y: number; box: Box } => ({ y, box: [x - half, y - 7, x + half, y + 7] }))
      .find(({ y, box }) => y > 6 && y < size.height - margin.bottom - 4 && !taken.some((other) => meet(box, other)));
    if (!free) continue;
    taken.push(free.box);
    context.fillText(says, x, free.y);
  }
}

/** The mark nearest to a point, within reach; null where there is none. */
export function markAt({ marks }: PlacedChart, x: number, y: number): ShareMark | null {
  let best: ShareMark | null = null;
  let least = 26;
  for (const mark of marks) {
    const distance = Math.min(...mark.ys.map((own) => Math.hypot(mark.x - x, own - y)));
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}

/** The words of the legend. */
export interface SignWords {
  /** Who each side is, in the order of the sides. */
  readonly sides: readonly string[];
  readonly part: string;
  readonly differing: string;
  readonly gap: string;
  readonly difference: string;
}

/** The signs that a chart needs, and no others. */
export function signsOf(chart: ShareChart, words: SignWords, colours: ChartColours): readonly Sign[] {
  const points = chart.sides.flatMap((side) => side.points.map((point) => ({ side, point })));
  const part = points.find(({ point }) => point.part);
  const differing = points.find(({ point }) => new Set(point.values).size > 1);
  const dotted = placeShares(chart, { width: 400, height: 200 }).links.some((link) => link.dotted);
  const mark = (context: CanvasRenderingContext2D, side: ShareSide, x: number, y: number, open: boolean): void =>
    drawMark(context, side, { x, y, r: 4, part: open }, colours);
  return [
    ...chart.sides.map(
      (side, i): Sign => ({ says: words.sides[i] ?? '', draw: (context) => mark(context, side, 17, 6, false) }),
    ),
    ...(chart.differences.length > 0
      ? [{ says: words.difference, draw: (context: CanvasRenderingContext2D) => drawDiamond(context, 17, 6, colours) }]
      : []),
    ...(part
      ? [
          {
            says: words.part,
            draw: (context: CanvasRenderingContext2D) => {
              drawLine(context, [6, 6, 28, 6], { colour: colours.ink, width: 1.4 });
              mark(context, part.side, 17, 6, true);
            },
          },
        ]
      : []),
    ...(differing
      ? [
          {
            says: words.differing,
            draw: (context: CanvasRenderingContext2D) => {
              drawLine(context, [17, 1, 17, 11], { colour: colours.ink, width: 1.4 });
              drawMark(context, differing.side, { x: 17, y: 1, r: 3, part: differing.point.part }, colours);
              drawMark(context, differing.side, { x: 17, y: 11, r: 3, part: differing.point.part }, colours);
            },
          },
        ]
      : []),
    ...(dotted
      ? [
          {
            says: words.gap,
            draw: (context: CanvasRenderingContext2D) =>
              drawLine(context, [2, 6, 32, 6], { colour: colours.muted, dash: dots }),
          },
        ]
      : []),
  ];
}
