/** Draws sea, land and borders: what stays as it is while ties are pointed at. No state of its own. */
import { canvasPath, type MakePath } from '../pictures/path-text.ts';
import type { Scene } from './drawn.ts';
import { type Place, turned } from './equal-earth.ts';
import type { Palette } from './palette.ts';
import { type Frame, overlaps, projectionAround, type Size, visibleBox } from './plane.ts';

/** A canvas on the page or off it. */
export type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The edge of the world and its grid, for a meridian. */
export function backdrop(
  meridian: number,
  make: MakePath = canvasPath,
): { readonly sphere: Path2D; readonly graticule: Path2D } {
  const { flat } = projectionAround(meridian);
  const degrees = (from: number, until: number, step: number): readonly number[] =>
    Array.from({ length: Math.abs(until - from) / step + 1 }, (_, i) => from + i * Math.sign(until - from) * step);
  const line = (path: Path2D, places: readonly Place[]): void =>
    places.forEach(([east, lat], i) => {
      if (i === 0) path.moveTo(...flat(east, lat));
      else path.lineTo(...flat(east, lat));
    });
  // Meridians are curves, of which short pieces are drawn; parallels are straight.
  const up = (east: number, step: number): readonly Place[] => degrees(-90, 90, step).map((lat) => [east, lat]);
  const [sphere, graticule] = [make(), make()];
  line(sphere, [...up(180, 1), ...[...up(-180, 1)].reverse()]);
  sphere.closePath();
  for (const lon of degrees(-180, 160, 20)) line(graticule, up(turned(lon - meridian), 2));
  for (const lat of degrees(-80, 80, 20))
    line(graticule, [
      [-180, lat],
      [180, lat],
    ]);
  return { sphere, graticule };
}

/** Hatching by the canvas it was made for, and its colour. */
const hatchings = new WeakMap<Ink, Map<string, CanvasPattern | null>>();

function hatching(context: Ink, colour: string, k: number): CanvasPattern | null {
  const held = hatchings.get(context) ?? new Map<string, CanvasPattern | null>();
  hatchings.set(context, held);
  let pattern = held.get(colour) ?? null;
  if (!held.has(colour)) {
    const tile = document.createElement('canvas');
    tile.width = 8;
    tile.height = 8;
    const ink = tile.getContext('2d');
    if (ink) {
      ink.strokeStyle = colour;
      ink.lineWidth = 1.2;
      ink.beginPath();
      ink.moveTo(-2, 10);
      ink.lineTo(10, -2);
      ink.moveTo(-2, 2);
      ink.lineTo(2, -2);
      ink.moveTo(6, 10);
      ink.lineTo(10, 6);
      ink.stroke();
    }
    pattern = context.createPattern(tile, 'repeat');
    held.set(colour, pattern);
  }
  // Hatching keeps its width on screen at every zoom.
  pattern?.setTransform(new DOMMatrix().scale(1 / k));
  return pattern;
}

/** What the world is drawn with: on a screen of this size, with so many device pixels to a CSS pixel. */
export interface LandPen {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly ratio: number;
  readonly colours: Palette;
}

function inWorld(context: Ink, { frame: { k, x, y }, ratio }: LandPen): void {
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);
}

/** Empties the canvas. */
export function wipe(context: Ink, { size, ratio }: LandPen): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
}

/** What lies under the units that have ties: sea, grid, land. */
export function drawGround(context: Ink, pen: LandPen): void {
  const { scene, frame, size, colours } = pen;
  const view = visibleBox(frame, size);
  inWorld(context, pen);
  context.fillStyle = colours.sea;
  context.fill(scene.sphere);
  context.lineWidth = 0.8 / frame.k;
  context.strokeStyle = colours.graticule;
  context.stroke(scene.graticule);
  context.strokeStyle = colours.outer;
  context.stroke(scene.sphere);
  context.fillStyle = colours.land;
  for (const country of scene.countries.values()) if (overlaps(country.box, view)) context.fill(country.land);
}

/** The units that have ties, and over them the disputed ones, as far as they lie in a part of the world. */
export function drawTied(context: Ink, pen: LandPen, view = visibleBox(pen.frame, pen.size)): void {
  const { scene, frame, colours } = pen;
  inWorld(context, pen);
  context.fillStyle = colours.tied;
  for (const node of scene.nodes) {
    const region = scene.regions.get(node.code);
    if (region && overlaps(region.box, view)) context.fill(region.path);
  }
  for (const code of scene.disputed) {
    const region = scene.regions.get(code);
    if (!region || !overlaps(region.box, view)) continue;
    context.fillStyle = hatching(context, colours.hatch, frame.k) ?? colours.hatch;
    context.fill(region.path);
  }
}

/** What lies over them: the borders of units, then those of countries. */
export function drawBorders(context: Ink, pen: LandPen): void {
  const { scene, frame, size, colours } = pen;
  const { k } = frame;
  const view = visibleBox(frame, size);
  inWorld(context, pen);
  const shown = [...scene.countries.values()].filter((country) => overlaps(country.box, view));
  context.strokeStyle = colours.inner;
  context.lineWidth = Math.min(1, 0.35 + k * 0.12) / k;
  for (const country of shown) context.stroke(country.inner);
  context.strokeStyle = colours.outer;
  context.lineWidth = Math.min(1.4, 0.45 + k * 0.1) / k;
  for (const country of shown) context.stroke(country.outer);
}

/** Draws the world. */
export function drawLand(context: Ink, pen: LandPen): void {
  wipe(context, pen);
  drawGround(context, pen);
  drawTied(context, pen);
  drawBorders(context, pen);
}
