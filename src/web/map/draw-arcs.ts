/** Draws ties as arcs, each with the mark of its group. No state of its own. */

import { type DrawnArc, pointOn } from './arcs.ts';
import type { LeanStyle } from './lean-style.ts';
import type { Palette } from './palette.ts';

/** How an arc is drawn. */
interface ArcPen {
  /** Pixels to a unit of the world. */
  readonly k: number;
  readonly colours: Palette;
  /** Below 1 for what stands back behind what is chosen. */
  readonly strength: number;
  readonly chosen: boolean;
}

/** Draws an arc in world coordinates. */
export function drawArc(context: CanvasRenderingContext2D, arc: DrawnArc, pen: ArcPen): void {
  if (arc.lean !== null) {
    drawLean(context, arc, arc.lean, pen);
    return;
  }
  const { k, colours, strength, chosen } = pen;
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
  groupMark(context, arc, pen);
  context.globalAlpha = 1;
}

/** A mark at the top of the bow, so that the group does not rest on colour alone. */
function groupMark(context: CanvasRenderingContext2D, arc: DrawnArc, { k, colours, chosen }: ArcPen): void {
  const [x, y] = pointOn(arc, 0.5);
  const r = (chosen ? 4.4 : 3.2) / k;
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

/** An arc by who leans on whom: an arrow from the side that leans more to the one that it leans on, hollow where sources differ by how much. */
function drawLean(
  context: CanvasRenderingContext2D,
  arc: DrawnArc,
  lean: LeanStyle,
  { k, colours, strength, chosen }: ArcPen,
): void {
  const colour = colours.lean[lean.class];
  context.globalAlpha = strength * 0.92;
  context.strokeStyle = colour;
  context.lineWidth = (1.6 + lean.class + (chosen ? 1.2 : 0)) / k;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(arc.ax, arc.ay);
  context.quadraticCurveTo(arc.cx, arc.cy, arc.bx, arc.by);
  context.stroke();
  if (lean.to !== null) {
    const [x, y] = pointOn(arc, 0.5);
    const way = lean.to === 'b' ? 1 : -1;
    const length = Math.hypot(arc.bx - arc.ax, arc.by - arc.ay) || 1;
    const [ux, uy] = [(way * (arc.bx - arc.ax)) / length, (way * (arc.by - arc.ay)) / length];
    const r = (chosen ? 6.5 : 5) / k;
    context.beginPath();
    context.moveTo(x + ux * r, y + uy * r);
    context.lineTo(x - ux * r - uy * r * 0.8, y - uy * r + ux * r * 0.8);
    context.lineTo(x - ux * r + uy * r * 0.8, y - uy * r - ux * r * 0.8);
    context.closePath();
    context.fillStyle = lean.sure ? colour : colours.halo;
    context.fill();
    context.strokeStyle = lean.sure ? colours.halo : colour;
    context.lineWidth = 1 / k;
    context.stroke();
  }
  context.globalAlpha = 1;
}
