/** Draws the columns of crowded lanes as pictures of their pixels, for a canvas on the screen. */
import { rowsOf, shadeCrowd } from './crowd-pixels.ts';
import { type CrowdPen, colourOfCrowd, drawCrowd, tallest } from './crowded.ts';

/** A colour written as `#rrggbb` as a number, its red in the lowest byte; null for any other. */
function numberOf(colour: string): number | null {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  return found && Number.parseInt(`${found[3]}${found[2]}${found[1]}`, 16);
}

/** A pen that keeps what it draws on; lines and axis of the canvas may be moved and stretched, not turned. */
export function crowdPicture(): CrowdPen {
  const strip = new OffscreenCanvas(1, 1);
  const ink = strip.getContext('2d', { willReadFrequently: true });
  let image: ImageData | null = null;
  let through = new Float32Array(0);

  return (context, crowd, most, axis, y, colours) => {
    const colour = numberOf(colourOfCrowd(crowd.hue, colours));
    if (!ink || colour === null) return drawCrowd(context, crowd, most, axis, y, colours);
    const at = context.getTransform();
    const ratio = at.a;
    const [across, high] = [Math.ceil(axis.width * ratio) + 1, rowsOf(ratio)];
    if (image?.width !== across || image.height !== high) {
      [strip.width, strip.height] = [across, high];
      image = ink.createImageData(across, high);
      through = new Float32Array(across * high);
    }
    const foot = (y + tallest / 2) * ratio + at.f;
    const [left, top] = [Math.floor(at.e), Math.ceil(foot) - high];
    const room = (axis.width / crowd.all.length) * ratio;
    shadeCrowd(crowd, most, { across, high, left: at.e - left, foot: foot - top, room, ratio }, through);
    // A pixel as one number, its red in the lowest byte: so they lie in the memory of all machines that browsers run on.
    const pixels = new Uint32Array(image.data.buffer);
    for (let i = 0; i < pixels.length; i++) {
      const shows = through[i]!;
      pixels[i] = shows === 1 ? 0 : ((255.5 - 255 * shows) << 24) | colour;
    }
    ink.putImageData(image, 0, 0);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(strip, left, top);
    context.setTransform(at);
  };
}
