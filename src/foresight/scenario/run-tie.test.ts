import { expect, test } from 'vitest';
import { knobNames, runTie } from './run-tie.ts';

const push = { value: 0.5, low: 0.3333, high: 0.75 };
const question = { push, set: {}, from: 2026, draws: 100 } as const;
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Float64Array ? Array.from(each) : each));

test('the same question gives the same bytes, another seed others', () => {
  expect(plain(runTie(question))).toBe(plain(runTie(question)));
  expect(plain(runTie({ ...question, seed: 2 }).bands)).not.toBe(plain(runTie(question).bands));
});

test('a knob that is left is drawn from what it may be, one that is set is the same in every draw', () => {
  const { knobs, middle, bands } = runTie({ ...question, set: { power: 1.5, toleranceHome: 0.1 } });
  expect(knobNames.map((name) => knobs[name])).toEqual([
    { value: 1.5, low: 1.5, high: 1.5 },
    push,
    { value: 0.1, low: 0.1, high: 0.1 },
    { value: 0.2, low: 0.05, high: 0.4 },
    { value: 0.7, low: 0.4, high: 1 },
    { value: 0.7, low: 0.4, high: 1 },
  ]);
  expect([middle.years[0], middle.years.at(-1)]).toEqual([2026, 2056]);
  expect(bands.netStock.quantiles).toHaveLength(5);
});

test('power decides whose influence settles, and a centre that bears less restricts more', () => {
  const last = (set: Parameters<typeof runTie>[0]['set'], output: 'netStock' | 'restrictionHome') =>
    runTie({ ...question, set }).bands[output].quantiles[2]!.at(-1)!;
  expect(last({ power: 2 }, 'netStock')).toBeGreaterThan(0.05);
  // Both sides start alike: power the other way round leaves the mirror of it, but for what chance drew.
  expect(last({ power: -2 }, 'netStock')).toBeLessThan(-0.05);
  expect(last({ power: 2, push: 1, toleranceHome: 0 }, 'restrictionHome')).toBeGreaterThan(
    last({ power: 2, push: 1, toleranceHome: 0.5 }, 'restrictionHome'),
  );
});

test('a knob beyond its bounds is refused with what to do', () => {
  expect(() => runTie({ ...question, set: { push: 1.5 } })).toThrow('push cannot be 1.5');
});
