import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../src/gazetteer/open.ts';
import { countryFill, countryFills } from '../src/web/country-colours.ts';
import { dark, light } from '../src/web/map/palette.ts';

type Three = readonly [number, number, number];
const linear = (hex: string): Three =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;
const lightness = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [least, most] = [lightness(a), lightness(b)].sort((x, y) => x - y) as [number, number];
  return (most + 0.05) / (least + 0.05);
};
/** What eyes without one of the three cones see, in linear light (Machado, Oliveira and Fernandes 2009). */
const eyes: readonly (readonly Three[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];
function lab([r, g, b]: Three): Three {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** How far apart two colours are (CIELAB, where 2 can just be told apart side by side) to the eye that parts them least. */
function apart(a: string, b: string): number {
  const seen = (hex: string, eye: readonly Three[]): Three => {
    const c = linear(hex);
    const dot = (row: Three): number => Math.max(0, Math.min(1, row[0] * c[0] + row[1] * c[1] + row[2] * c[2]));
    return lab([dot(eye[0]!), dot(eye[1]!), dot(eye[2]!)]);
  };
  return Math.min(
    ...eyes.map((eye) => {
      const [one, other] = [seen(a, eye), seen(b, eye)];
      return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
    }),
  );
}

const packed = readFileSync(new URL('../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

describe('the colour of a country', () => {
  it('is that of its regions and towns, and of no state of the past', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(countryFill('RU-SA', theme)).toBe(countryFill('RU', theme));
      expect(countryFill('CN-HL/Heihe', theme)).toBe(countryFill('CN', theme));
      expect(countryFills[theme]).not.toContain(countryFill('X-SUHH-UA', theme));
    }
  });

  it('is there for every country that has regions', () => {
    const countries = [...new Set(gazetteer.regions.map(({ country }) => country))];
    expect(countries.length).toBeGreaterThan(190);
    for (const country of countries) expect(countryFills.light, country).toContain(countryFill(country, 'light'));
  });

  it('can be told from that of every neighbour by everybody', () => {
    const pairs = new Set(
      gazetteer.regions.flatMap(({ country, neighbours }) =>
        neighbours
          .map((code) => code.split('-')[0]!)
          .flatMap((other) => (country < other ? [`${country}~${other}`] : [])),
      ),
    );
    expect(pairs.size).toBeGreaterThan(250);
    for (const theme of ['light', 'dark'] as const)
      for (const pair of pairs) {
        const [a = '', b = ''] = pair.split('~');
        expect(apart(countryFill(a, theme), countryFill(b, theme)), `${pair} ${theme}`).toBeGreaterThan(15);
      }
  });

  it('lets ink and lines be read on it', () => {
    for (const [theme, palette] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      for (const fill of countryFills[theme]) {
        expect(contrast(fill, palette.ink), fill).toBeGreaterThan(7);
        expect(apart(fill, palette.land), fill).toBeGreaterThan(7);
        for (const line of Object.values(palette.groups))
          expect(contrast(fill, line), `${line} ${fill}`).toBeGreaterThan(3);
      }
  });
});
