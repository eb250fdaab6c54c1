/** The labels of lanes as a picture, which is kept while nothing but the axis moves: to measure and write them takes as long as all marks. */
import { drawNames, type NamesPen } from './draw.ts';
import { pictureOf } from './stamps.ts';

/** A pen for a canvas with so many device pixels to a CSS pixel; letters of a font that comes later need a new one. */
export function namesPicture(ratio: number): NamesPen {
  let held: readonly unknown[] = [];
  let picture: ImageBitmap | null = null;
  return (context, shown, colours) => {
    const { lines, labels, top, height } = shown;
    const asked = [lines, labels, top, height, colours];
    if (asked.some((each, i) => each !== held[i])) {
      picture?.close();
      picture = pictureOf(labels, height, ratio, (own) => drawNames(own, shown, colours));
      held = asked;
    }
    if (picture === null) drawNames(context, shown, colours);
    else context.drawImage(picture, 0, 0, picture.width / ratio, picture.height / ratio);
  };
}
