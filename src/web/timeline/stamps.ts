/**
 * Marks and dashed boxes drawn once and stamped from then on: a picture of a mark is put on a canvas several times as fast as its lines
 * are drawn.
 */
import { drawGlyph } from './glyphs.ts';

/** Draws a mark, as `drawGlyph` does. */
export type GlyphPen = typeof drawGlyph;

/** Draws a box with a dashed edge, its corner at `left` and `top`. */
export function drawDashedBox(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  wide: number,
  tall: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.setLineDash([3, 2.5]);
  context.strokeRect(left + 0.5, top + 0.5, wide - 1, tall - 1);
  context.setLineDash([]);
}

/** Draws a dashed box, as `drawDashedBox` does. */
export type BoxPen = typeof drawDashedBox;

/** A picture of so many CSS pixels; null where the browser gives none. */
export function pictureOf(
  wide: number,
  tall: number,
  ratio: number,
  draw: (context: CanvasRenderingContext2D) => void,
): ImageBitmap | null {
  const canvas = new OffscreenCanvas(Math.ceil(wide * ratio), Math.ceil(tall * ratio));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(ratio, ratio);
  draw(context as unknown as CanvasRenderingContext2D);
  return canvas.transferToImageBitmap();
}

/** The longest box that is cut out of a picture, and how much of its end is its right edge, in CSS pixels. */
const [longest, edge] = [600, 3];

/** Boxes cut out of a long one: its beginning, and its right edge. They stand on whole device pixels. */
export function boxStamps(ratio: number): BoxPen {
  const stamps = new Map<string, ImageBitmap | null>();
  return (context, left, top, wide, tall, colour) => {
    const [x, y, across] = [left, top, wide].map((length) => Math.round(length * ratio)) as [number, number, number];
    if (wide > longest || across < 2 * edge * ratio) return drawDashedBox(context, left, top, wide, tall, colour);
    const key = `${tall} ${colour}`;
    let stamp = stamps.get(key);
    if (stamp === undefined) {
      // A pixel around it, over which its lines reach.
      stamp = pictureOf(longest + 2, tall + 2, ratio, (own) => drawDashedBox(own, 1, 1, longest, tall, colour));
      stamps.set(key, stamp);
    }
    if (stamp === null) return drawDashedBox(context, left, top, wide, tall, colour);
    const [around, end] = [Math.round(ratio), Math.round(edge * ratio)];
    const part = (from: number, width: number, at: number): void =>
      context.drawImage(
        stamp,
        from,
        0,
        width,
        stamp.height,
        at / ratio,
        (y - around) / ratio,
        width / ratio,
        stamp.height / ratio,
      );
    part(0, around + across - end, x - around);
    part(stamp.width - around - end, around + end, x + across - end);
  };
}

/** Stamps for a canvas with so many device pixels to a CSS pixel; marks stand on whole device pixels. */
export function glyphStamps(ratio: number): GlyphPen {
  const stamps = new Map<string, ImageBitmap | null>();

  return (context, mark, x, y, r, colour, paper) => {
    const { glyph, hue, reviewed } = mark;
    const key = `${glyph} ${hue} ${reviewed} ${r} ${colour} ${paper}`;
    const half = Math.ceil(r * 1.1 + 2);
    let stamp = stamps.get(key);
    if (stamp === undefined) {
      stamp = pictureOf(2 * half, 2 * half, ratio, (own) => drawGlyph(own, mark, half, half, r, colour, paper));
      stamps.set(key, stamp);
    }
    if (stamp === null) return drawGlyph(context, mark, x, y, r, colour, paper);
    const whole = (at: number): number => Math.round(at * ratio) / ratio;
    context.drawImage(stamp, whole(x - half), whole(y - half), 2 * half, 2 * half);
  };
}
