/**
 * The projection Equal Earth (Šavrič, Patterson, Jenny 2018, doi:10.1080/13658816.2018.1504949) around a meridian, of which nothing
 * but this one and its inverse is needed here: a library of projections is ten times as long.
 */

/** Degrees of longitude and latitude. */
export type Place = readonly [lon: number, lat: number];
/** A point of the flat world, y downwards. */
export type Point = readonly [x: number, y: number];

export interface Projection {
  /** The meridian in the middle, in degrees. */
  readonly meridian: number;
  /** A place in the world. */
  readonly to: (place: Place) => Point;
  /** The same for degrees east of the middle, which are not brought between −180 and 180. */
  readonly flat: (east: number, lat: number) => Point;
  /** The place of a point; its latitude is NaN beyond the world. */
  readonly from: (point: Point) => Place;
}

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const m = Math.sqrt(3) / 2;
const radians = Math.PI / 180;

/** Degrees brought between −180 (inclusive) and 180. */
export const turned = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** The height of a parametric latitude (radians), and how fast it grows there. */
const height = (at: number): number => {
  const square = at * at;
  return at * (a1 + square * (a2 + square * square * (a3 + a4 * square)));
};
const growth = (at: number): number => {
  const square = at * at;
  return a1 + square * (3 * a2 + square * square * (7 * a3 + 9 * a4 * square));
};

/** Equal Earth around a meridian; `unit` is the length of a radian. */
export function equalEarth(meridian: number, unit: number): Projection {
  const flat = (east: number, lat: number): Point => {
    const at = Math.asin(m * Math.sin(lat * radians));
    return [(unit * east * radians * Math.cos(at)) / (m * growth(at)), -unit * height(at)];
  };
  return {
    meridian,
    flat,
    to: ([lon, lat]) => flat(turned(lon - meridian), lat),
    from: ([x, y]) => {
      let at = -y / unit;
      for (let step = 0; step < 12; step++) at -= (height(at) + y / unit) / growth(at);
      const east = (m * x * growth(at)) / (unit * Math.cos(at) * radians);
      return [turned(east + meridian), Math.asin(Math.sin(at) / m) / radians];
    },
  };
}
