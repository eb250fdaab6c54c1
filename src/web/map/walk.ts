/** Walking the map: which place comes next, and how the map moves so that it is on screen. */

import { type Direction, nearestTo, nearestTowards, type Spot } from './nearest.ts';
import { boxAround, type Frame, frameAround, type Size } from './plane.ts';
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

/** Where a map stands, on a screen of some size. */
export interface Look {
  readonly frame: Frame;
  readonly size: Size;
}

/**
 * The frame after a panel has taken some of the width: what was on screen of some points of the world still is, by moving the map as
 * little as that takes, or further away where they no longer fit.
 */
export function keptOnScreen(
  points: readonly (readonly [number, number])[],
  before: Look,
  { frame, size }: Look,
): Frame {
  const margin = Math.min(48, size.width / 8);
  const seen = points.filter(([x, y]) => {
    const [sx, sy] = [x * before.frame.k + before.frame.x, y * before.frame.k + before.frame.y];
    return sx >= 0 && sy >= 0 && sx <= before.size.width && sy <= before.size.height;
  });
  const box = boxAround(seen);
  if (box === null) return frame;
  const wide = (box[2] - box[0]) * frame.k;
  const high = (box[3] - box[1]) * frame.k;
  if (wide > size.width - 2 * margin || high > size.height - 2 * margin) return frameAround(box, size, margin, frame.k);
  const inside = (least: number, most: number, length: number): number =>
    Math.max(margin - least, 0) || Math.min(length - margin - most, 0);
  return {
    k: frame.k,
    x: frame.x + inside(box[0] * frame.k + frame.x, box[2] * frame.k + frame.x, size.width),
    y: frame.y + inside(box[1] * frame.k + frame.y, box[3] * frame.k + frame.y, size.height),
  };
}
