/**
 * The land as a picture that is kept: drawing four thousand outlines takes longer than a frame, moving a picture of them does
 * not. While the map moves, the last sharp picture is moved and stretched over one of the whole world; once it rests, a sharp
 * one is made.
 */
import { drawLand } from './draw-land.ts';
import { covered, visibleBox, worldReach } from './plane.ts';
import type { LandPen } from './scene.ts';

/** Puts the land on the screen: sharp where the map rests, as good as there is while it moves. */
export type PutLand = (context: CanvasRenderingContext2D, wanted: LandPen, moving: boolean) => void;

interface Picture {
  readonly canvas: OffscreenCanvas;
  readonly of: LandPen;
}

/** How much is drawn beyond the edges of the screen, in pixels, so that there is something to drag in. */
const margin = 96;
/** Stretched beyond this, or with less of the screen covered, a new sharp picture is worth its wait. */
const [mostStretched, leastCovered] = [2.4, 0.55];

/** Whether two pictures show the same, wherever they look: of its units the land shows whether they have ties. */
const sameLand = (a: LandPen, b: LandPen): boolean =>
  a.scene.countries === b.scene.countries &&
  a.scene.shares === b.scene.shares &&
  a.colours === b.colours &&
  a.scene.nodes.length === b.scene.nodes.length &&
  a.scene.nodes.every(({ code }, i) => code === b.scene.nodes[i]?.code);

/** Pictures of the land for one map. */
export function landPicture(): PutLand {
  let sharp: Picture | null = null;
  let world: Picture | null = null;

  function make(of: LandPen, before: Picture | null): Picture {
    const canvas = before?.canvas ?? new OffscreenCanvas(1, 1);
    canvas.width = Math.ceil(of.size.width * of.ratio);
    canvas.height = Math.ceil(of.size.height * of.ratio);
    const context = canvas.getContext('2d');
    if (context) drawLand(context, of);
    return { canvas, of };
  }

  function makeSharp(wanted: LandPen): Picture {
    const { frame, size } = wanted;
    const wider = { width: size.width + 2 * margin, height: size.height + 2 * margin };
    return make({ ...wanted, frame: { k: frame.k, x: frame.x + margin, y: frame.y + margin }, size: wider }, sharp);
  }

  function makeWorld(wanted: LandPen): Picture {
    const size = { width: 2 * worldReach.x + 8, height: 2 * worldReach.y + 8 };
    const frame = { k: 1, x: size.width / 2, y: size.height / 2 };
    return make({ ...wanted, frame, size, ratio: 2 }, world);
  }

  function paste(context: CanvasRenderingContext2D, { canvas, of }: Picture, { frame, ratio }: LandPen): void {
    const stretch = frame.k / of.frame.k;
    context.imageSmoothingEnabled = Math.abs(stretch * ratio - of.ratio) > 1e-6;
    context.drawImage(
      canvas,
      ratio * (frame.x - of.frame.x * stretch),
      ratio * (frame.y - of.frame.y * stretch),
      (canvas.width / of.ratio) * stretch * ratio,
      (canvas.height / of.ratio) * stretch * ratio,
    );
  }

  return (context, wanted, moving) => {
    const screen = visibleBox(wanted.frame, wanted.size);
    const last = sharp !== null && sharp.of.ratio === wanted.ratio && sameLand(sharp.of, wanted) ? sharp : null;
    const cover = last === null ? 0 : covered(screen, visibleBox(last.of.frame, last.of.size));
    const stretch = last === null ? 1 : wanted.frame.k / last.of.frame.k;
    const isGood = moving
      ? cover >= leastCovered && stretch <= mostStretched
      : cover > 0.999 && Math.abs(stretch - 1) < 1e-9;
    if (last === null || !isGood) sharp = makeSharp(wanted);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    if (last !== null && isGood && cover < 0.999) {
      if (world === null || !sameLand(world.of, wanted)) world = makeWorld(wanted);
      paste(context, world, wanted);
    }
    if (sharp !== null) paste(context, sharp, wanted);
  };
}
