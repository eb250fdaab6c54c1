import { expect, test } from 'vitest';
import type { ArcEnd, ArcView, MapView } from './map-types.ts';
import { packedMap, unpackedMap } from './packed-map.ts';

const end = (code: string): ArcEnd => ({
  code,
  level: 'region',
  names: { en: code, ru: '', zh: '' },
  lat: 50,
  lon: 100,
});
const arc = (a: string, b: string): ArcView => ({
  pair: `${a}~${b}`,
  a: end(a),
  b: end(b),
  ties: 1,
  types: [{ type: 'twinning', ties: 1 }],
  live: 1,
  over: 0,
  reviewed: 1,
  unreviewed: 0,
  certain: true,
  fewestPairs: 1,
  sources: 1,
  first: null,
  last: null,
});
const view: MapView = {
  validAt: '2020-01-01',
  knownAt: '2020-01-01T00:00:00.000Z',
  ties: 2,
  unreviewed: 0,
  pairs: 2,
  arcs: [arc('CN-GD', 'RU-SA'), arc('CN-HL', 'RU-SA')],
  bundles: [{ pair: 'CN~RU', a: end('CN'), b: end('RU'), pairs: 3 }],
  vanished: [],
  regions: [],
  unplaced: [],
};

test('a map with each end told once is the same map', () => {
  const packed = packedMap(view);
  expect(Object.keys(packed.ends).sort()).toEqual(['CN', 'CN-GD', 'CN-HL', 'RU', 'RU-SA']);
  expect(packed.arcs[1]).toMatchObject({ pair: 'CN-HL~RU-SA', a: 'CN-HL', b: 'RU-SA' });
  expect(unpackedMap(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(view);
});

test('an end that is not told is no place', () => {
  const { ends: _, ...rest } = packedMap(view);
  expect(() => unpackedMap({ ...rest, ends: {} })).toThrow('CN-GD');
});
