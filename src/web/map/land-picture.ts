/**
 * The land as a picture that is kept: drawing four thousand outlines takes longer than a frame, moving a picture of them does
 * not. While the map moves, the last sharp picture is moved and stretched over one of the whole world; once it rests, a sharp
 * one is made.
 */

import { drawLand } from './draw-land.ts';
import type { Scene } from './drawn.ts';
import type { Palette } from './palette.ts';
import { covered, type Frame, type Size, visibleBox, worldReach } from './plane.ts';

/** What the land is drawn from. */
export interface LandWanted {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly ratio: number;
  readonly colours: Palette;
}

/** Keeps pictures of the land. */
export interface LandPicture {
  /** Puts the land on the screen: sharp where the map rests, as good as there is while it moves. */
  put(context: CanvasRenderingContext2D, wanted: LandWanted, moving: boolean): void;
}

interface Kept {
  readonly canvas: OffscreenCanvas;
  readonly of: LandWanted;
}

/** How much is drawn beyond the edges of the screen, in pixels, so that there is something to drag in. */
const margin = 96;
/** Stretched beyond this, or with less of the screen covered, a new sharp picture is worth its wait. */
const [mostStretched, leastCovered] = [2.4, 0.55];

const sameLand = (a: LandWanted, b: LandWanted): boolean =>
  a.scene.countries === b.scene.countries &&
  a.scene.nodes === b.scene.nodes &&
  a.ratio === b.ratio &&
  a.colours === b.colours;

/** Pictures of the land; `software` says that the browser draws without a graphics card. */
export function landPicture(software: boolean): LandPicture {
  let sharp: Kept | null = null;
  let world: Kept | null = null;

  function make(of: LandWanted, held: Kept | null): Kept {
    const canvas = held?.canvas ?? new OffscreenCanvas(1, 1);
    const [width, height] = [Math.ceil(of.size.width * of.ratio), Math.ceil(of.size.height * of.ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: software });
    if (context) drawLand(context, of.scene, of.frame, of.size, of.ratio, of.colours);
    return { canvas, of };
  }

  const makeSharp = (wanted: LandWanted): Kept => {
    const { frame, size } = wanted;
    const wider = { width: size.width + 2 * margin, height: size.height + 2 * margin };
    return make({ ...wanted, frame: { k: frame.k, x: frame.x + margin, y: frame.y + margin }, size: wider }, sharp);
  };

  const makeWorld = (wanted: LandWanted): Kept => {
    const size = { width: 2 * worldReach.x + 8, height: 2 * worldReach.y + 8 };
    const frame = { k: 1, x: size.width / 2, y: size.height / 2 };
    return make({ ...wanted, frame, size, ratio: 2 }, world);
  };

  function paste(context: CanvasRenderingContext2D, { canvas, of }: Kept, { frame, ratio }: LandWanted): void {
    const stretch = frame.k / of.frame.k;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = Math.abs(stretch * ratio - of.ratio) > 1e-6;
    context.drawImage(
      canvas,
      ratio * (frame.x - of.frame.x * stretch),
      ratio * (frame.y - of.frame.y * stretch),
      (canvas.width / of.ratio) * stretch * ratio,
      (canvas.height / of.ratio) * stretch * ratio,
    );
  }

  return {
    put(context, wanted, moving) {
      const { frame, size } = wanted;
      const screen = visibleBox(frame, size);
      const held = sharp !== null && sameLand(sharp.of, wanted) ? sharp : null;
      const cover = held === null ? 0 : covered(screen, visibleBox(held.of.frame, held.of.size));
      const stretch = held === null ? 1 : frame.k / held.of.frame.k;
      const good = moving
        ? cover >= leastCovered && stretch <= mostStretched
        : cover > 0.999 && Math.abs(stretch - 1) < 1e-9;
      if (!good) sharp = makeSharp(wanted);
      const all = sharp!;
      if (good && cover < 0.999) {
        const whole = { ...wanted, ratio: 2 };
        if (world === null || !sameLand(world.of, whole)) world = makeWorld(wanted);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, context.canvas.width, context.canvas.height);
        paste(context, world, wanted);
      } else {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      }
      paste(context, all, wanted);
    },
  };
}
