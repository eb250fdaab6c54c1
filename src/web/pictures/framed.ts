/** A picture that can stand alone: a title above, and below it what its signs mean, what it is of, and where it is from. */
import { saveFile } from '../parts/save-file.ts';
import { fontRules } from './svg-fonts.ts';
import { asCanvas, SvgPen } from './svg-pen.ts';

/** A sign of the legend: how it is drawn in a box of 34 × 12, and what it means. */
export interface Sign {
  readonly says: string;
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

/** A picture to be framed. */
export interface Framed {
  readonly title: string;
  /** Below the title: days, filter, what is counted. */
  readonly about: readonly string[];
  readonly signs: readonly Sign[];
  /** At the foot: what to mind, sources. */
  readonly notes: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly colours: { readonly paper: string; readonly ink: string; readonly muted: string };
  /** Draws the picture itself; the canvas is its own, `ratio` device pixels to a pixel. */
  readonly draw: (context: CanvasRenderingContext2D, ratio: number) => void;
}

const side = 16;
const family = '"Source Sans 3 Variable", "Noto Sans SC Variable", sans-serif';
const fontOf = (weight: number, size: number): string => `${weight} ${size}px ${family}`;

/** Words broken into lines of a width; Chinese may break anywhere. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/gu) ?? []) {
    if (line !== '' && context.measureText((line + piece).trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Writes lines downwards from `y`, each `tall`, within `room`; gives where the next would stand. */
function writeLines(
  context: CanvasRenderingContext2D,
  texts: readonly string[],
  { y, room, tall }: { readonly y: number; readonly room: number; readonly tall: number },
): number {
  let at = y;
  for (const text of texts)
    for (const line of linesOf(context, text, room)) {
      context.fillText(line, side, at + tall / 2);
      at += tall;
    }
  return at;
}

/** Title and days; gives the height taken. */
function head(context: CanvasRenderingContext2D, { title, about, width, colours }: Framed): number {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.font = fontOf(650, 18);
  context.fillStyle = colours.ink;
  const below = writeLines(context, [title], { y: 12, room: width - 2 * side, tall: 24 });
  context.font = fontOf(400, 13);
  context.fillStyle = colours.muted;
  return writeLines(context, about, { y: below, room: width - 2 * side, tall: 18 }) + 8;
}

/** Legend and notes from `top` on; gives the height taken. */
function foot(context: CanvasRenderingContext2D, { signs, notes, width, colours }: Framed, top: number): number {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.font = fontOf(400, 12);
  let [x, y] = [side, top + 10];
  for (const { says, draw } of signs) {
    const wide = 40 + context.measureText(says).width;
    if (x > side && x + wide > width - side) {
      x = side;
      y += 19;
    }
    context.save();
    context.translate(x, y);
    draw(context);
    context.restore();
    context.font = fontOf(400, 12);
    context.fillStyle = colours.ink;
    context.fillText(says, x + 40, y + 6.5);
    x += wide + 18;
  }
  context.font = fontOf(400, 11.5);
  context.fillStyle = colours.muted;
  return writeLines(context, notes, { y: y + 22, room: width - 2 * side, tall: 16 }) + 10 - top;
}

/** A canvas of a size in pixels. */
function canvasOf(width: number, height: number, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  return canvas;
}

/** The heights of head and foot, by writing them where nobody looks. */
function heightsOf(framed: Framed): { readonly above: number; readonly below: number } {
  const context = canvasOf(1, 1, 1).getContext('2d')!;
  return { above: Math.ceil(head(context, framed)), below: Math.ceil(foot(context, framed, 0)) };
}

/** The picture as a PNG of twice as many pixels. */
export function framedPng(framed: Framed, ratio = 2): Promise<Blob | null> {
  const { above, below } = heightsOf(framed);
  const { width, height, colours } = framed;
  const own = canvasOf(width, height, ratio);
  framed.draw(own.getContext('2d')!, ratio);
  const whole = canvasOf(width, above + height + below, ratio);
  const context = whole.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, above + height + below);
  head(context, framed);
  context.drawImage(own, 0, above, width, height);
  foot(context, framed, above + height);
  return new Promise((resolve) => whole.toBlob(resolve));
}

/** What would be drawn on a canvas as the inside of an `<svg>`. `name` begins the ids of what it refers to. */
export function drawnMarkup(draw: Framed['draw'], name = 'p'): string {
  const pen = new SvgPen(name, canvasOf(1, 1, 1).getContext('2d')!);
  draw(asCanvas(pen), 1);
  return pen.markup();
}

/** The picture as an SVG, with the fonts that it needs. */
export async function framedSvg(framed: Framed): Promise<Blob> {
  const { above, below } = heightsOf(framed);
  const { width, height, colours } = framed;
  const all = above + height + below;
  const around = drawnMarkup((context) => {
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, width, all);
    head(context, framed);
    foot(context, framed, above + height);
  }, 'f');
  const inside = drawnMarkup(framed.draw);
  const letters = `${around}${inside}`.replaceAll(/<[^>]*>/g, '');
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}">`,
    `<style>${await fontRules(letters, family)}</style>`,
    around,
    `<svg x="0" y="${above}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
    '</svg>\n',
  ].join('');
  return new Blob([text], { type: 'image/svg+xml' });
}

/** Makes the picture and hands it to the browser's downloads. */
export async function saveFramed(framed: Framed, name: string, kind: 'png' | 'svg'): Promise<void> {
  const made = await (kind === 'svg' ? framedSvg(framed) : framedPng(framed));
  if (made !== null) saveFile(`${name}.${kind}`, made);
}
