import { expect, it } from 'vitest';
import { cohenKappa, kappaOf } from './cohen-kappa.ts';

const units = (table: Readonly<Record<string, number>>) =>
  Object.entries(table).flatMap(([cell, n]) => {
    const [a, b] = cell.split(' ') as [string, string];
    return Array.from({ length: n }, () => [a, b] as const);
  });

it('is what the textbook works out: 20 + 15 of 50 agreed, half of it by chance', () => {
  // po = 35/50 = .7, pe = .5 × .6 + .5 × .4 = .5, kappa = .2/.5
  const grants = units({ 'yes yes': 20, 'yes no': 5, 'no yes': 10, 'no no': 15 });
  expect(cohenKappa(grants)).toEqual({ n: 50, observed: 0.7, kappa: expect.closeTo(0.4, 10) });
});

it('is 1 for the same, 0 for chance, and says nothing where there is nothing to tell apart', () => {
  expect(cohenKappa(units({ 'a a': 3, 'b b': 1 })).kappa).toBe(1);
  expect(cohenKappa(units({ 'a a': 1, 'a b': 1, 'b a': 1, 'b b': 1 })).kappa).toBeCloseTo(0);
  expect(cohenKappa(units({ 'a b': 1, 'b a': 1 })).kappa).toBe(-1);
  expect(cohenKappa(units({ 'a a': 7 }))).toEqual({ n: 7, observed: 1, kappa: null });
  expect(cohenKappa([])).toEqual({ n: 0, observed: null, kappa: null });
});

it('takes one category against the others', () => {
  // visit: both 2, first alone 1, neither 3. po = 5/6, pe = (3·2 + 3·4)/36 = .5, kappa = (5/6 − 1/2)/(1/2)
  const types = units({ 'visit visit': 2, 'visit forum': 1, 'trade trade': 2, 'forum trade': 1 });
  expect(kappaOf('visit', types).kappa).toBeCloseTo(2 / 3, 10);
});
