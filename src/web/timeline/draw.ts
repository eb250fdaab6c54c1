/** Draws a timeline on a canvas: only the lines on screen. No state of its own. */

import type { Stage } from '../../model/stages.ts';
import { t } from '../i18n/t.ts';
import { type Axis, pixelOf, ticksOf } from './axis.ts';
import type { Colours } from './colours.ts';
import { drawCrowds, findCrowds, mostOf } from './crowded.ts';
import { drawGlyph } from './glyphs.ts';
import { type Line, lineHeight, type Placed, placed, shownLines } from './layout.ts';
import type { Mark, Row, Stretch } from './rows.ts';

/** The room above the lanes: the density strip and the round dates. */
export const headHeight = 44;
const stripHeight = 22;

/** What is pointed at, stepped to or chosen. */
export interface TimelineMarks {
  readonly hover: string | null;
  readonly focus: string | null;
  /** A fact may stand in two lanes. */
  readonly chosen: ReadonlySet<string>;
  /** The line that the keyboard or the pointer is on; -1 for none. */
  readonly line: number;
  /** The day that the map shows; null for none. */
  readonly day: number | null;
  readonly today: number;
}

export interface Picture {
  readonly lines: readonly Line[];
  readonly density: Float64Array;
  readonly axis: Axis;
  /** How wide the labels are, at the left. */
  readonly labels: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const font = (weight: number, size: number): string =>
  `${weight} ${size}px "Source Sans 3 Variable", "Noto Sans SC Variable", sans-serif`;

/** How a timeline is drawn. */
interface Look {
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  readonly colours: Colours;
  readonly marks: TimelineMarks;
}

/** Draws everything. */
export function drawTimeline(context: CanvasRenderingContext2D, picture: Picture, look: Look): void {
  const { ratio, colours, marks } = look;
  const { lines, axis, labels, top, width, height } = picture;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.lineCap = 'butt';
  context.setLineDash([]);
  const [first, last] = shownLines(lines.length, top, height - headHeight);

  context.save();
  context.beginPath();
  context.rect(0, headHeight, width, height - headHeight);
  context.clip();
  const yOf = (i: number): number => headHeight + i * lineHeight - top;
  if (marks.line >= first && marks.line < last) {
    context.fillStyle = colours.hover;
    context.fillRect(0, yOf(marks.line), width, lineHeight);
  }
  grid(context, picture, colours);
  for (let i = first; i < last; i++) {
    const line = lines[i]!;
    if (line.kind === 'heading') heading(context, line.title, { y: yOf(i), room: width, colours });
    else label(context, line.row, { y: yOf(i), room: labels, colours });
  }
  context.beginPath();
  context.rect(labels, headHeight, axis.width, height - headHeight);
  context.clip();
  context.translate(labels, 0);
  const lanes = lines.slice(first, last).flatMap((line, i) => {
    if (line.kind !== 'lane') return [];
    return [{ row: line.row, y: yOf(first + i) + lineHeight / 2 }];
  });
  const crowds = findCrowds(
    lanes.map(({ row }) => row),
    axis,
  );
  for (const { row, y } of lanes)
    for (const stretch of row.stretches) drawStretch(context, stretch, { row, axis, y, colours });
  const crowded = lanes.flatMap(({ row, y }) => {
    const crowd = crowds.get(row);
    return crowd ? [{ crowd, y }] : [];
  });
  drawCrowds(context, crowded, { most: mostOf(crowds.values()), axis, colours });
  for (const { row, y } of lanes) laneMarks(context, { row, isCrowd: crowds.has(row), axis, y, colours, marks });
  dayLine(context, picture, marks, colours);
  context.restore();
  head(context, picture, colours, marks);
}

function grid(context: CanvasRenderingContext2D, { axis, labels, height }: Picture, colours: Colours): void {
  for (const { day, strong } of ticksOf(axis)) {
    context.fillStyle = strong ? colours.strong : colours.line;
    context.globalAlpha = strong ? 0.55 : 1;
    context.fillRect(Math.round(labels + pixelOf(axis, day)), headHeight, 1, height - headHeight);
  }
  context.globalAlpha = 1;
}

function head(context: CanvasRenderingContext2D, picture: Picture, colours: Colours, marks: TimelineMarks): void {
  const { axis, labels, width, density } = picture;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, headHeight);
  const most = density.reduce((a, b) => Math.max(a, b), 1);
  const wide = axis.width / density.length;
  context.fillStyle = colours.muted;
  context.globalAlpha = 0.55;
  for (const [i, count] of density.entries()) {
    if (count <= 0) continue;
    const tall = Math.max(1.5, (count / most) * (stripHeight - 3));
    context.fillRect(labels + i * wide, stripHeight - tall, Math.max(1, wide - 0.8), tall);
  }
  context.globalAlpha = 1;
  context.font = font(400, 11);
  context.fillStyle = colours.muted;
  context.textAlign = 'left';
  context.fillText(t('timeline.howMany'), 8, stripHeight - 8);
  context.textAlign = 'center';
  context.save();
  context.beginPath();
  context.rect(labels, 0, axis.width, headHeight);
  context.clip();
  for (const { day, label: text, strong } of ticksOf(axis)) {
    const x = labels + pixelOf(axis, day);
    // A date that would be cut off at an edge is left out.
    if (x < labels + 16 || x > labels + axis.width - 16) continue;
    context.font = font(strong ? 600 : 400, 12);
    context.fillStyle = strong ? colours.ink : colours.muted;
    context.fillText(text, x, stripHeight + 11);
  }
  if (marks.day !== null) {
    const x = labels + pixelOf(axis, marks.day);
    context.fillStyle = colours.day;
    context.beginPath();
    context.moveTo(x - 6, headHeight - 9);
    context.lineTo(x + 6, headHeight - 9);
    context.lineTo(x, headHeight);
    context.closePath();
    context.fill();
  }
  context.restore();
  context.textAlign = 'left';
  context.fillStyle = colours.strong;
  context.fillRect(0, headHeight - 1, width, 1);
}

