import { expect, it } from 'vitest';
import { countTries } from './tries.ts';

const minute = 60_000;

it('lets a network fail ten times in a quarter of an hour, and others go on', () => {
  const tries = countTries();
  for (let i = 0; i < 10; i++) {
    expect(tries.wait('a', 'x', i * minute)).toBe(0);
    tries.failed('a', i * minute);
  }
  // The first of the ten was at minute 0 and counts until minute 15.
  expect(tries.wait('a', 'x', 10 * minute)).toBe(5 * minute);
  expect(tries.wait('b', 'x', 10 * minute)).toBe(0);
  expect(tries.wait('a', 'x', 15 * minute)).toBe(0);
});

it('does not keep out what let somebody in before', () => {
  const tries = countTries();
  tries.proven('good');
  for (let i = 0; i < 20; i++) tries.failed('a', 0);
  expect(tries.wait('a', 'good', 1)).toBe(0);
  expect(tries.wait('a', 'bad', 1)).toBeGreaterThan(0);
});

it('tells of two hundred failures in a window, and forgets networks beyond ten thousand', () => {
  const tries = countTries();
  const told = Array.from({ length: 10_001 }, (_, i) => tries.failed(`n${i}`, 0));
  expect(told.filter(Boolean)).toHaveLength(200);
  expect(tries.failed('again', 16 * minute)).toBe(true);
});
