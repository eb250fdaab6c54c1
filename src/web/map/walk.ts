/** Walking the map: which place comes next, and how the map moves so that it is on screen. */

import { type Direction, nearestTo, nearestTowards, type Spot } from './nearest.ts';
import type { Frame, Size } from './plane.ts';
import type { Scene } from './scene.ts';

/** What a map and its places look like at the moment. */
interface Stand {
  readonly scene: Pick<Scene, 'nodes'>;
  readonly spots: readonly Spot[];
  readonly frame: Frame;
  readonly size: Size;
}

/** The place that comes next: from nowhere that with ties nearest to the middle of the screen. Null where nothing lies that way. */
export function nextSpot(
  { scene, spots, frame, size }: Stand,
  focused: Spot | null,
  towards: Direction,
  tiedOnly: boolean,
): Spot | null {
  const centre = { x: (size.width / 2 - frame.x) / frame.k, y: (size.height / 2 - frame.y) / frame.k };
  const found = focused
    ? nearestTowards(tiedOnly ? scene.nodes : spots, focused.x, focused.y, towards)
    : nearestTo(scene.nodes.length > 0 ? scene.nodes : spots, centre.x, centre.y);
  return found && { code: found.code, x: found.x, y: found.y };
}

/** The frame with a place in its middle; null where the place is well on screen already. */
export function broughtIn(frame: Frame, size: Size, { x, y }: Spot, margin = 60): Frame | null {
  const [sx, sy] = [x * frame.k + frame.x, y * frame.k + frame.y];
  const isIn = sx >= margin && sy >= margin && sx <= size.width - margin && sy <= size.height - margin;
  return isIn ? null : { k: frame.k, x: frame.x + size.width / 2 - sx, y: frame.y + size.height / 2 - sy };
}
