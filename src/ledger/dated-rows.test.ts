import { expect, it } from 'vitest';
import { datedRows } from './dated-rows.ts';

it('tells of what holds on a day, and on one of two days alone, also after most was taken out again', () => {
  const rows = datedRows();
  const blocks = Array.from({ length: 8000 }, (_, i) => Int32Array.of(i));
  // The versions of the i-th block change on day i % 10, and on the day after it ends.
  for (const [i, block] of blocks.entries())
    rows.put(block, [
      [0, i % 10],
      [i % 10, (i % 10) + 1],
    ]);
  const kept = blocks.filter((_, i) => i % 4 === 0);
  for (const [i, block] of blocks.entries()) if (i % 4 !== 0) rows.drop(block);
  const again = Int32Array.of(9001);
  rows.put(again, [[3, 7]]);
  const on = (day: number): readonly string[] => {
    const found: string[] = [];
    rows.on(day, (block, n) => found.push(`${block[0]} ${n}`));
    return found;
  };
  const expected = (day: number): readonly string[] => [
    ...kept.flatMap(([i]) => (day < i! % 10 ? [`${i} 0`] : day === i! % 10 ? [`${i} 1`] : [])),
    ...(day >= 3 && day < 7 ? ['9001 0'] : []),
  ];
  for (const day of [-1, 0, 3, 6, 7, 9, 10]) expect(on(day)).toEqual(day < 0 ? [] : expected(day));
  const groups: string[][] = [[]];
  const tell = (which: string) => (block: Int32Array, n: number) => groups.at(-1)!.push(`${which} ${block[0]} ${n}`);
  rows.onOneOf([2, 3], tell('was'), tell('is'), () => groups.push([]));
  // Of the blocks kept those whose last version ends on the third day.
  const [first, second] = [groups[0], groups[1]];
  expect([first, second]).toEqual([['was 12 1'], ['was 32 1']]);
  expect(groups.flat()).toContain('is 9001 0');
  expect(groups.flat().filter((each) => each.startsWith('was')).length).toBe(400);
});
