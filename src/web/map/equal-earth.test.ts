import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalEarth, turned } from './equal-earth.ts';

describe('Equal Earth', () => {
  it('has the extent that its paper gives: 2.05458 times as wide as high', () => {
    const { flat } = equalEarth(0, 1);
    expect(flat(180, 0)[0]).toBeCloseTo(2.70663, 5);
    expect(flat(0, 90)[1]).toBeCloseTo(-1.317363, 6);
    expect(flat(180, 0)[0] / -flat(0, 90)[1]).toBeCloseTo(2.05458, 5);
  });

  it('keeps areas, wherever its middle is', () => {
    const at = fc.record({ lon: fc.integer({ min: -179, max: 179 }), lat: fc.integer({ min: -85, max: 85 }) });
    fc.assert(
      fc.property(at, ({ lon, lat }) => {
        const { flat } = equalEarth(100, 1);
        const step = 0.001;
        const east = turned(lon - 100);
        const [x0, y0] = flat(east, lat);
        const [x1, y1] = flat(east + step, lat);
        const [x2, y2] = flat(east, lat + step);
        const area = Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0));
        const radians = (step * Math.PI) / 180;
        expect(area / (radians ** 2 * Math.cos((lat * Math.PI) / 180))).toBeCloseTo(1, 3);
      }),
    );
  });

  it('finds places again, and none beyond the world', () => {
    const projection = equalEarth(100, 163);
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -89, max: 89, noNaN: true }),
        (lon, lat) => {
          const [lonAgain, latAgain] = projection.from(projection.to([lon, lat]));
          expect(turned(lonAgain - lon)).toBeCloseTo(0, 6);
          expect(latAgain).toBeCloseTo(lat, 6);
        },
      ),
    );
    expect(projection.from([0, -400])[1]).toBeNaN();
  });
});
