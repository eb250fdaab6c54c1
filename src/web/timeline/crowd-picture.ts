/** Draws the columns of crowded lanes as pictures of their pixels, for a canvas on the screen. */
import { rowsOf, shadeCrowd } from './crowd-pixels.ts';
import { type CrowdPen, colourOfCrowd, drawCrowds, tallest } from './crowded.ts';

/** A colour as a number, its red in the lowest byte; all of a timeline are written as `#rrggbb`. */
const numberOf = (colour: string): number =>
  Number.parseInt(colour.slice(5) + colour.slice(3, 5) + colour.slice(1, 3), 16);

/** A pen that keeps what it draws on; lines and axis of the canvas may be moved and stretched, not turned. */
export function crowdPicture(): CrowdPen {
  const strips = new OffscreenCanvas(1, 1);
  const ink = strips.getContext('2d', { willReadFrequently: true });
  let image: ImageData | null = null;
  let through = new Float32Array(0);

  return (context, crowds, most, axis, colours) => {
    if (!ink || crowds.length === 0) return drawCrowds(context, crowds, most, axis, colours);
    const at = context.getTransform();
    const ratio = at.a;
    const [across, high] = [Math.ceil(axis.width * ratio) + 1, rowsOf(ratio)];
    const size = across * high;
    if (image?.width !== across || image.height !== high * crowds.length) {
      [strips.width, strips.height] = [across, high * crowds.length];
      image = ink.createImageData(across, high * crowds.length);
      through = new Float32Array(size);
    }
    // A pixel as one number, its red in the lowest byte: so they lie in the memory of all machines that browsers run on.
    const pixels = new Uint32Array(image.data.buffer);
    const left = Math.floor(at.e);
    const tops = crowds.map(({ crowd, y }, n) => {
      const foot = (y + tallest / 2) * ratio + at.f;
      const top = Math.ceil(foot) - high;
      const room = (axis.width / crowd.all.length) * ratio;
      shadeCrowd(crowd, most, { across, high, left: at.e - left, foot: foot - top, room, ratio }, through);
      const hue = numberOf(colourOfCrowd(crowd.hue, colours));
      for (let i = 0; i < size; i++) pixels[n * size + i] = ((255.5 - 255 * through[i]!) << 24) | hue;
      return top;
    });
    // All at once: to put each on its own takes longer than its pixels.
    ink.putImageData(image, 0, 0);
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const [n, top] of tops.entries())
      context.drawImage(strips, 0, n * high, across, high, left, top, across, high);
    context.setTransform(at);
  };
}
