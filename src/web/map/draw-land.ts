/** Draws sea, land and borders: what stays as it is while ties are pointed at. No state of its own. */
import { countryFill } from '../country-colours.ts';
import { shareClass } from './lean-style.ts';
import { overlaps, visibleBox } from './plane.ts';
import type { LandPen } from './scene.ts';
import type { RegionShape } from './shapes.ts';

/** How much of a country’s colour its land has. */
const landStrength = 0.6;

/** A canvas on the page or off it. */
type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Hatching by the canvas it was made for, and its colour. */
const hatchings = new WeakMap<Ink, Map<string, CanvasPattern | null>>();

function hatching(context: Ink, colour: string, k: number): CanvasPattern | null {
  const patterns = hatchings.get(context) ?? new Map<string, CanvasPattern | null>();
  hatchings.set(context, patterns);
  let pattern = patterns.get(colour) ?? null;
  if (!patterns.has(colour)) {
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
    patterns.set(colour, pattern);
  }
  // Hatching keeps its width on screen at every zoom.
  pattern?.setTransform(new DOMMatrix().scale(1 / k));
  return pattern;
}

/** Draws the world: sea, grid, land; the units that have ties, and over them the disputed ones; the borders of units, then of countries. */
export function drawLand(context: Ink, { scene, frame, size, ratio, colours }: LandPen): void {
  const { k, x, y } = frame;
  const view = visibleBox(frame, size);
  const countries = [...scene.countries.values()].filter((country) => overlaps(country.box, view));
  const shown = (code: string): RegionShape | null => {
    const region = scene.regions.get(code);
    return region && overlaps(region.box, view) ? region : null;
  };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);

  context.fillStyle = colours.sea;
  context.fill(scene.sphere);
  context.lineWidth = 0.8 / k;
  context.strokeStyle = colours.graticule;
  context.stroke(scene.graticule);
  context.strokeStyle = colours.outer;
  context.stroke(scene.sphere);
  context.fillStyle = colours.land;
  for (const { land } of countries) context.fill(land);

  if (scene.shares === null) {
    // Large areas are paler than small marks of the same colour.
    context.globalAlpha = landStrength;
    for (const { code } of scene.nodes) {
      const region = shown(code);
      if (!region) continue;
      context.fillStyle = countryFill(code, colours.theme);
      context.fill(region.path);
    }
    context.globalAlpha = 1;
  } else {
    for (const [code, { share }] of scene.shares) {
      const region = shown(code);
      if (!region) continue;
      context.fillStyle = colours.shares[shareClass(share)]!;
      context.fill(region.path);
    }
  }
  context.fillStyle = hatching(context, colours.hatch, k) ?? colours.hatch;
  for (const code of scene.disputed) {
    const region = shown(code);
    if (region) context.fill(region.path);
  }

  context.strokeStyle = colours.inner;
  context.lineWidth = Math.min(1, 0.35 + k * 0.12) / k;
  for (const { inner } of countries) context.stroke(inner);
  context.strokeStyle = colours.outer;
  context.lineWidth = Math.min(1.4, 0.45 + k * 0.1) / k;
  for (const { outer } of countries) context.stroke(outer);
  // What is known is told from what is not by its border too, however small the share.
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.9 / k;
  for (const code of scene.shares?.keys() ?? []) {
    const region = shown(code);
    if (region) context.stroke(region.path);
  }
}
