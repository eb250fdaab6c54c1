import { expect, test } from 'vitest';
import { chanceOf, contributions, logLinearOf, logOdds } from './log-linear.ts';

const model = logLinearOf({ bias: -1, weights: { 'clear word': 2, distance: -0.5, asked: -3 } });

test('the odds are the start and what each feature adds, once for each unit of it', () => {
  expect(logOdds(model, new Map())).toBe(-1);
  expect(logOdds(model, new Map([['clear word', 1]]))).toBe(1);
  // −1 + 2 − 0.5 · 4 = −1
  expect(
    logOdds(
      model,
      new Map([
        ['clear word', 1],
        ['distance', 4],
      ]),
    ),
  ).toBe(-1);
});

test('a feature without a weight counts for nothing', () => {
  expect(logOdds(model, new Map([['block: caption', 1]]))).toBe(-1);
});

test('log-odds as a chance', () => {
  expect(chanceOf(0)).toBe(0.5);
  // Three to one.
  expect(chanceOf(Math.log(3))).toBeCloseTo(0.75, 12);
  expect(chanceOf(-Math.log(3))).toBeCloseTo(0.25, 12);
  expect(chanceOf(-1000)).toBe(0);
  expect(chanceOf(1000)).toBe(1);
});

test('what decided is told with the weightiest first, equal ones by name', () => {
  const seen = new Map([
    ['distance', 4],
    ['clear word', 1],
    ['asked', 1],
    ['block: caption', 1],
  ]);
  expect(contributions(model, seen)).toEqual([
    { name: 'asked', added: -3 },
    { name: 'clear word', added: 2 },
    { name: 'distance', added: -2 },
  ]);
});
