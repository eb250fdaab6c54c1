import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLinearOf, logOdds } from '../../src/read/claims/scorer/log-linear.ts';
import { type FitOptions, fitModel, type Row } from './fit.ts';

const row = (right: boolean, ...names: string[]): Row => ({
  features: new Map(names.map((name) => [name, 1])),
  right,
  weight: 1,
});
const many = (count: number, made: Row): Row[] => Array.from({ length: count }, () => made);

test('finds the weights of a case that can be worked out by hand', () => {
  // With the word three of four are right, without it one of four: the odds are 3 and 1/3.
  const rows = [
    ...many(30, row(true, 'word')),
    ...many(10, row(false, 'word')),
    ...many(10, row(true)),
    ...many(30, row(false)),
  ];
  const { bias, weights } = fitModel(rows, { closeness: 1e6, fewest: 1 });
  expect(bias).toBeCloseTo(-Math.log(3), 2);
  expect(weights.word).toBeCloseTo(2 * Math.log(3), 2);
});

test('tells two kinds apart that can be told, and weighs no more than its penalty lets it', () => {
  const rows = [...many(20, row(true, 'signed')), ...many(20, row(false, 'flood'))];
  const loose = fitModel(rows, { closeness: 100, fewest: 1 });
  const tight = fitModel(rows, { closeness: 0.1, fewest: 1 });
  for (const { weights } of [loose, tight]) {
    expect(weights.signed).toBeGreaterThan(0);
    expect(weights.flood).toBeCloseTo(-weights.signed!, 2);
  }
  expect(loose.weights.signed).toBeGreaterThan(tight.weights.signed!);
});

test('counts a row by its weight', () => {
  const one = [...many(30, row(true, 'word')), ...many(10, row(false, 'word')), ...many(20, row(false))];
  const weighed = [
    { ...row(true, 'word'), weight: 30 },
    { ...row(false, 'word'), weight: 10 },
    { ...row(false), weight: 20 },
  ];
  const options = { closeness: 1, fewest: 1 };
  expect(fitModel(weighed, options).weights.word).toBeCloseTo(fitModel(one, options).weights.word!, 2);
});

test('leaves out what too few rows have', () => {
  const rows = [...many(5, row(true, 'often', 'seldom')), ...many(5, row(false))];
  const once = [...rows, row(true, 'often', 'once')];
  expect(Object.keys(fitModel(once, { closeness: 1, fewest: 2 }).weights).sort()).toEqual(['often', 'seldom']);
});

const names = ['a', 'b', 'c', 'd'] as const;
const someRows = fc.array(
  fc.record({
    features: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(0.5, 1, 2)), { selector: ([name]) => name })
      .map((entries) => new Map(entries)),
    right: fc.boolean(),
    weight: fc.constantFrom(0.4, 1),
  }),
  { minLength: 4, maxLength: 30 },
);

test('the same rows give the same model', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const options = { closeness: 0.5, fewest: 1 };
      expect(JSON.stringify(fitModel(rows, options))).toBe(JSON.stringify(fitModel(structuredClone(rows), options)));
    }),
  );
});

test('at its weights the loss has hardly a slope left', () => {
  fc.assert(
    fc.property(
      someRows.filter((rows) => rows.some((r) => r.right) && rows.some((r) => !r.right)),
      (rows) => {
        const options: FitOptions = { closeness: 0.5, fewest: 1 };
        for (const slope of slopes(rows, options)) expect(Math.abs(slope)).toBeLessThan(0.1);
      },
    ),
  );
});

/** The slope of the loss in the start and in each weight, worked out from its definition. */
function slopes(rows: readonly Row[], options: FitOptions): readonly number[] {
  const kept = fitModel(rows, options);
  const model = logLinearOf(kept);
  const off = rows.map((r) => r.weight * (1 / (1 + Math.exp(-logOdds(model, r.features))) - Number(r.right)));
  const byName = names.map(
    (name) =>
      rows.reduce((sum, r, i) => sum + off[i]! * (r.features.get(name) ?? 0), 0) +
      (kept.weights[name] ?? 0) / options.closeness,
  );
  return [off.reduce((a, b) => a + b, 0), ...byName];
}
