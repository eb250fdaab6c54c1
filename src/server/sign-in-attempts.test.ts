import { expect, it } from 'vitest';
import { countTries } from './sign-in-attempts.ts';

const minute = 60_000;

it('lets a network try ten times in a quarter of an hour, however many come at once, and others go on', () => {
  const tries = countTries();
  const waits = Array.from({ length: 12 }, (_, i) => tries.take('a', 'x', Math.min(i, 9) * minute));
  // The first of the ten was at minute 0 and counts until minute 15.
  expect(waits).toEqual([...Array<number>(10).fill(0), 6 * minute, 6 * minute]);
  expect(tries.take('b', 'x', 10 * minute)).toBe(0);
  expect(tries.take('a', 'x', 15 * minute)).toBe(0);
  expect(tries.take('a', 'x', 15 * minute)).toBe(minute);
});

it('gives back the try of what let somebody in, which is not kept out later, until it lets nobody in any more', () => {
  const tries = countTries();
  for (let i = 0; i < 30; i++) {
    expect(tries.take('a', 'good', i)).toBe(0);
    tries.cameIn('a', 'good');
  }
  for (let i = 0; i < 10; i++) expect(tries.take('a', 'bad', minute)).toBe(0);
  expect(tries.take('a', 'bad', minute)).toBeGreaterThan(0);
  expect(tries.take('a', 'good', minute)).toBe(0);
  tries.failed('good', minute);
  expect(tries.take('a', 'good', minute)).toBeGreaterThan(0);
});

it('tells of two hundred failures in a window', () => {
  const tries = countTries();
  const told = Array.from({ length: 300 }, (_, i) => tries.failed(`${i}`, 0));
  expect(told.filter(Boolean)).toHaveLength(200);
  expect(tries.failed('again', 16 * minute)).toBe(true);
});

it('forgets networks beyond ten thousand, the quietest first', () => {
  const tries = countTries();
  for (let i = 0; i < 10; i++) tries.take('first', 'x', 0);
  expect(tries.take('first', 'x', 0)).toBeGreaterThan(0);
  for (let i = 0; i < 10_000; i++) tries.take(`n${i}`, 'x', 0);
  expect(tries.take('first', 'x', 0)).toBe(0);
});
