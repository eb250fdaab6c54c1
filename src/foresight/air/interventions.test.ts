import { expect, test } from 'vitest';
import { compareDraws } from './compare-draws.ts';
import { drawRuns } from './draws.ts';
import { seriesAt } from './inputs.ts';
import { intervene, knownInterventions } from './interventions.ts';
import { judgedRanges } from './parameters.ts';
import { referenceCases } from './reference-cases-for-tests.ts';
import { tornadoOf } from './tornado.ts';

const { inputs, initial, grid } = referenceCases['china-russia'];

test('a jump holds from its year on, and nothing before it changes', () => {
  const { orderHome } = intervene(inputs, [{ ...knownInterventions.homeRestricts(2028), until: 2031 }]);
  expect([2027, 2027.99, 2028, 2030.9, 2031, 2035].map((year) => seriesAt(orderHome, year))).toEqual([
    0, 0, 1, 1, 0, 0,
  ]);
});

test('a ramp is complete after its time, and follows the old series from then on', () => {
  const { power } = intervene(inputs, [knownInterventions.powerToPartner(2028)]);
  for (const year of [2000, 2019, 2027, 2028]) expect(seriesAt(power, year)).toBeCloseTo(seriesAt(inputs.power, year));
  expect(seriesAt(power, 2030.5)).toBeCloseTo(seriesAt(inputs.power, 2030.5) + 0.25);
  expect(seriesAt(power, 2033)).toBeCloseTo(seriesAt(inputs.power, 2033) + 0.5);
  expect(seriesAt(power, 2035)).toBeCloseTo(3);
});

test('two changes of one input are laid one over the other, and stop at the bounds of the input', () => {
  const { push } = intervene(inputs, [
    knownInterventions.bridgeOpens(2022),
    { input: 'push', how: 'times', value: 2, from: 2030, over: 0 },
  ]);
  expect(seriesAt(push, 2026)).toBeCloseTo(1);
  expect(seriesAt(push, 2024)).toBeCloseTo(seriesAt(inputs.push, 2024) + 0.2);
  expect(seriesAt(push, 2031)).toBe(1);
});

test('draws with and without a change differ from its year on, and by what it does', () => {
  const draw = (given: typeof inputs) => drawRuns(3, 200, judgedRanges, given, initial, { ...grid, stepsPerYear: 10 });
  const base = draw(inputs);
  const other = draw(intervene(inputs, [knownInterventions.homeRestricts(2020)]));
  expect(compareDraws(base, other, 'stockHome', 2020)).toMatchObject({ higher: 0, lower: 0 });
  expect(compareDraws(base, other, 'stockHome', 2030)).toMatchObject({ higher: 0, lower: 1 });
  expect(compareDraws(base, other, 'bandwidth', 2030).quantiles[2]!).toBeLessThan(-0.3);
  expect(() => compareDraws(base, other, 'bandwidth', 1900)).toThrow(/cannot be compared in 1900/);
});

test('a tornado has the widest bar first and none for what is sure', () => {
  const unsure = { ...inputs, toleranceHome: [{ at: 1988, value: 0.2, low: 0.05, high: 0.4 }] };
  const { bars, middle } = tornadoOf({ output: 'netStock', year: 2035 }, judgedRanges, unsure, initial, grid);
  expect(bars.map(({ moved }) => moved)).toHaveLength(10);
  expect(bars.filter(({ kind }) => kind === 'input').map(({ moved }) => moved)).toEqual(['toleranceHome']);
  const widths = bars.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  const uptake = bars.find(({ moved }) => moved === 'uptake')!;
  expect(uptake.atLow).toBeLessThan(middle);
  expect(uptake.atHigh).toBeGreaterThan(middle);
});
