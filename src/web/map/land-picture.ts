/**
 * The land as a picture that is kept: drawing four thousand outlines takes longer than a frame, moving a picture of them does
 * not. While the map moves, the last sharp picture is moved and stretched over one of the whole world; once it rests, a sharp
 * one is made. Where other units have ties than before (a step of the time brush), what lies under them and over them is kept too; put
 * together of these, colours can be off by one in 255, and once nothing has followed for a moment the picture is made as a whole.
 */

import { drawBorders, drawGround, drawLand, drawTied, type Ink, type LandPen, wipe } from './draw-land.ts';
import { covered, visibleBox, worldReach } from './plane.ts';

/** Keeps pictures of the land. */
export interface LandPicture {
  /** Puts the land on the screen: sharp where the map rests, as good as there is while it moves. */
  put(context: CanvasRenderingContext2D, wanted: LandPen, moving: boolean): void;
  /** Makes what is needed to show other units that have ties, where they are about to change: drawn as they change, the first step would wait. */
  prepare(): void;
}

interface Kept {
  readonly canvas: OffscreenCanvas;
  readonly of: LandPen;
}

/** How much is drawn beyond the edges of the screen, in pixels, so that there is something to drag in. */
const margin = 96;
/** Stretched beyond this, or with less of the screen covered, a new sharp picture is worth its wait. */
const [mostStretched, leastCovered] = [2.4, 0.55];

/** Units by whether they have ties, which is all of a unit that the land shows. */
const sameUnits = (a: LandPen, b: LandPen): boolean =>
  a.scene.nodes === b.scene.nodes ||
  (a.scene.nodes.length === b.scene.nodes.length &&
    a.scene.nodes.every(({ code }, i) => code === b.scene.nodes[i]!.code));

/** The units that have ties in one of two pictures alone. */
function changedUnits(before: LandPen['scene']['nodes'], now: LandPen['scene']['nodes']): Iterable<string> {
  const changed = new Set(before.map(({ code }) => code));
  for (const { code } of now) if (!changed.delete(code)) changed.add(code);
  return changed;
}

const sameGround = (a: LandPen, b: LandPen): boolean =>
  a.scene.countries === b.scene.countries && a.ratio === b.ratio && a.colours === b.colours;

/** Whether two pictures show the same part of the world on a screen of the same size. */
export const samePlace = (a: Pick<LandPen, 'frame' | 'size'>, b: Pick<LandPen, 'frame' | 'size'>): boolean =>
  a.frame.k === b.frame.k &&
  a.frame.x === b.frame.x &&
  a.frame.y === b.frame.y &&
  a.size.width === b.size.width &&
  a.size.height === b.size.height;

/** After so many milliseconds without another step a picture that was put together is made as a whole. */
const untilWhole = 300;

