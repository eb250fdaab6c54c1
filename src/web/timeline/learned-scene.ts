/** Where pieces of evidence stand between the day on which something happened (across) and that on which it was known (up). */
import type { LearnedPiece } from '../../app/timeline/show-learned.ts';
import type { Bounds } from '../../model/edtf.ts';
import { type Axis, limitsOf, numberOfDay, pixelOf } from './axis.ts';

/** From one day to another in pixels, and the middle. */
interface Reach {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** A piece as it is drawn. */
export interface LearnedPoint {
  readonly piece: LearnedPiece;
  readonly across: Reach;
  readonly up: Reach;
  /** When it was published is not told: it was known when this ledger came to hold it, at the latest. */
  readonly atLatest: boolean;
}

export interface LearnedScene {
  readonly points: readonly LearnedPoint[];
  readonly across: Axis;
  /** Its pixels are counted from the foot. */
  readonly up: Axis;
  /** Where something is told on the day it happens, as two corners; null where the axes share no day. */
  readonly diagonal: readonly [x0: number, y0: number, x1: number, y1: number] | null;
  /** Pieces that are not drawn: of when they happened nothing is told, or an end is open. */
  readonly undated: number;
}

const daysOf = ([from, to]: Bounds): readonly [number, number] | null => {
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  return first === null || last === null ? null : [first, last + 1];
};

/** The scene in a box of pixels; all days are on it. */
export function learnedScene(
  pieces: readonly LearnedPiece[],
  size: { readonly width: number; readonly height: number },
  today: string,
): LearnedScene {
  const dated = pieces.flatMap((piece) => {
    const happened = piece.happened === null ? null : daysOf(piece.happened.bounds);
    if (happened === null) return [];
    const published = piece.published === null ? null : daysOf(piece.published.bounds);
    const held = numberOfDay(piece.recordedAt.slice(0, 10)) ?? 0;
    return [{ piece, happened, known: published ?? ([held, held + 1] as const), atLatest: published === null }];
  });
  const now = numberOfDay(today) ?? 0;
  const axisOf = (days: readonly number[], width: number): Axis => {
    const [from, to] = limitsOf(days, now);
    return { from, to, width };
  };
  const across = axisOf(
    dated.flatMap(({ happened }) => happened),
    size.width,
  );
  const up = axisOf(
    dated.flatMap(({ known }) => known),
    size.height,
  );
  const reach = (axis: Axis, [first, last]: readonly [number, number]): Reach => {
    const [from, to] = [pixelOf(axis, first), pixelOf(axis, last)];
    return { from, to, middle: (from + to) / 2 };
  };
  const [first, last] = [Math.max(across.from, up.from), Math.min(across.to, up.to)];
  return {
    points: dated.map(({ piece, happened, known, atLatest }) => ({
      piece,
      across: reach(across, happened),
      up: reach(up, known),
      atLatest,
    })),
    across,
    up,
    diagonal:
      first < last ? [pixelOf(across, first), pixelOf(up, first), pixelOf(across, last), pixelOf(up, last)] : null,
    undated: pieces.length - dated.length,
  };
}

/** The point nearest to a place, within `reach` pixels. */
export function learnedAt({ points }: LearnedScene, x: number, y: number, reach = 10): LearnedPoint | null {
  let best: LearnedPoint | null = null;
  let nearest = reach;
  for (const point of points) {
    const distance = Math.hypot(point.across.middle - x, point.up.middle - y);
    if (distance <= nearest) {
      nearest = distance;
      best = point;
    }
  }
  return best;
}