/** A line of words: its top, how wide it is. */
interface LineOfWords {
  readonly y: number;
  readonly room: number;
  readonly colours: Colours;
}

function heading(context: CanvasRenderingContext2D, title: string, { y, room, colours }: LineOfWords): void {
  context.fillStyle = colours.hover;
  context.fillRect(0, y, room, lineHeight);
  context.font = font(650, 12.5);
  context.fillStyle = colours.ink;
  context.textAlign = 'left';
  context.fillText(title, 8, y + lineHeight / 2 + 0.5);
}

function label(context: CanvasRenderingContext2D, row: Row, { y, room, colours }: LineOfWords): void {
  context.textAlign = 'left';
  context.font = font(400, 11.5);
  const alsoWidth = row.also === '' ? 0 : context.measureText(row.also).width + 8;
  const also = room > 150 && alsoWidth < room * 0.42 ? alsoWidth : 0;
  context.font = font(500, 13);
  context.fillStyle = colours.ink;
  context.fillText(fitted(context, row.label, room - 16 - also), 8, y + lineHeight / 2 + 0.5);
  if (also > 0) {
    context.font = font(400, 11.5);
    context.fillStyle = colours.muted;
    context.textAlign = 'right';
    context.fillText(row.also, room - 8, y + lineHeight / 2 + 0.5);
    context.textAlign = 'left';
  }
}

/** A text cut to the room there is. */
export function fitted(context: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/** A lane, and where and how its marks are drawn. */
interface Lane {
  readonly row: Row;
  /** Only what is pointed at or chosen is a mark of its own. */
  readonly isCrowd: boolean;
  readonly axis: Axis;
  readonly y: number;
  readonly colours: Colours;
  readonly marks: TimelineMarks;
}

/** The marks of a lane. */
function laneMarks(context: CanvasRenderingContext2D, { row, isCrowd, axis, y, colours, marks: lit }: Lane): void {
  const { hover, focus, chosen } = lit;
  const isLit = ({ id }: Mark): boolean => id === hover || id === focus || chosen.has(id);
  const anyLit = hover !== null || focus !== null || chosen.size > 0;
  const marks = isCrowd && !anyLit ? [] : row.marks;
  const spots = marks.flatMap((mark) => {
    if (isCrowd && !isLit(mark)) return [];
    const place = placed(axis, mark.shape);
    return place === null ? [] : [{ mark, place }];
  });
  disputed(context, spots, y, colours);
  for (const { mark, place } of spots) extent(context, mark, place, { y, colours });
  for (const { mark, place } of spots) {
    if (mark.upon !== null) upon(context, mark, place, { axis, y, colours });
    if (chosen.has(mark.id) || mark.id === focus) {
      context.beginPath();
      context.arc(place.middle, y, 9, 0, 2 * Math.PI);
      context.strokeStyle = colours.day;
      context.lineWidth = 2;
      context.stroke();
    }
    context.globalAlpha = mark.passedOver ? 0.6 : 1;
    drawGlyph(context, mark, { x: place.middle, y, r: isLit(mark) ? 6 : 5, colours });
    context.globalAlpha = 1;
  }
}

/** What each stage of a standing tie looks like between its marks. */
const strokes: Readonly<
  Record<Stage, { readonly width: number; readonly dash: readonly number[]; readonly alpha: number } | null>
> = {
  proposed: { width: 1, dash: [1, 4], alpha: 0.8 },
  announced: { width: 1, dash: [1, 4], alpha: 0.8 },
  signed: { width: 3, dash: [], alpha: 0.75 },
  active: { width: 3, dash: [], alpha: 0.75 },
  suspended: { width: 2, dash: [5, 4], alpha: 0.7 },
  ended: null,
};

function drawStretch(
  context: CanvasRenderingContext2D,
  { from, to, state }: Stretch,
  { row, axis, y, colours }: Pick<Lane, 'row' | 'axis' | 'y' | 'colours'>,
): void {
  const stroke = strokes[state.stage];
  if (stroke === null) return;
  const left = from === null ? 0 : Math.max(0, pixelOf(axis, from));
  const right = to === null ? axis.width : Math.min(axis.width, pixelOf(axis, to));
  if (right <= left) return;
  context.globalAlpha = state.certainty === 'certain' ? stroke.alpha : stroke.alpha * 0.4;
  context.strokeStyle = colours.hues[row.hue];
  context.lineWidth = stroke.width;
  context.setLineDash(stroke.dash.length > 0 ? [...stroke.dash] : row.reviewed ? [] : [4, 3]);
  context.beginPath();
  context.moveTo(left, y);
  context.lineTo(right, y);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The days that a date can mean (faint), or all of which it means (full). */
function extent(
  context: CanvasRenderingContext2D,
  mark: Mark,
  place: Placed,
  { y, colours }: Pick<Lane, 'y' | 'colours'>,
): void {
  const { shape } = mark;
  const colour = colours.hues[mark.hue];
  if (shape.kind === 'day') {
    context.fillStyle = colour;
    context.fillRect(place.middle - 0.75, y - 9, 1.5, 18);
    return;
  }
  const wide = Math.max(3, place.right - place.left);
  const tall = shape.kind === 'span' ? 10 : 14;
  const alpha = shape.kind === 'span' ? 0.5 : 0.26;
  context.globalAlpha = alpha;
  context.fillStyle = shape.about ? faded(context, place, wide, colour) : colour;
  context.fillRect(place.left, y - tall / 2, wide, tall);
  context.globalAlpha = 1;
  if (shape.doubtful || !mark.reviewed) {
    context.strokeStyle = colour;
    context.lineWidth = 1.2;
    context.setLineDash([3, 2.5]);
    context.strokeRect(place.left + 0.5, y - tall / 2 + 0.5, wide - 1, tall - 1);
    context.setLineDash([]);
  }
  context.fillStyle = colour;
  if (place.opensLeft) arrow(context, place.left, y, -1);
  if (place.opensRight) arrow(context, place.right, y, 1);
}

function faded(context: CanvasRenderingContext2D, { left }: Placed, wide: number, colour: string): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, left + wide, 0);
  gradient.addColorStop(0, `${colour}00`);
  gradient.addColorStop(0.3, colour);
  gradient.addColorStop(0.7, colour);
  gradient.addColorStop(1, `${colour}00`);
  return gradient;
}

