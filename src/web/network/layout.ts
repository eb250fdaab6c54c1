/**
 * Where the units of a network stand in the picture. There is no chance in it: units begin where they lie on the earth (west at the
 * left, north on top) and are then moved by forces a fixed number of times, by sums, products, quotients and square roots alone,
 * which every machine works out to the same bit. The same network gives the same picture.
 */

export interface LaidOut {
  readonly code: string;
  readonly lat: number;
  readonly lon: number;
  readonly community: number;
}

export interface LaidLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** A place in the picture, 0 to 1 from its left and its top. */
export interface At {
  readonly x: number;
  readonly y: number;
}

const steps = 300;
/** Length that a link wants, in the units of the plane; its width is about `reach`. */
const linkLength = 46;
const repulsion = 1500;
/** The meridian in the middle, so that the Pacific does not part eastern Russia. */
const middle = 100;

/** Longitude from the middle, −180 up to 180. */
const fromMiddle = (lon: number): number => ((((lon - middle + 180) % 360) + 360) % 360) - 180;

/** The places of units by code. Units on one spot are put apart by their number. */
export function layout(units: readonly LaidOut[], links: readonly LaidLink[]): ReadonlyMap<string, At> {
  const sorted = [...units].sort((a, b) => (a.code < b.code ? -1 : 1));
  const number = new Map(sorted.map(({ code }, i) => [code, i]));
  const x = sorted.map(({ lon }, i) => fromMiddle(lon) * 2.4 + (i % 7) * 0.31);
  const y = sorted.map(({ lat }, i) => (50 - lat) * 3 + (i % 5) * 0.37);
  // Sums depend on the order of what is added, in their last bit.
  const edges = links
    .flatMap(({ a, b, weight }) => {
      const [from, to] = [number.get(a), number.get(b)];
      return from === undefined || to === undefined ? [] : [{ from, to, weight }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const degree = sorted.map(() => 0);
  for (const { from, to } of edges) {
    degree[from]!++;
    degree[to]!++;
  }
  const forces = { x: sorted.map(() => 0), y: sorted.map(() => 0) };
  centre(x, y);
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps;
    repel({ x, y }, forces, heat);
    attract({ x, y }, forces, { edges, degree, heat });
    gather({ x, y }, forces, sorted, heat);
    for (let i = 0; i < x.length; i++) {
      const vx = (forces.x[i] = forces.x[i]! * 0.6);
      const vy = (forces.y[i] = forces.y[i]! * 0.6);
      x[i] = x[i]! + vx;
      y[i] = y[i]! + vy;
    }
  }
  return fitted(sorted, x, y);
}

interface Plane {
  readonly x: number[];
  readonly y: number[];
}

type Places = Readonly<Record<'x' | 'y', readonly number[]>>;

interface Pull {
  readonly edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  /** How many links each unit has. */
  readonly degree: readonly number[];
  /** From 1 down to 0: how far things still move. */
  readonly heat: number;
}

function centre(x: number[], y: number[]): void {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const [mx, my] = [mean(x), mean(y)];
  for (let i = 0; i < x.length; i++) {
    x[i] = x[i]! - mx;
    y[i] = y[i]! - my;
  }
}

/** All push one another away, the less the farther. */
function repel({ x, y }: Places, forces: Plane, heat: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
      const square = dx * dx + dy * dy + 9;
      const push = (repulsion * heat) / (square * Math.sqrt(square));
      const [px, py] = [dx * push, dy * push];
      forces.x[i] = forces.x[i]! - px;
      forces.y[i] = forces.y[i]! - py;
      forces.x[j] = forces.x[j]! + px;
      forces.y[j] = forces.y[j]! + py;
    }
  }
}

/** Links pull their ends to the length they want: strong ties a little more, the many of a hub less each. */
function attract({ x, y }: Places, forces: Plane, { edges, degree, heat }: Pull): void {
  for (const { from, to, weight } of edges) {
    const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
    const distance = Math.sqrt(dx * dx + dy * dy) + 0.01;
    const least = Math.min(degree[from]!, degree[to]!);
    const strength = ((weight / (weight + 1)) * 1.4) / Math.max(1, least);
    const pull = ((distance - linkLength) / distance) * strength * heat;
    // The end with fewer links moves more.
    const share = degree[from]! / (degree[from]! + degree[to]!);
    forces.x[to] = forces.x[to]! - dx * pull * share;
    forces.y[to] = forces.y[to]! - dy * pull * share;
    forces.x[from] = forces.x[from]! + dx * pull * (1 - share);
    forces.y[from] = forces.y[from]! + dy * pull * (1 - share);
  }
}

/** A little towards the middle, more so up and down since pictures are wide; and a little towards one's community. */
function gather({ x, y }: Places, forces: Plane, units: readonly LaidOut[], heat: number): void {
  const sums = new Map<number, { n: number; x: number; y: number }>();
  units.forEach(({ community }, i) => {
    const sum = sums.get(community) ?? { n: 0, x: 0, y: 0 };
    sums.set(community, { n: sum.n + 1, x: sum.x + x[i]!, y: sum.y + y[i]! });
  });
  units.forEach(({ community }, i) => {
    const { n, x: sx, y: sy } = sums.get(community)!;
    forces.x[i] = forces.x[i]! + (-x[i]! * 0.018 + (sx / n - x[i]!) * 0.03) * heat;
    forces.y[i] = forces.y[i]! + (-y[i]! * 0.032 + (sy / n - y[i]!) * 0.03) * heat;
  });
}

/** Laid into the unit square; a single unit stands in its middle. */
function fitted(units: readonly LaidOut[], x: readonly number[], y: readonly number[]): ReadonlyMap<string, At> {
  const into = (values: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high - low < 1e-6 ? 0.5 : (value - low) / (high - low));
  };
  const [intoX, intoY] = [into(x), into(y)];
  return new Map(units.map(({ code }, i) => [code, { x: intoX(x[i]!), y: intoY(y[i]!) }]));
}
