import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../model/chance.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type Capacity, capacityOf } from './capacity.ts';
import { lopsidedness } from './lopsidedness.ts';
import { norm } from './norm.ts';
import { pullOn, shares } from './pull.ts';
import { drawWeights, quantile, spreadOf } from './weight-draws.ts';
import {
  type BandwidthPart,
  bandwidthParts,
  checkedWeights,
  type DependencePart,
  dependenceParts,
  equalWeights,
  type Parts,
} from './weights.ts';

// In millionths: products of the smallest numbers there are would be 0.
const unit = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
const full = <K extends string>(names: readonly K[]) =>
  fc.tuple(...names.map(() => unit)).map((v) => Object.fromEntries(names.map((n, i) => [n, v[i]])) as Parts<K>);
const gaps = <K extends string>(names: readonly K[]) =>
  fc
    .tuple(...names.map(() => fc.option(unit, { nil: null })))
    .map((v) => Object.fromEntries(names.map((n, i) => [n, v[i]])) as Parts<K>);
const bandwidth = full<BandwidthPart>(bandwidthParts);
const dependence = full<DependencePart>(dependenceParts);
const someBandwidth = gaps<BandwidthPart>(bandwidthParts);
const someDependence = gaps<DependencePart>(dependenceParts);
const none: Parts<DependencePart> = { trade: 0, investment: 0, route: 0, visitors: 0, transfers: 0 };
const slack = 1e-12;

describe('norm', () => {
  it('is 0 for nothing, 1 at the cap and beyond, and a half at the square-root point', () => {
    const scale = { scale: 1, cap: 99 };
    expect(norm(0, scale)).toBe(0);
    expect(norm(99, scale)).toBe(1);
    expect(norm(5000, scale)).toBe(1);
    expect(norm(9, scale)).toBeCloseTo(0.5, 12); // ln 10 / ln 100
    expect(() => norm(-1, scale)).toThrow(InvalidInput);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (a, b) => {
          const scale = { scale: 10, cap: 1e5 };
          expect(norm(Math.max(a, b), scale)).toBeGreaterThanOrEqual(norm(Math.min(a, b), scale));
        },
      ),
    );
  });
});

describe('influence capacity', () => {
  it('is bandwidth times dependence: 0.5 · 0.3', () => {
    const capacity = capacityOf({
      bandwidth: { economic: 1, institutional: 0.5, people: 0.5, infrastructure: 0 },
      dependence: { trade: 0.5, investment: 0.5, route: 0.5, visitors: 0, transfers: 0 },
    });
    expect(capacity.value).toBeCloseTo(0.15, 12);
    expect(capacity.coverage).toBe(1);
    expect(capacity.interval[0]).toBeCloseTo(0.15, 12);
    expect(capacity.interval[1]).toBeCloseTo(0.15, 12);
  });

  it('lies from 0 to 1, and is 0 without links or without reliance', () => {
    fc.assert(
      fc.property(bandwidth, dependence, (b, d) => {
        const { value } = capacityOf({ bandwidth: b, dependence: d });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + slack);
        expect(capacityOf({ bandwidth: b, dependence: none }).value).toBe(0);
        const noLink = { economic: 0, institutional: 0, people: 0, infrastructure: 0 };
        expect(capacityOf({ bandwidth: noLink, dependence: d }).value).toBe(0);
      }),
    );
  });

  it('is never less for another tie', () => {
    fc.assert(
      fc.property(bandwidth, dependence, fc.double({ min: 0, max: 50, noNaN: true }), (b, dependence, ties) => {
        const scale = { scale: 2, cap: 20 };
        const at = (count: number): number =>
          capacityOf({ bandwidth: { ...b, institutional: norm(count, scale) }, dependence }).value!;
        expect(at(ties + 1)).toBeGreaterThanOrEqual(at(ties) - slack);
      }),
    );
  });

  it('widens where a part is unknown and never leaves the interval, whatever the part turns out to be', () => {
    fc.assert(
      fc.property(someBandwidth, someDependence, unit, (b, d, would) => {
        const open = capacityOf({ bandwidth: b, dependence: d });
        const fill = <K extends string>(parts: Parts<K>) =>
          Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, v ?? would])) as Parts<K>;
        const { value } = capacityOf({ bandwidth: fill(b), dependence: fill(d) });
        expect(value).toBeGreaterThanOrEqual(open.interval[0] - slack);
        expect(value).toBeLessThanOrEqual(open.interval[1] + slack);
        expect(open.value === null).toBe(open.coverage < 0.5);
        if (open.value !== null) {
          expect(open.value).toBeGreaterThanOrEqual(open.interval[0] - slack);
          expect(open.value).toBeLessThanOrEqual(open.interval[1] + slack);
        }
      }),
    );
  });

  it('hides the value below half of the weights: one part of four is known', () => {
    const capacity = capacityOf({
      bandwidth: { economic: 0.8, institutional: null, people: null, infrastructure: null },
      dependence: none,
    });
    expect(capacity).toMatchObject({ value: null, coverage: 0.25 });
    expect(capacity.bandwidth).toMatchObject({ low: 0.2, mean: 0.8 });
    expect(capacity.bandwidth.high).toBeCloseTo(0.95, 12);
  });
});

