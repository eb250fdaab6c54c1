/** Walking the map by keyboard: the nearest place in a direction. */

export interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The nearest spot within 60° of the direction; going astray costs, so that four steps round lead back to about where one
 * began. Null where nothing lies that way.
 */
export function nearestTowards(spots: readonly Spot[], x: number, y: number, towards: Direction): Spot | null {
  const [hx, hy] = headings[towards];
  let best: Spot | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - x, spot.y - y];
    const along = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy - dy * hx);
    if (along <= 1e-9 || aside > along * 1.732) continue;
    const here = along + 2 * aside;
    if (here < cost) {
      cost = here;
      best = spot;
    }
  }
  return best;
}

/** The spot nearest to a point. */
export function nearestTo(spots: readonly Spot[], x: number, y: number): Spot | null {
  let best: Spot | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const d = Math.hypot(spot.x - x, spot.y - y);
    if (d < distance) {
      distance = d;
      best = spot;
    }
  }
  return best;
}
