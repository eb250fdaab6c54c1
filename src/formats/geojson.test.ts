import { describe, expect, it } from 'vitest';
import { lineBetween, writeFeatureCollection } from './geojson.ts';

const yakutsk = { lat: 62.03, lon: 129.73 };
const guangzhou = { lat: 23.13, lon: 113.26 };
const anadyr = { lat: 64.73, lon: 177.51 };
const nome = { lat: 64.5, lon: -165.41 };

describe('lineBetween', () => {
  it('writes longitude before latitude', () => {
    expect(lineBetween(yakutsk, guangzhou)).toEqual({
      type: 'LineString',
      coordinates: [
        [129.73, 62.03],
        [113.26, 23.13],
      ],
    });
  });

  it('cuts a line over the Bering Strait at the 180th meridian, in both directions', () => {
    // 2.49 of the 17.08 degrees lie west of it: 64.73 − 0.23 · 2.49 / 17.08.
    const east = [
      [
        [177.51, 64.73],
        [180, 64.69647],
      ],
      [
        [-180, 64.69647],
        [-165.41, 64.5],
      ],
    ];
    expect(lineBetween(anadyr, nome)).toEqual({ type: 'MultiLineString', coordinates: east });
    const west = [...east].reverse().map((part) => [...part].reverse());
    expect(lineBetween(nome, anadyr)).toEqual({ type: 'MultiLineString', coordinates: west });
  });

  it('keeps one line where an end lies on the meridian', () => {
    expect(lineBetween({ lat: 0, lon: 180 }, { lat: 10, lon: -170 })).toEqual({
      type: 'LineString',
      coordinates: [
        [-180, 0],
        [-170, 10],
      ],
    });
  });
});

describe('writeFeatureCollection', () => {
  it('is GeoJSON with a feature a line', () => {
    const geometry = lineBetween(yakutsk, guangzhou);
    const text = writeFeatureCollection([{ type: 'Feature', id: 'a', geometry, properties: { n: 1 } }], {
      amur: { v: 1 },
    });
    expect(JSON.parse(text)).toMatchObject({ type: 'FeatureCollection', amur: { v: 1 }, features: [{ id: 'a' }] });
    expect(text.split('\n')).toHaveLength(4);
    expect(JSON.parse(writeFeatureCollection([]))).toEqual({ type: 'FeatureCollection', features: [] });
  });
});
