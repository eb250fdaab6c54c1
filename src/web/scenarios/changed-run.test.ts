import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant, type Inputs, inputNames, seriesAt } from '../../foresight/air/inputs.ts';
import { judgedRanges, middleOf } from '../../foresight/air/parameters.ts';
import { simulate } from '../../foresight/air/simulate.ts';
import { changedRun, fixedRanges, isOpen, placedSeries, stepOf } from './changed-run.ts';
import { plainLab } from './lab-state.ts';
import type { Runnable } from './run-words.ts';

const inputs = Object.fromEntries(inputNames.map((name) => [name, constant(0.4, 0.2, 0.8)])) as unknown as Inputs;
const base: Runnable = {
  ranges: judgedRanges,
  inputs,
  initial: {
    attachmentHome: 0.8,
    stockHome: 0.02,
    attachmentPartner: 0.9,
    stockPartner: 0.02,
    bandwidth: 0.1,
    restrictionHome: 0,
    restrictionPartner: 0,
  },
  from: 2000,
  until: 2040,
  seed: 1,
};

describe('a scenario under changes', () => {
  it('is the scenario where nothing is changed', () => {
    expect(changedRun(base, plainLab)).toEqual(base);
  });

  it('has a fixed parameter at one value, within its range', () => {
    expect(fixedRanges(judgedRanges, { uptake: 0.62, decay: 99 })).toEqual({
      ...judgedRanges,
      uptake: [0.62, 0.62],
      decay: [0.2, 0.2],
    });
  });

  it('moves an input between its lows and highs, where it is then sure', () => {
    const series = constant(0.4, 0.2, 0.8);
    expect(isOpen(series)).toBe(true);
    expect(seriesAt(placedSeries(series, -1), 2020)).toBeCloseTo(0.2, 12);
    expect(seriesAt(placedSeries(series, 0.5), 2020)).toBeCloseTo(0.6, 12);
    expect(seriesAt(placedSeries(series, 0), 2020)).toBe(0.4);
    expect(isOpen(placedSeries(series, 0.5))).toBe(false);
  });

  it('lays on dated changes', () => {
    const run = changedRun(base, {
      ...plainLab,
      changes: [{ input: 'orderHome', how: 'set', value: 1, from: 2028, over: 0 }],
    });
    expect(seriesAt(run.inputs.orderHome, 2027)).toBe(0.4);
    expect(seriesAt(run.inputs.orderHome, 2029)).toBe(1);
    const middle = simulate(middleOf(run.ranges), run.inputs, run.initial, {
      from: 2000,
      until: 2040,
      stepsPerYear: 20,
    });
    expect(middle.values.restrictionHome[40]).toBeGreaterThan(0.99);
  });

  it('moves a slider in steps that are read at a glance', () => {
    expect(stepOf(0.2, 0.8)).toBe(0.01);
    expect(stepOf(3, 10)).toBe(0.1);
    expect(stepOf(0.05, 0.2)).toBe(0.002);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (span) => {
        const steps = span / stepOf(0, span);
        expect(steps).toBeGreaterThan(19);
        expect(steps).toBeLessThan(101);
      }),
    );
  });
});
