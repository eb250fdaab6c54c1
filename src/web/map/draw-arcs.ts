/** Draws ties as arcs, each with the mark of its group. No state of its own. */
import { type DrawnArc, pointOn } from './arcs.ts';
import type { Palette } from './palette.ts';

/** Draws an arc in world coordinates; `strength` is below 1 for what stands back behind what is chosen. */
export function drawArc(
  context: CanvasRenderingContext2D,
  arc: DrawnArc,
  k: number,
  colours: Palette,
  strength: number,
  chosen: boolean,
): void {
  const width = (arc.width + (chosen ? 1.2 : 0)) / k;
  const trace = (): void => {
    context.beginPath();
    context.moveTo(arc.ax, arc.ay);
    context.quadraticCurveTo(arc.cx, arc.cy, arc.bx, arc.by);
  };
  context.globalAlpha = strength * (arc.thin && !chosen ? 0.3 : arc.faint ? 0.45 : 0.92);
  context.setLineDash(arc.dashed ? [5 / k, 3.5 / k] : []);
  context.strokeStyle = colours.groups[arc.group];
  context.lineWidth = arc.hollow ? width + 1.6 / k : width;
  trace();
  context.stroke();
  if (arc.hollow) {
    // Hollow: the stage on this day is possible, not certain.
    context.strokeStyle = colours.halo;
    context.lineWidth = Math.max(0.8 / k, width - 0.6 / k);
    trace();
    context.stroke();
  }
  context.setLineDash([]);
  if (arc.thin && !chosen) {
    context.globalAlpha = 1;
    return;
  }
  const [mx, my] = pointOn(arc, 0.5);
  groupMark(context, arc, mx, my, (chosen ? 4.4 : 3.2) / k, k, colours);
  context.globalAlpha = 1;
}

/** A mark at the top of the bow, so that the group does not rest on colour alone. */
function groupMark(
  context: CanvasRenderingContext2D,
  arc: DrawnArc,
  x: number,
  y: number,
  r: number,
  k: number,
  colours: Palette,
): void {
  context.beginPath();
  if (arc.group === 'formal') context.arc(x, y, r, 0, 2 * Math.PI);
  else if (arc.group === 'business') context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (arc.group === 'people') {
    context.moveTo(x, y - r * 1.25);
    context.lineTo(x + r * 1.15, y + r * 0.8);
    context.lineTo(x - r * 1.15, y + r * 0.8);
    context.closePath();
  } else {
    context.moveTo(x - r, y - r);
    context.lineTo(x + r, y + r);
    context.moveTo(x + r, y - r);
    context.lineTo(x - r, y + r);
    context.strokeStyle = colours.groups.restriction;
    context.lineWidth = 1.8 / k;
    context.stroke();
    return;
  }
  context.fillStyle = arc.dashed ? colours.halo : colours.groups[arc.group];
  context.fill();
  context.strokeStyle = arc.dashed ? colours.groups[arc.group] : colours.halo;
  context.lineWidth = 1.1 / k;
  context.stroke();
}
