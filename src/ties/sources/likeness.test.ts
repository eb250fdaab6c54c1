import { describe, expect, it } from 'vitest';
import { likenessOf, quoted } from './likeness.ts';
import { shinglesOf } from './shingles.ts';
import { sketchOf, worthComparing } from './sketch.ts';

const count = (from: number, to: number, word = 'word'): string =>
  Array.from({ length: to - from }, (_, i) => `${word}${from + i}`).join(' ');
const alike = (a: string, b: string) => likenessOf(shinglesOf(a), shinglesOf(b));

describe('what two texts have in common', () => {
  it('is counted over runs of five words, whatever their case and marks', () => {
    expect(shinglesOf(count(0, 100)).size).toBe(96);
    expect(alike(count(0, 100), count(0, 100, 'Word').replaceAll(' ', ', '))).toMatchObject({
      relation: 'copy',
      shared: 96,
      resemblance: 1,
      within: [1, 1],
    });
  });
  it('is a copy where half of one stands in the other, a quotation where a part does', () => {
    // 46 of 96 runs of the first stand in a second of 46: it is cut out of it.
    expect(alike(count(0, 100), count(20, 70))).toMatchObject({ relation: 'copy', shared: 46, within: [46 / 96, 1] });
    const quoting = `${count(0, 24)} ${count(0, 76, 'other')}`;
    expect(alike(count(0, 100), quoting)).toMatchObject({ relation: 'quotes', shared: 20 });
  });
  it('is nothing where they share but a turn of speech', () => {
    expect(alike(`${count(0, 9)} ${count(0, 90, 'a')}`, `${count(0, 9)} ${count(0, 90, 'b')}`)).toBeNull();
    expect(alike('short', 'short')).toBeNull();
  });
  it('is counted over runs of eight characters in Chinese, traditional as simplified', () => {
    const text = '黑龙江省代表团访问阿穆尔州并签署合作协议';
    expect(shinglesOf(text).size).toBe(13);
    expect(alike(text, '黑龍江省代表團訪問阿穆爾州並簽署合作協議')?.shared).toBeGreaterThan(8);
  });
});

describe('a sketch', () => {
  it('holds the small numbers, the same ones for all texts', () => {
    const [part, whole] = [shinglesOf(count(300, 500)), shinglesOf(count(0, 2000))];
    const [few, more] = [sketchOf(part), new Set(sketchOf(whole))];
    expect(few.length).toBeGreaterThan(30);
    expect(more.size).toBeLessThan(180);
    expect(few.filter((print) => more.has(print)).length).toBeGreaterThan(5);
    expect([...part].filter((hash) => more.has(hash)).every((hash) => few.includes(hash))).toBe(true);
  });
  it('asks for a third of what a part would give, and one at least', () => {
    expect(worthComparing(1, [100, 100], quoted)).toBe(false);
    expect(worthComparing(3, [100, 100], quoted)).toBe(true);
    expect(worthComparing(1, [100, 5000], quoted)).toBe(true);
    expect(worthComparing(0, [10, 10], quoted)).toBe(false);
  });
});
