/** The flat world of the map: Equal Earth (equal-area), laid around a meridian; one unit is one pixel at zoom 1. */
import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import type { Camera } from '../view-state.ts';

/** Pixels per radian at zoom 1: the world is then about 880 wide. */
const unit = 163;

/** Where the picture stands on the screen: screen = world × k + (x, y), in CSS pixels. */
export interface Frame {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export const nearest = 64;
export const farthest = 0.5;

/**
 * The projection around a meridian. It does not resample lines: what runs straight between two points of an outline is a parallel more
 * often than a great circle, as from Lake of the Woods to the Pacific.
 */
export const projectionAround = (meridian: number): GeoProjection =>
  geoEqualEarth().rotate([-meridian, 0]).scale(unit).translate([0, 0]).precision(0);

/** Where a place lies in the world. */
export const placed = (projection: GeoProjection, lon: number, lat: number): readonly [number, number] =>
  projection([lon, lat]) ?? [0, 0];

/** The frame that a camera asks for. */
export function frameOf(camera: Camera, projection: GeoProjection, size: Size): Frame {
  const [wx, wy] = placed(projection, camera.lon, camera.lat);
  const k = Math.max(farthest, Math.min(nearest, camera.zoom));
  return { k, x: size.width / 2 - wx * k, y: size.height / 2 - wy * k };
}

/** The camera of a frame; the middle of the screen is held within the world. */
export function cameraOf(frame: Frame, projection: GeoProjection, size: Size): Camera {
  const at = projection.invert?.([(size.width / 2 - frame.x) / frame.k, (size.height / 2 - frame.y) / frame.k]);
  const [lon, lat] = at?.every(Number.isFinite) ? at : [0, 0];
  return { lon, lat: Math.max(-90, Math.min(90, lat)), zoom: frame.k };
}

/** The frame zoomed by a factor about a point of the screen, which stays where it is. */
export function zoomAbout(frame: Frame, factor: number, sx: number, sy: number): Frame {
  const k = Math.max(farthest, Math.min(nearest, frame.k * factor));
  const ratio = k / frame.k;
  return { k, x: sx - (sx - frame.x) * ratio, y: sy - (sy - frame.y) * ratio };
}

/** The frame that shows a box of the world with a margin (pixels). */
export function frameAround(box: Box, size: Size, margin: number, closest = nearest): Frame {
  const [x0, y0, x1, y1] = box;
  const width = Math.max(1, size.width - 2 * margin);
  const height = Math.max(1, size.height - 2 * margin);
  const k = Math.max(farthest, Math.min(closest, width / Math.max(1e-6, x1 - x0), height / Math.max(1e-6, y1 - y0)));
  return { k, x: size.width / 2 - ((x0 + x1) / 2) * k, y: size.height / 2 - ((y0 + y1) / 2) * k };
}

/** Half the width and the height of the whole world. */
export const worldReach = { x: 441, y: 214.6 } as const;

/** The frame moved so that the world fills the screen where it is larger, and stays in its middle where it is not. */
export function heldWithin(frame: Frame, size: Size): Frame {
  const hold = (at: number, reach: number, length: number): number => {
    const half = reach * frame.k;
    const room = 12;
    if (2 * half + 2 * room <= length) return length / 2;
    return Math.max(length - half - room, Math.min(half + room, at));
  };
  return { k: frame.k, x: hold(frame.x, worldReach.x, size.width), y: hold(frame.y, worldReach.y, size.height) };
}

/** The part of the world on screen. */
export function visibleBox(frame: Frame, size: Size): Box {
  return [-frame.x / frame.k, -frame.y / frame.k, (size.width - frame.x) / frame.k, (size.height - frame.y) / frame.k];
}

/** True where two boxes share a point. */
export const overlaps = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** The share of `screen` that `box` covers. */
export function covered(screen: Box, box: Box): number {
  const side = (from: number, to: number, low: number, high: number): number =>
    Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from);
  return side(screen[0], screen[2], box[0], box[2]) * side(screen[1], screen[3], box[1], box[3]);
}

/** The smallest box around points; null for none. */
export function boxAround(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
