/** Which polygon a point lies in: even-odd rule on longitude and latitude, boxes first. */

export type Ring = readonly (readonly [number, number])[];
export interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly Ring[] | readonly (readonly Ring[])[];
}

interface Boxed<T> {
  readonly of: T;
  readonly rings: readonly Ring[];
  readonly box: readonly [number, number, number, number];
}

function polygonsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon'
    ? [geometry.coordinates as readonly Ring[]]
    : (geometry.coordinates as readonly (readonly Ring[])[]);
}

function crosses(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** A finder over shapes: what holds a point, or the nearest within `reach` degrees. */
export function polygonFinder<T>(shapes: readonly { readonly of: T; readonly geometry: Geometry }[]) {
  const boxed: Boxed<T>[] = shapes.flatMap(({ of, geometry }) =>
    polygonsOf(geometry).map((rings) => {
      const xs = rings[0]!.map((point) => point[0]);
      const ys = rings[0]!.map((point) => point[1]);
      const box = [
        xs.reduce((a, b) => Math.min(a, b)),
        ys.reduce((a, b) => Math.min(a, b)),
        xs.reduce((a, b) => Math.max(a, b)),
        ys.reduce((a, b) => Math.max(a, b)),
      ] as const;
      return { of, rings, box };
    }),
  );
  return (lon: number, lat: number, reach: number): T | null => {
    const near = boxed.filter(
      ({ box }) => lon >= box[0] - reach && lon <= box[2] + reach && lat >= box[1] - reach && lat <= box[3] + reach,
    );
    for (const { of, rings } of near) {
      if (rings.reduce((inside, ring) => inside !== crosses(ring, lon, lat), false)) return of;
    }
    let best: T | null = null;
    let least = reach * reach;
    const stretch = Math.cos((lat * Math.PI) / 180);
    for (const { of, rings } of near) {
      for (const [x, y] of rings[0]!) {
        const distance = ((x - lon) * stretch) ** 2 + (y - lat) ** 2;
        if (distance < least) {
          least = distance;
          best = of;
        }
      }
    }
    return best;
  };
}
