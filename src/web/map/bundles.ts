/** Pairs that are not drawn one by one, as broad pale lines from country to country, each with its number. */
import type { MapView } from '../../app/map/show-map.ts';
import type { Palette } from './palette.ts';

/** A bundle in world coordinates. */
export interface DrawnBundle {
  readonly pairs: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** The bundles to draw, those of fewest pairs first. */
export function drawnBundles(
  bundles: MapView['bundles'],
  project: (lon: number, lat: number) => readonly [number, number],
): readonly DrawnBundle[] {
  return bundles
    .map(({ a, b, pairs }): DrawnBundle => {
      const [[ax, ay], [bx, by]] = [project(a.lon, a.lat), project(b.lon, b.lat)];
      return { pairs, ax, ay, bx, by };
    })
    .reverse();
}

/** Draws the bundles in world coordinates, at `k` pixels to a unit: the broader, the more pairs. */
export function drawBundles(
  context: CanvasRenderingContext2D,
  bundles: readonly DrawnBundle[],
  k: number,
  colours: Palette,
): void {
  context.font = `600 ${11 / k}px "Source Sans 3 Variable", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { pairs, ax, ay, bx, by } of bundles) {
    context.globalAlpha = 0.32;
    context.strokeStyle = colours.outer;
    context.lineWidth = Math.min(14, 3 + 2 * Math.log2(pairs + 1)) / k;
    context.beginPath();
    context.moveTo(ax, ay);
    context.lineTo(bx, by);
    context.stroke();
    context.globalAlpha = 1;
    context.lineWidth = 3 / k;
    context.strokeStyle = colours.halo;
    context.fillStyle = colours.ink;
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    context.strokeText(`+${pairs}`, x, y);
    context.fillText(`+${pairs}`, x, y);
  }
  context.textAlign = 'left';
}
