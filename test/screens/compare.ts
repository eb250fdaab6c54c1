/**
 * Screens made small, compared and kept, in a page of the same browser: no library of images. Small means half the size, in
 * 16 shades a colour, so that the edge of a letter drawn a little otherwise is no difference.
 */
import type { Page } from 'playwright-core';

/** What differs between two screens. */
export interface Compared {
  /** The share of points that differ, 0 to 1. */
  readonly share: number;
  /** The kept screen, pale, with what differs in red; PNG in base64. */
  readonly difference: string;
}

/** A point differs where one of its colours is off by more than this, of 255. */
export const pointTolerance = 40;
/** Screens differ where more of their points do than this share: about one short word. */
export const shareTolerance = 0.002;

/** Runs in the page: a picture of half the size in 16 shades. */
const helpers = `
  globalThis.__name ??= (f) => f;
  globalThis.picture = async (base64) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + base64;
    await image.decode();
    return image;
  };
  globalThis.inkOf = (image, width, height) => {
    const canvas = document.createElement('canvas');
    canvas.width = width; canvas.height = height;
    const ink = canvas.getContext('2d', { willReadFrequently: true });
    ink.imageSmoothingQuality = 'high';
    ink.drawImage(image, 0, 0, width, height);
    return ink;
  };
  globalThis.small = async (base64) => {
    const image = await picture(base64);
    const [width, height] = [Math.round(image.width / 2), Math.round(image.height / 2)];
    const ink = inkOf(image, width, height);
    const points = ink.getImageData(0, 0, width, height);
    for (let i = 0; i < points.data.length; i++) points.data[i] = i % 4 === 3 ? 255 : Math.round(points.data[i] / 17) * 17;
    ink.putImageData(points, 0, 0);
    return ink.canvas.toDataURL('image/png').split(',')[1];
  };
  globalThis.compare = async (kept, taken, tolerance) => {
    const [a, b] = await Promise.all([picture(kept), picture(taken)]);
    const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
    const [inkA, inkB] = [inkOf(a, a.width, a.height), inkOf(b, b.width, b.height)];
    const [of, now] = [inkA.getImageData(0, 0, width, height), inkB.getImageData(0, 0, width, height)];
    let differ = 0;
    const shown = new ImageData(width, height);
    for (let i = 0; i < of.data.length; i += 4) {
      const off = Math.max(...[0, 1, 2].map((c) => Math.abs(of.data[i + c] - now.data[i + c])));
      const wrong = off > tolerance;
      if (wrong) differ++;
      for (let c = 0; c < 3; c++) shown.data[i + c] = wrong ? (c === 0 ? 220 : 0) : 170 + of.data[i + c] / 3;
      shown.data[i + 3] = 255;
    }
    const ink = inkOf(b, width, height);
    ink.putImageData(shown, 0, 0);
    return { share: differ / (width * height), difference: ink.canvas.toDataURL('image/png').split(',')[1] };
  };
`;

/** Makes a page able to compare. */
export async function comparing(page: Page): Promise<Page> {
  await page.evaluate(helpers);
  return page;
}

/** A screen made small; PNG in base64. */
export const smallOf = (page: Page, png: Buffer): Promise<string> =>
  page.evaluate(`small(${JSON.stringify(png.toString('base64'))})`);

/** How far two small screens are from each other. */
export const compareSmall = (page: Page, kept: string, taken: string): Promise<Compared> =>
  page.evaluate(`compare(${JSON.stringify(kept)}, ${JSON.stringify(taken)}, ${pointTolerance})`);
