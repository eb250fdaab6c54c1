/** Rings and lines on the globe laid flat: cut where the map ends, opposite its middle. Edges are straight on the map. */
import { type Place, type Projection, turned } from './equal-earth.ts';

/** What is drawn with; a part of a canvas path. */
export interface Hand {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

/** Degrees east of the middle along a row of places, without a jump where the map ends. */
function unrolled(places: readonly Place[], meridian: number): Place[] {
  let east = 0;
  return places.map(([lon, lat], i) => {
    const here = turned(lon - meridian);
    east = i === 0 ? here : east + turned(here - east);
    return [east, lat];
  });
}

/** The part of a ring on one side of a meridian: east of it for a `side` of 1, west for −1 (Sutherland and Hodgman 1974). */
function within(ring: readonly Place[], edge: number, side: 1 | -1): readonly Place[] {
  const inside = ([east]: Place): boolean => (east - edge) * side >= 0;
  return ring.flatMap((here, i) => {
    const before = ring.at(i - 1) ?? here;
    const kept: Place[] = [];
    if (inside(here) !== inside(before)) {
      const share = (edge - before[0]) / (here[0] - before[0]);
      kept.push([edge, before[1] + share * (here[1] - before[1])]);
    }
    if (inside(here)) kept.push(here);
    return kept;
  });
}

/** Draws a closed ring (its last place is its first) as one or more shapes. */
export function drawRing(places: readonly Place[], { meridian, flat }: Projection, hand: Hand): void {
  let ring = unrolled(places, meridian);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return;
  if (Math.abs(last[0] - first[0]) > 180) {
    // It goes round a pole, and holds it.
    const pole = last[1] < 0 ? -90 : 90;
    ring = [...ring, [last[0], pole], [first[0], pole]];
  }
  const easts = ring.map(([east]) => east);
  const [from, until] = [Math.min(...easts), Math.max(...easts)];
  for (let turn = Math.floor((from + 180) / 360); turn * 360 - 180 < until; turn++) {
    const [low, high] = [turn * 360 - 180, turn * 360 + 180];
    const whole = from >= low && until <= high;
    const part = whole ? ring : within(within(ring, low, 1), high, -1);
    part.forEach(([east, lat], i) => {
      const [x, y] = flat(east - turn * 360, lat);
      if (i === 0) hand.moveTo(x, y);
      else hand.lineTo(x, y);
    });
    if (part.length > 0) hand.closePath();
  }
}

/** Draws a line, in pieces where it crosses the end of the map. */
export function drawLine(places: readonly Place[], { meridian, flat }: Projection, hand: Hand): void {
  const draw = (how: 'moveTo' | 'lineTo', east: number, lat: number): void => hand[how](...flat(east, lat));
  let before: Place | null = null;
  for (const [lon, lat] of places) {
    let east: number = turned(lon - meridian);
    if (before === null) draw('moveTo', east, lat);
    else {
      const [from, latBefore]: Place = before;
      const reached = from + turned(east - from);
      if (Math.abs(reached) <= 180) east = reached;
      else {
        const edge = Math.sign(reached) * 180;
        const crossing = latBefore + ((edge - from) / (reached - from)) * (lat - latBefore);
        draw('lineTo', edge, crossing);
        draw('moveTo', -edge, crossing);
      }
      draw('lineTo', east, lat);
    }
    before = [east, lat];
  }
}
