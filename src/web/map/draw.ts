/** Draws the map on a canvas: the world, the ties on it, what is pointed at, names. No state of its own. */
import { arcsAt } from './arcs.ts';
import { drawBundles } from './bundles.ts';
import { drawArc } from './draw-arcs.ts';
import { drawNodes, townsOf } from './draw-names.ts';
import type { LandPen, MapPen } from './scene.ts';
import type { RegionShape } from './shapes.ts';

/** Draws everything; `putLand` draws the land, or puts a picture of it. */
export function draw(
  context: CanvasRenderingContext2D,
  pen: MapPen,
  putLand: (context: CanvasRenderingContext2D, land: LandPen) => void,
): void {
  const { scene, frame, ratio, colours, marks } = pen;
  const { k } = frame;
  putLand(context, pen);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * frame.x, ratio * frame.y);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);

  outline(context, scene.regions.get(marks.hoverRegion ?? ''), colours.ink, 1.2 / k);
  outline(context, scene.regions.get(marks.region ?? ''), colours.focus, 2.2 / k);
  outline(context, scene.regions.get(marks.focus?.code ?? ''), colours.focus, 2.2 / k);
  if (marks.focus) {
    context.beginPath();
    context.arc(marks.focus.x, marks.focus.y, 9 / k, 0, 2 * Math.PI);
    context.strokeStyle = colours.focus;
    context.lineWidth = 2 / k;
    context.stroke();
  }

  drawBundles(context, scene.bundles, k, colours);
  const busy = marks.pair !== null || marks.region !== null || marks.hoverPair !== null;
  const arcs = arcsAt(scene.arcs, k);
  for (const arc of arcs) {
    const chosen =
      arc.pair === marks.pair ||
      arc.pair === marks.hoverPair ||
      (marks.pair === null && marks.region !== null && arc.pair.split('~').includes(marks.region));
    drawArc(context, arc, { k, colours, strength: busy && !chosen ? 0.28 : 1, chosen: chosen && busy });
  }
  drawNodes(context, pen, townsOf(arcs));
}

function outline(
  context: CanvasRenderingContext2D,
  region: RegionShape | undefined,
  colour: string,
  width: number,
): void {
  if (!region) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(region.path);
}
