/** Ties as arcs: how each pair is drawn, and which arc lies under a point. */
import type { ArcView, TownArc } from '../../app/map/arc.ts';
import { type TieType, tieTypes } from '../../model/tie-types.ts';
import type { LeanStyle } from './lean-style.ts';

/** Four kinds of ties that colour and mark tell apart; thirteen colours nobody can. */
export type TieGroup = 'formal' | 'business' | 'people' | 'restriction';

const groups: Readonly<Record<TieType, TieGroup>> = {
  twinning: 'formal',
  agreement: 'formal',
  body: 'formal',
  cooperation: 'formal',
  trade: 'business',
  investment: 'business',
  infrastructure: 'business',
  visit: 'people',
  forum: 'people',
  exchange: 'people',
  mobility: 'people',
  assistance: 'people',
  restriction: 'restriction',
};

/** The group of a type. */
export const groupOf = (type: TieType): TieGroup => groups[type];

/** How the ties of a pair are drawn as one line, on the map and in the network alike. */
export interface LineStyle {
  readonly group: TieGroup;
  /** No tie of the pair is reviewed: dashed. */
  readonly dashed: boolean;
  /** The stage of none is certain on the day: hollow. */
  readonly hollow: boolean;
  /** All are ended or suspended: faint. */
  readonly faint: boolean;
  /** Only ties of many join the pair, a body or a forum of a whole river basin: thin, under the others. */
  readonly thin: boolean;
  /** Pixels. */
  readonly width: number;
}

/** One arc as drawn, in world coordinates: a quadratic curve from `a` over `c` to `b`. */
export interface DrawnArc extends LineStyle {
  readonly pair: string;
  /** Who leans on whom, where the arcs show that; null where they show types. */
  readonly lean: LeanStyle | null;
  readonly view: ArcView | TownArc;
  /** The ties of the pair by their towns, drawn in its place once they can be told apart; empty where none is of a town. */
  readonly parts: readonly DrawnArc[];
  readonly ax: number;
  readonly ay: number;
  readonly cx: number;
  readonly cy: number;
  readonly bx: number;
  readonly by: number;
}

/** A tie that joins more pairs than this says little of each. */
const manyPairs = 12;

/** The most frequent type of a pair; of equals the one that the codebook names first, which are those that last. */
function leadingType(view: Pick<ArcView, 'types'>): TieType | undefined {
  const most = Math.max(...view.types.map((t) => t.ties));
  const leading = new Set(view.types.filter((t) => t.ties === most).map((t) => t.type));
  return tieTypes.find((type) => leading.has(type));
}

/** How the ties of a pair are drawn; null where there are none. */
export function lineStyle(view: Omit<ArcView, 'a' | 'b'>): LineStyle | null {
  const type = leadingType(view);
  if (!type) return null;
  const thin = view.fewestPairs > manyPairs;
  return {
    group: groupOf(type),
    dashed: view.reviewed === 0,
    hollow: !view.certain,
    faint: view.ties > 0 && view.over === view.ties,
    thin,
    width: thin ? 0.7 : Math.min(4, 1.4 + Math.log2(Math.max(1, view.ties)) * 0.6),
  };
}

type Project = (lon: number, lat: number) => readonly [number, number];

/** An arc without its parts, and by its types; null where it has no ties. */
function arcOf(view: ArcView | TownArc, project: Project): DrawnArc | null {
  const a = project(view.a.lon, view.a.lat);
  const b = project(view.b.lon, view.b.lat);
  const style = lineStyle(view);
  if (!style) return null;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  // The bow leans to the north, so that arcs of one pair of countries do not cross for no reason.
  const lean = (dx >= 0 ? 1 : -1) * 0.2;
  return {
    ...style,
    pair: view.pair,
    view,
    lean: null,
    parts: [],
    ax: a[0],
    ay: a[1],
    cx: (a[0] + b[0]) / 2 + dy * lean,
    cy: (a[1] + b[1]) / 2 - dx * lean,
    bx: b[0],
    by: b[1],
  };
}

