/** Where the map looks when nobody has moved it, and around which meridian the world is laid when nobody has said. */
import { type Meridian, meridians, type Selection } from '../view-state.ts';
import type { DrawnArc } from './arcs.ts';
import { type Box, boxAround, type Frame, frameAround, heldWithin, type Size, worldReach } from './plane.ts';
import type { Node } from './scene.ts';

const wholeWorld = [-worldReach.x, -worldReach.y, worldReach.x, worldReach.y] as const;

/** The top of an arc's bow, which may lie beyond both of its ends. */
const bowOf = ({ ax, ay, bx, by, cx, cy }: DrawnArc): readonly [number, number] => [
  (ax + 2 * cx + bx) / 4,
  (ay + 2 * cy + by) / 4,
];

/** The part of the world where the ties are; where a link asks for some of them, where those are. */
export function frameOfTies(
  scene: { readonly nodes: readonly Node[]; readonly arcs: readonly DrawnArc[] } | null,
  selection: Selection | null,
  size: Size,
): Frame {
  const asked = selection?.id.split('~') ?? [];
  const arcs = (scene?.arcs ?? []).filter((arc) =>
    selection?.kind === 'pair' ? arc.pair === selection.id : arc.pair.split('~').includes(asked[0] ?? ''),
  );
  const codes = new Set(arcs.flatMap((arc) => arc.pair.split('~')));
  const chosen = (scene?.nodes ?? []).filter((node) => (codes.size > 0 ? codes.has(node.code) : true));
  const bows = (codes.size > 0 ? arcs : (scene?.arcs ?? [])).map(bowOf);
  const box = boxAround([...chosen.map((node) => [node.x, node.y] as const), ...bows]) ?? wholeWorld;
  // Room for the names beside the outermost.
  return heldWithin(frameAround(box, size, Math.min(44, size.width / 16), 8), size);
}

/** A region with what is around it; one that the edge of the world cuts in two is looked at where its name stands. */
export function frameOfRegion(
  scene: { readonly regions: ReadonlyMap<string, { readonly box: Box }> },
  spot: { readonly code: string; readonly x: number; readonly y: number },
  size: Size,
): Frame {
  const shape = scene.regions.get(spot.code)?.box;
  const isCut = shape !== undefined && shape[2] - shape[0] > worldReach.x;
  const box: Box = shape === undefined || isCut ? [spot.x - 8, spot.y - 8, spot.x + 8, spot.y + 8] : shape;
  return heldWithin(frameAround(box, size, Math.min(size.width, size.height) / 4, 8), size);
}

/** The whole world. */
export const frameOfWorld = (size: Size): Frame => frameAround(wholeWorld, size, 12);

/**
 * The meridian around which some places lie closest together, so that no tie goes around the back of the world: the first of those
 * that are equally good.
 */
export function meridianAround(places: readonly { readonly lon: number }[]): Meridian {
  let best: Meridian = meridians[0];
  let least = Number.POSITIVE_INFINITY;
  for (const meridian of meridians) {
    const from = places.map(({ lon }) => ((((lon - meridian + 180) % 360) + 360) % 360) - 180);
    const wide = Math.max(...from) - Math.min(...from);
    if (wide < least - 1e-9) {
      best = meridian;
      least = wide;
    }
  }
  return best;
}
