/** Marks drawn once and stamped from then on: a picture of a mark is put on a canvas several times as fast as its lines are drawn. */
import { drawGlyph } from './glyphs.ts';

/** Draws a mark, as `drawGlyph` does. */
export type GlyphPen = typeof drawGlyph;

/** Stamps for a canvas with so many device pixels to a CSS pixel; marks stand on whole device pixels. */
export function glyphStamps(ratio: number): GlyphPen {
  const stamps = new Map<string, ImageBitmap | null>();

  function make(half: number, draw: (context: CanvasRenderingContext2D) => void): ImageBitmap | null {
    const side = Math.ceil(2 * half * ratio);
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, ratio * half, ratio * half);
    draw(context as unknown as CanvasRenderingContext2D);
    return canvas.transferToImageBitmap();
  }

  return (context, mark, x, y, r, colour, paper) => {
    const { glyph, hue, reviewed } = mark;
    const key = `${glyph} ${hue} ${reviewed} ${r} ${colour} ${paper}`;
    const half = Math.ceil(r * 1.1 + 2);
    let stamp = stamps.get(key);
    if (stamp === undefined) {
      stamp = make(half, (own) => drawGlyph(own, mark, 0, 0, r, colour, paper));
      stamps.set(key, stamp);
    }
    if (stamp === null) return drawGlyph(context, mark, x, y, r, colour, paper);
    const whole = (at: number): number => Math.round(at * ratio) / ratio;
    context.drawImage(stamp, whole(x - half), whole(y - half), 2 * half, 2 * half);
  };
}