function arrow(context: CanvasRenderingContext2D, x: number, y: number, way: 1 | -1): void {
  context.beginPath();
  context.moveTo(x - way * 7, y - 6);
  context.lineTo(x, y);
  context.lineTo(x - way * 7, y + 6);
  context.closePath();
  context.fill();
}

/** From what it was upon to the act: a hollow mark and a thin line. */
function upon(
  context: CanvasRenderingContext2D,
  mark: Mark,
  place: Placed,
  { axis, y, colours }: Pick<Lane, 'axis' | 'y' | 'colours'>,
): void {
  const from = mark.upon === null ? null : placed(axis, mark.upon);
  if (from === null || Math.abs(from.middle - place.middle) < 3) return;
  context.strokeStyle = colours.hues[mark.hue];
  context.lineWidth = 1;
  context.globalAlpha = 0.8;
  context.beginPath();
  context.moveTo(from.middle, y);
  context.quadraticCurveTo((from.middle + place.middle) / 2, y - 14, place.middle, y);
  context.stroke();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(from.middle, y, 2.6, 0, 2 * Math.PI);
  context.fillStyle = colours.paper;
  context.fill();
  context.stroke();
}

/** Dates that exclude each other are held together by a dotted line under them. */
function disputed(
  context: CanvasRenderingContext2D,
  spots: readonly { readonly mark: Mark; readonly place: Placed }[],
  y: number,
  colours: Colours,
): void {
  const ends = new Map<string, [number, number]>();
  for (const { mark, place } of spots) {
    if (mark.disputes === null) continue;
    const reach = ends.get(mark.disputes) ?? [place.middle, place.middle];
    ends.set(mark.disputes, [Math.min(reach[0], place.middle), Math.max(reach[1], place.middle)]);
  }
  for (const [left, right] of ends.values()) {
    context.strokeStyle = colours.bad;
    context.lineWidth = 1.6;
    context.setLineDash([2, 2]);
    context.strokeRect(left - 8, y - 10, right - left + 16, 20);
    context.setLineDash([]);
  }
}

function dayLine(
  context: CanvasRenderingContext2D,
  { axis, height }: Picture,
  { day, today }: TimelineMarks,
  colours: Colours,
): void {
  const now = pixelOf(axis, today);
  context.fillStyle = colours.muted;
  context.globalAlpha = 0.5;
  context.fillRect(now, headHeight, 1, height - headHeight);
  context.globalAlpha = 1;
  if (day === null) return;
  context.fillStyle = colours.day;
  context.fillRect(pixelOf(axis, day) - 0.75, headHeight, 1.5, height - headHeight);
}
