import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  covered,
  frameAround,
  frameOf,
  heldWithin,
  placed,
  projectionAround,
  visibleBox,
  zoomAbout,
} from './plane.ts';

const size = { width: 1000, height: 600 };

describe('the plane of the map', () => {
  it('finds a camera again from its frame', () => {
    const camera = fc.record({
      lon: fc.double({ min: -60, max: 250, noNaN: true }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      zoom: fc.double({ min: 0.5, max: 60, noNaN: true }),
    });
    const projection = projectionAround(100);
    fc.assert(
      fc.property(camera, (wanted) => {
        const got = cameraOf(frameOf(wanted, projection, size), projection, size);
        expect(((got.lon - wanted.lon + 540) % 360) - 180).toBeCloseTo(0, 4);
        expect(got.lat).toBeCloseTo(wanted.lat, 4);
        expect(got.zoom).toBeCloseTo(wanted.zoom, 6);
      }),
    );
  });

  it('zooms about the pointer, which stays over the same place', () => {
    const before = { k: 2, x: 100, y: 50 };
    const after = zoomAbout(before, 1.5, 400, 300);
    expect((400 - after.x) / after.k).toBeCloseTo((400 - before.x) / before.k, 9);
    expect((300 - after.y) / after.k).toBeCloseTo((300 - before.y) / before.k, 9);
  });

  it('shows a box whole, and never loses the world', () => {
    const frame = frameAround([-10, -5, 30, 15], size, 50);
    const [x0, y0, x1, y1] = visibleBox(frame, size);
    expect(x0).toBeLessThanOrEqual(-10);
    expect(y0).toBeLessThanOrEqual(-5);
    expect(x1).toBeGreaterThanOrEqual(30);
    expect(y1).toBeGreaterThanOrEqual(15);
    const held = heldWithin({ k: 4, x: 99_999, y: -99_999 }, size);
    expect(visibleBox(held, size)[0]).toBeLessThan(0);
    expect(visibleBox(held, size)[3]).toBeGreaterThan(0);
  });

  it('does not cut the Russian Far East: Chukotka lies to the right of Sakha', () => {
    const projection = projectionAround(100);
    const [sakha, chukotka] = [placed(projection, 130, 66), placed(projection, -173, 66)];
    expect(chukotka[0]).toBeGreaterThan(sakha[0]);
  });

  it('says how much of the screen a picture covers', () => {
    expect(covered([0, 0, 10, 10], [-5, -5, 20, 20])).toBe(1);
    expect(covered([0, 0, 10, 10], [5, 0, 20, 10])).toBe(0.5);
    expect(covered([0, 0, 10, 10], [5, 5, 10, 10])).toBe(0.25);
    expect(covered([0, 0, 10, 10], [11, 0, 20, 10])).toBe(0);
  });
});