/** The arcs to draw, the best borne last (on top). Who leans on whom is said of regions, and of the pairs alone of which it is known. */
export function drawnArcs(
  arcs: readonly ArcView[],
  project: Project,
  leans: ReadonlyMap<string, LeanStyle> | null = null,
): readonly DrawnArc[] {
  const strongest = [...arcs].sort((a, b) => b.sources - a.sources || b.ties - a.ties || (a.pair < b.pair ? -1 : 1));
  const drawn = strongest.flatMap((view): DrawnArc[] => {
    const arc = arcOf(view, project);
    if (!arc) return [];
    const lean = leans?.get(view.pair) ?? null;
    if (leans !== null) return lean === null ? [] : [{ ...arc, thin: false, lean }];
    const parts = (view.parts ?? []).flatMap((part) => arcOf(part, project) ?? []);
    return [{ ...arc, parts: parts.reverse() }];
  });
  return [...drawn.filter(({ thin }) => thin), ...drawn.filter(({ thin }) => !thin).reverse()];
}

/** A town is told apart from the middle of its region where so many pixels lie between them. */
const toldApart = 40;
/** The bow of an arc between towns rises by at least so many pixels: towns on two banks of a river lie on one spot. */
const leastBow = 28;

/** The arcs as they are drawn at `k` pixels to a unit: those of towns in place of the whole, where the towns can be told apart. */
export function arcsAt(arcs: readonly DrawnArc[], k: number): readonly DrawnArc[] {
  return arcs.flatMap((arc) =>
    arc.parts.some(
      ({ ax, ay, bx, by }) =>
        Math.max(Math.hypot(ax - arc.ax, ay - arc.ay), Math.hypot(bx - arc.bx, by - arc.by)) * k >= toldApart,
    )
      ? arc.parts.map((part) => bowed(part, k))
      : [arc],
  );
}

/** An arc between places that lie close together, with a bow that can be seen. */
function bowed(arc: DrawnArc, k: number): DrawnArc {
  const [dx, dy] = [arc.bx - arc.ax, arc.by - arc.ay];
  const length = Math.hypot(dx, dy);
  const rise = leastBow / k - length / 2;
  if (rise <= length * 0.1) return arc;
  // Away from the straight line between them, to the north; straight up where both are one.
  const [nx, ny] = length === 0 ? [0, -1] : dx >= 0 ? [dy / length, -dx / length] : [-dy / length, dx / length];
  return { ...arc, cx: (arc.ax + arc.bx) / 2 + nx * 2 * rise, cy: (arc.ay + arc.by) / 2 + ny * 2 * rise };
}

/** A point of the curve, `t` from 0 to 1. */
export function pointOn(arc: DrawnArc, t: number): readonly [number, number] {
  const u = 1 - t;
  return [u * u * arc.ax + 2 * u * t * arc.cx + t * t * arc.bx, u * u * arc.ay + 2 * u * t * arc.cy + t * t * arc.by];
}

type Point = readonly [x: number, y: number];

function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** The topmost arc within `reach` (world units) of a point. */
export function arcAt(arcs: readonly DrawnArc[], x: number, y: number, reach: number): DrawnArc | null {
  let found: DrawnArc | null = null;
  let best = reach;
  for (let i = arcs.length - 1; i >= 0; i--) {
    const arc = arcs[i]!;
    if (x < Math.min(arc.ax, arc.bx, arc.cx) - reach || x > Math.max(arc.ax, arc.bx, arc.cx) + reach) continue;
    if (y < Math.min(arc.ay, arc.by, arc.cy) - reach || y > Math.max(arc.ay, arc.by, arc.cy) + reach) continue;
    let from: Point = [arc.ax, arc.ay];
    for (let step = 1; step <= 24; step++) {
      const to = pointOn(arc, step / 24);
      const distance = distanceToSegment([x, y], from, to);
      if (distance < best) {
        best = distance;
        found = arc;
      }
      from = to;
    }
  }
  return found;
}
