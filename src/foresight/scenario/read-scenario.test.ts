import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';
import { readScenario } from './read-scenario.ts';
import { replay } from './replay.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

const folder = new URL('../../../data/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const soviet = read('soviet-bloc.json') as Record<string, Record<string, unknown>>;

test.each(files)('%s is read, and reads back as it was', (name) => {
  const scenario = readScenario(read(name), name);
  expect(`${scenario.id}.json`).toBe(name);
  expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
});

test('a file that leaves out what may be left out reads back too', () => {
  const { about, whatIfs, history, parameters, ...least } = soviet;
  const scenario = readScenario(least);
  expect(scenario.about).toEqual({ en: null, ru: null, zh: null });
  expect(scenario.parameters.uptake).toMatchObject({ low: 0.2, high: 0.8 });
  expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  expect([about, whatIfs, history, parameters]).not.toContain(undefined);
});

const faults: readonly (readonly [string, (file: typeof soviet) => object, RegExp])[] = [
  ['another format', (file) => ({ ...file, format: 'amur-scenario/9' }), /format/],
  ['another engine', (file) => ({ ...file, engine: 'air-0' }), /engine: is "air-0", and this Amur has "air-1"/],
  ['a field that is none', (file) => ({ ...file, colour: 'red' }), /colour/],
  [
    'no citation',
    (file) => ({ ...file, inputs: { ...file.inputs, power: { points: [[1970, 0]], basis: [] } } }),
    /inputs\.power\.basis: is empty: cite records of the ledger, or say/,
  ],
  [
    'a value out of bounds',
    (file) => ({
      ...file,
      inputs: { ...file.inputs, capacityHome: { points: [[1970, 1.5]], basis: [{ kind: 'assumed', why: 'x' }] } },
    }),
    /inputs\.capacityHome\.points\[0\]: is not within 0 to 1/,
  ],
  [
    'points out of order',
    (file) => ({
      ...file,
      inputs: {
        ...file.inputs,
        power: {
          points: [
            [1980, 0],
            [1970, 0],
          ],
          basis: [{ kind: 'assumed', why: 'x' }],
        },
      },
    }),
    /inputs\.power\.points\[1\]: is before the point in front of it/,
  ],
  [
    'a side that is more than whole',
    (file) => ({
      ...file,
      initial: { ...file.initial, stockHome: { value: 0.5, basis: [{ kind: 'assumed', why: 'x' }] } },
    }),
    /add up to/,
  ],
  ['an outcome after the end', (file) => ({ ...file, outcome: { output: 'netStock', year: 2050 } }), /outcome\.year/],
];

test.each(faults)('%s is refused with where and what', (_, change, message) => {
  expect(() => readScenario(change(soviet), 'mine.json')).toThrow(message);
});

const short = readScenario({ ...soviet, draws: 40 }) as Scenario & { history: NonNullable<Scenario['history']> };

test('the same file gives the same bytes, and a what-if differs only from its year on', () => {
  const one = JSON.stringify(runScenario(short), arrays);
  expect(JSON.stringify(runScenario(short), arrays)).toBe(one);
  const { base, whatIfs } = runScenario(short);
  const kept = whatIfs.find(({ id }) => id === 'capacity-kept')!;
  const until1985 = base.middle.years.indexOf(1985);
  expect(kept.middle.values.restrictionHome.slice(0, until1985)).toEqual(
    base.middle.values.restrictionHome.slice(0, until1985),
  );
  expect(kept.middle.values.stockHome.at(-1)!).toBeLessThanOrEqual(base.middle.values.stockHome.at(-1)!);
});

function arrays(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

test('Spearman’s ρ of ranks, ties sharing theirs', () => {
  expect(rankCorrelation([1, 2, 3], [10, 20, 30])).toBe(1);
  expect(rankCorrelation([1, 2, 3], [9, 4, 1])).toBe(-1);
  // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: covariance 4.5 over √(4.5 · 5).
  expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  expect(rankCorrelation([1, 1], [1, 2])).toBeNull();
});

test('a replay counts years of restriction and says what is met and missed', () => {
  const years = Array.from({ length: 25 }, (_, i) => 1970 + i);
  const coded = {
    years,
    inForce: years.map((_, i) => i),
    wanted: years.map((_, i) => i),
    homeRestricts: years.map((year) => (year === 1980 ? 1 : 0)),
    partnerRestricts: years.map(() => 0),
  };
  const played = replay(short, coded, [{ id: 'evt_x', side: 'home', from: 1980, until: 1980 }]);
  const home = played.restrictions.find(({ side }) => side === 'home')!;
  expect(home).toMatchObject({ hits: 0, misses: 1, falseAlarms: 0, quiet: 24, skill: 0 });
  // “Nobody ever restricts” is right in as many years: the model adds nothing here.
  expect([home.model, home.baseline]).toEqual([24 / 25, 24 / 25]);
  expect(played.restrictions.find(({ side }) => side === 'partner')!.skill).toBeNull();
  expect(played.missed.map(({ id }) => id)).toEqual(['evt_x']);
  expect(played.turns.find(({ id }) => id === 'flow-turns')).toMatchObject({ hit: true, share: 1 });
});
