/** Where the map looks when nobody has moved it. */
import type { Selection } from '../view-state.ts';
import type { Scene } from './drawn.ts';
import { boxAround, type Frame, frameAround, heldWithin, type Size, worldReach } from './plane.ts';

const wholeWorld = [-worldReach.x, -worldReach.y, worldReach.x, worldReach.y] as const;

/** The part of the world where the ties are; where a link asks for some of them, where those are. */
export function frameOfTies(
  scene: Pick<Scene, 'nodes' | 'arcs'> | null,
  selection: Selection | null,
  size: Size,
): Frame {
  const asked = selection?.id.split('~') ?? [];
  const arcs = (scene?.arcs ?? []).filter((arc) =>
    selection?.kind === 'pair' ? arc.pair === selection.id : arc.pair.split('~').includes(asked[0] ?? ''),
  );
  const codes = new Set(arcs.flatMap((arc) => arc.pair.split('~')));
  const chosen = (scene?.nodes ?? []).filter((node) => (codes.size > 0 ? codes.has(node.code) : true));
  const box = boxAround(chosen.map((node) => [node.x, node.y] as const)) ?? wholeWorld;
  return heldWithin(frameAround(box, size, Math.min(70, size.width / 10), 8), size);
}

/** The whole world. */
export const frameOfWorld = (size: Size): Frame => frameAround(wholeWorld, size, 12);