/** Pictures of the land; `software` says that the browser draws without a graphics card, `ondue` is to have all drawn again. */
export function landPicture(software: boolean, ondue: () => void): LandPicture {
  let sharp: Kept | null = null;
  let world: Kept | null = null;
  /** The ground and the borders of the sharp picture, from the first time on that other units have ties while it stays. */
  let layers: { readonly ground: Kept; readonly borders: Kept } | null = null;

  /** The sharp picture was put together of layers; once nothing has followed for a moment it is to be made as a whole. */
  let together = false;
  let due = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Waits anew: what follows before the moment is over, another step or not of other units, must not wait for a whole picture. */
  function wait(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      due = true;
      ondue();
    }, untilWhole);
  }

  function make(of: LandPen, held: Kept | null, how: (context: Ink, pen: LandPen) => void = drawLand): Kept {
    const canvas = held?.canvas ?? new OffscreenCanvas(1, 1);
    const [width, height] = [Math.ceil(of.size.width * of.ratio), Math.ceil(of.size.height * of.ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: software });
    if (context) {
      wipe(context, of);
      how(context, of);
      // Without a card what was drawn is only noted down until it is needed.
      if (software && how !== drawLand) context.getImageData(0, 0, 1, 1);
    }
    return { canvas, of };
  }

  const makeSharp = (wanted: LandPen): Kept => {
    const { frame, size } = wanted;
    const wider = { width: size.width + 2 * margin, height: size.height + 2 * margin };
    return make({ ...wanted, frame: { k: frame.k, x: frame.x + margin, y: frame.y + margin }, size: wider }, sharp);
  };

  function layersFor(of: LandPen): NonNullable<typeof layers> {
    if (layers !== null && sameGround(layers.ground.of, of) && samePlace(layers.ground.of, of)) return layers;
    layers = {
      ground: make(of, layers?.ground ?? null, drawGround),
      borders: make(of, layers?.borders ?? null, drawBorders),
    };
    return layers;
  }

  /** The sharp picture at its place, with other units that have ties: drawn anew where these lie, and nowhere else. */
  function withUnits(held: Kept, { nodes }: LandPen['scene']): Kept {
    const of = { ...held.of, scene: { ...held.of.scene, nodes } };
    const { ground, borders } = layersFor(of);
    const context = held.canvas.getContext('2d')!;
    const { frame, ratio, scene } = of;
    const pixels = ratio * frame.k;
    for (const code of changedUnits(held.of.scene.nodes, nodes)) {
      const region = scene.regions.get(code);
      if (!region) continue;
      // Soft edges reach a pixel beyond; whole pixels, or the edge of what is drawn anew would be soft, too.
      const [x0, y0, x1, y1] = region.box;
      const box = [x0 - 2 / pixels, y0 - 2 / pixels, x1 + 2 / pixels, y1 + 2 / pixels] as const;
      const [left, top] = [Math.ceil(box[0] * pixels + frame.x * ratio), Math.ceil(box[1] * pixels + frame.y * ratio)];
      const [right, bottom] = [box[2] * pixels + frame.x * ratio, box[3] * pixels + frame.y * ratio];
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(left, top, Math.floor(right) - left, Math.floor(bottom) - top);
      context.clip();
      wipe(context, of);
      layer(context, ground);
      drawTied(context, of, box);
      layer(context, borders);
      context.restore();
    }
    return { canvas: held.canvas, of };
  }

  const makeWorld = (wanted: LandPen): Kept => {
    const size = { width: 2 * worldReach.x + 8, height: 2 * worldReach.y + 8 };
    const frame = { k: 1, x: size.width / 2, y: size.height / 2 };
    return make({ ...wanted, frame, size, ratio: 2 }, world);
  };

  function paste(context: CanvasRenderingContext2D, { canvas, of }: Kept, { frame, ratio }: LandPen): void {
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

  function layer(context: Ink, { canvas }: Kept): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(canvas, 0, 0);
  }

  return {
    prepare() {
      if (sharp !== null) layersFor(sharp.of);
    },
    put(context, wanted, moving) {
      const { frame, size } = wanted;
      const screen = visibleBox(frame, size);
      const held = sharp !== null && sameGround(sharp.of, wanted) ? sharp : null;
      const cover = held === null ? 0 : covered(screen, visibleBox(held.of.frame, held.of.size));
      const stretch = held === null ? 1 : frame.k / held.of.frame.k;
      const exact = cover > 0.999 && Math.abs(stretch - 1) < 1e-9;
      const tied = held !== null && sameUnits(held.of, wanted);
      const good = tied && (moving ? cover >= leastCovered && stretch <= mostStretched : exact);
      const whole = due && !moving;
      if (whole || !good) {
        together = held !== null && exact && !whole;
        sharp = held !== null && together ? withUnits(held, wanted.scene) : makeSharp(wanted);
      }
      due = false;
      if (together) wait();
      const all = sharp!;
      if (good && cover < 0.999) {
        const doubled = { ...wanted, ratio: 2 };
        if (world === null || !sameGround(world.of, doubled) || !sameUnits(world.of, doubled))
          world = makeWorld(wanted);
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