describe('lopsidedness', () => {
  it('is 0.6 where one side relies four times as much on the other', () => {
    const bandwidth = { economic: 0.5, institutional: 0.5, people: 0.5, infrastructure: 0.5 };
    const jOnI = { ...none, trade: 0.8 };
    const iOnJ = { ...none, trade: 0.2 };
    expect(lopsidedness({ bandwidth, jOnI, iOnJ }).value).toBeCloseTo(0.6, 12);
    expect(lopsidedness({ bandwidth, jOnI: iOnJ, iOnJ: jOnI }).value).toBeCloseTo(-0.6, 12);
  });

  it('turns its sign with the sides, is 0 for equals, and stays from −1 to 1', () => {
    fc.assert(
      fc.property(someBandwidth, someDependence, someDependence, (bandwidth, a, b) => {
        const there = lopsidedness({ bandwidth, jOnI: a, iOnJ: b });
        const back = lopsidedness({ bandwidth, jOnI: b, iOnJ: a });
        if (there.value === null) expect(back.value).toBeNull();
        else {
          expect(there.value + back.value!).toBeCloseTo(0, 12);
          expect(Math.abs(there.value)).toBeLessThanOrEqual(1 + slack);
          expect(there.value).toBeGreaterThanOrEqual(there.interval[0] - slack);
          expect(there.value).toBeLessThanOrEqual(there.interval[1] + slack);
        }
        expect(there.interval[0] + back.interval[1]).toBeCloseTo(0, 12);
        const even = lopsidedness({ bandwidth, jOnI: a, iOnJ: a });
        expect(even.value ?? 0).toBe(0);
      }),
    );
  });

  it('holds whatever an unknown part turns out to be', () => {
    fc.assert(
      fc.property(someBandwidth, someDependence, someDependence, unit, (b, x, y, would) => {
        const open = lopsidedness({ bandwidth: b, jOnI: x, iOnJ: y });
        const fill = <K extends string>(parts: Parts<K>) =>
          Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, v ?? would])) as Parts<K>;
        const { value } = lopsidedness({ bandwidth: fill(b), jOnI: fill(x), iOnJ: fill(y) });
        expect(value).toBeGreaterThanOrEqual(open.interval[0] - slack);
        expect(value).toBeLessThanOrEqual(open.interval[1] + slack);
      }),
    );
  });
});

describe('pull', () => {
  const sure = (value: number): Pick<Capacity, 'value' | 'interval' | 'coverage'> => ({
    value,
    interval: [value, value],
    coverage: 1,
  });

  it('shares out the influence on a region: the centre’s 0.3 of 0.5 is 0.6', () => {
    const { centre, foreign } = pullOn(sure(0.3), [sure(0.15), sure(0.05)]);
    expect(centre.value).toBeCloseTo(0.6, 12);
    expect(foreign.value).toBeCloseTo(0.4, 12);
  });

  it('sums to 1, and its intervals hold what the unknown turn out to be', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit, unit), { minLength: 1, maxLength: 6 }), (bounds) => {
        const open = bounds.map(([a, b, at]) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          return { value: low + at * (high - low), interval: [low, high] as const, coverage: 1 };
        });
        const parts = shares(open);
        const sum = open.reduce((total, { value }) => total + value, 0);
        if (sum === 0) return;
        expect(parts.reduce((total, { value }) => total + value!, 0)).toBeCloseTo(1, 9);
        for (const { value, interval } of parts) {
          expect(value!).toBeGreaterThanOrEqual(interval[0] - 1e-9);
          expect(value!).toBeLessThanOrEqual(interval[1] + 1e-9);
        }
      }),
    );
  });
});

describe('weights', () => {
  it('are refused where they do not sum to 1', () => {
    expect(checkedWeights(equalWeights)).toBe(equalWeights);
    expect(() => checkedWeights({ ...equalWeights, bandwidth: { ...equalWeights.bandwidth, economic: 0.5 } })).toThrow(
      InvalidInput,
    );
  });

  it('are drawn evenly: each sums to 1, means come near the equal weights, one seed gives one series', () => {
    const next = chanceOf(7);
    const draws = Array.from({ length: 4000 }, () => checkedWeights(drawWeights(next)));
    const mean = draws.reduce((sum, { bandwidth }) => sum + bandwidth.people, 0) / draws.length;
    expect(mean).toBeCloseTo(0.25, 1);
    // A share of Dirichlet(1,1,1,1) has variance 3/80 = 0.0375.
    const variance = draws.reduce((sum, { bandwidth }) => sum + (bandwidth.people - 0.25) ** 2, 0) / draws.length;
    expect(variance).toBeCloseTo(0.0375, 2);
    const again = chanceOf(7);
    expect(drawWeights(again)).toEqual(draws[0]);
  });

  it('spread a value', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(spreadOf([3, 1, 2])).toEqual({ low: 1.1, median: 2, high: 2.9, draws: 3 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('scaling all trade', () => {
  it('leaves dependence as it was', () => {
    const amounts = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 100, noNaN: true }), (trade, by) => {
        const share = (list: readonly number[]): number => list[0]! / list.reduce((sum, each) => sum + each, 0);
        const at = (list: readonly number[]): number =>
          capacityOf({
            bandwidth: { economic: 1, institutional: 1, people: 1, infrastructure: 1 },
            dependence: { ...none, trade: share(list) },
          }).dependence.mean!;
        expect(at(trade.map((each) => each * by))).toBeCloseTo(at(trade), 9);
      }),
    );
  });
});
