/** The table of traditional characters is what its script makes of OpenCC's. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { traditionalTable } from '../scripts/codebook/traditional.ts';
import { simplified } from '../src/model/simplified.ts';

const text = readFileSync(new URL('../data/codebook/lexicon/traditional.json', import.meta.url), 'utf8');
const { version, pairs } = JSON.parse(text) as { readonly version: string; readonly pairs: string };

it('is made anew by npx tsx scripts/traditional.ts', () => {
  expect(traditionalTable(version)).toBe(text);
});

it('has each character once, one UTF-16 unit for one', () => {
  const from = [...pairs].filter((_, i) => i % 2 === 0);
  expect([...pairs].length).toBe(pairs.length);
  expect(new Set(from).size).toBe(from.length);
  expect(from.length).toBeGreaterThan(3000);
});

it.each([
  ['簽署協議，兩地友好', '签署协议，两地友好'],
  ['一隻手錶', '一只手表'],
  ['著名的瞭望塔', '著名的瞭望塔'],
  ['已经是简体', '已经是简体'],
])('%s becomes %s', (traditional, simple) => {
  expect(simplified(traditional)).toBe(simple);
});
