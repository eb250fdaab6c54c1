/** Draws the points and the names of units that have ties, and of towns where their ties are drawn. No state of its own. */
import { nameOf } from '../words.ts';
import type { DrawnArc } from './arcs.ts';
import { overlaps } from './plane.ts';
import type { MapPen } from './scene.ts';

/** A town at an end of an arc, at its place in the world. */
interface Town {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly ties: number;
}

/** The towns at the ends of arcs, those of most ties first. */
export function townsOf(arcs: readonly DrawnArc[]): readonly Town[] {
  const towns = new Map<string, Town>();
  for (const { view, ax, ay, bx, by } of arcs)
    for (const [end, x, y] of [
      [view.a, ax, ay],
      [view.b, bx, by],
    ] as const) {
      if (end.level !== 'town') continue;
      const ties = (towns.get(end.code)?.ties ?? 0) + view.ties;
      towns.set(end.code, { code: end.code, name: nameOf(end.names), x, y, ties });
    }
  return [...towns.values()].sort((a, b) => b.ties - a.ties || (a.code < b.code ? -1 : 1));
}

type Box = readonly [number, number, number, number];

/** Points and names of units with ties, then of towns; a name that would lie on another is left out. */
export function drawNodes(
  context: CanvasRenderingContext2D,
  { scene, frame, ratio, size, colours, marks }: MapPen,
  towns: readonly Town[],
): void {
  const { k } = frame;
  const chosenEnds = new Set((marks.pair ?? marks.hoverPair ?? '').split('~'));
  const unitOf = (code: string): string => code.split('/')[0] ?? code;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const onScreen = <P extends { readonly x: number; readonly y: number }>(points: readonly P[]) =>
    points
      .map((node) => ({ node, x: node.x * k + frame.x, y: node.y * k + frame.y }))
      .filter(({ x, y }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20);
  const units = onScreen(scene.nodes);
  const townsShown = onScreen(towns);
  const point = (x: number, y: number, r: number, filled: boolean): void => {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = filled ? colours.ink : colours.halo;
    context.fill();
    context.strokeStyle = filled ? colours.halo : colours.ink;
    context.lineWidth = 1;
    context.stroke();
  };
  for (const { x, y } of units) point(x, y, 2.6, true);
  for (const { x, y } of townsShown) point(x, y, 2.2, false);
  const must = (code: string): boolean => code === marks.region || chosenEnds.has(code) || code === marks.focus?.code;
  const rankedUnits = units.sort(
    (a, b) => Number(must(b.node.code)) - Number(must(a.node.code)) || b.node.ties - a.node.ties,
  );
  const rankedTowns = townsShown.sort(
    (a, b) => Number(chosenEnds.has(unitOf(b.node.code))) - Number(chosenEnds.has(unitOf(a.node.code))),
  );
  const limit = k < 1.2 ? 8 : k < 2.5 ? 26 : 90;
  const taken: Box[] = [];
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  const write = (name: string, x: number, y: number): void => {
    const width = context.measureText(name).width;
    const place = (
      [
        [x + 6, y],
        [x - 6 - width, y],
        [x - width / 2, y - 12],
        [x - width / 2, y + 12],
      ] as const
    ).find(([left, top]) => !taken.some((box) => overlaps(box, [left - 2, top - 7, left + width + 2, top + 7])));
    if (!place) return;
    taken.push([place[0] - 2, place[1] - 7, place[0] + width + 2, place[1] + 7]);
    context.strokeStyle = colours.halo;
    context.strokeText(name, place[0], place[1]);
    context.fillStyle = colours.ink;
    context.fillText(name, place[0], place[1]);
  };
  const families = '"Source Sans 3 Variable", "Noto Sans SC Variable", sans-serif';
  context.font = `600 12px ${families}`;
  for (const { node, x, y } of rankedUnits.slice(0, limit)) write(node.name, x, y);
  context.font = `400 11px ${families}`;
  for (const { node, x, y } of rankedTowns.slice(0, limit)) write(node.name, x, y);
}
