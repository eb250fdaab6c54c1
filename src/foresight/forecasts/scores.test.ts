import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { bandOf, bands, bandsAt, likelihoodKind } from './bands.ts';
import { un, very } from './halves.ts';
import { percents } from './likelihood-words.ts';
import { type Forecasted, murphy } from './murphy.ts';
import { reliabilityDiagram } from './reliability.ts';
import { brier, logScore, scoreOf } from './score.ts';
import { scorecard } from './scorecard.ts';
import { skill } from './skill.ts';

const points = fc.array(fc.record({ f: fc.double({ min: 0, max: 1, noNaN: true }), came: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});
/** Numbers that come again, as words do. */
const worded = fc.array(
  fc.record({ f: fc.constantFrom(0.03, 0.125, 0.325, 0.5, 0.675, 0.875, 0.97), came: fc.boolean() }),
  { minLength: 1, maxLength: 200 },
);

describe('the scores of one forecast', () => {
  it('are 0 for what was sure and came, a quarter for a half', () => {
    expect(brier(1, true)).toBe(0);
    expect(brier(0, false)).toBe(0);
    expect(brier(0.5, true)).toBe(0.25);
    expect(brier(0.5, false)).toBe(0.25);
  });

  it('are at the midpoint of a band, and at its two ends', () => {
    const came = scoreOf([0.55, 0.8], true);
    expect(came.brier).toBeCloseTo(0.325 ** 2, 15);
    expect(came.brierBest).toBeCloseTo(0.2 ** 2, 15);
    expect(came.brierWorst).toBeCloseTo(0.45 ** 2, 15);
    const not = scoreOf([0.55, 0.8], false);
    expect([not.brierBest, not.brierWorst]).toEqual([0.55 ** 2, 0.8 ** 2]);
  });

  it('cost a forecast of 0 that came a finite price', () => {
    expect(logScore(0, true)).toBeCloseTo(-Math.log(0.005), 15);
    expect(logScore(0, true)).toBeCloseTo(5.298317, 6);
    expect(logScore(1, false)).toBeCloseTo(logScore(0, true), 12);
    expect(logScore(1, true)).toBeCloseTo(0.0050125, 7);
  });

  it('lie between the best and the worst over any band', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, fc.boolean(), (a, b, t, came) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const score = scoreOf([low, high], came);
        const inside = Math.min(high, Math.max(low, low + t * (high - low)));
        expect(score.brierBest).toBeLessThanOrEqual(brier(inside, came));
        expect(score.brierWorst).toBeGreaterThanOrEqual(brier(inside, came));
        expect(score.logBest).toBeLessThanOrEqual(logScore(inside, came));
        expect(score.logWorst).toBeGreaterThanOrEqual(logScore(inside, came));
      }),
    );
  });
});

describe('Murphy’s parts', () => {
  it('add up to the Brier score within 1e-12, whatever was forecast', () => {
    for (const forecasts of [points, worded]) {
      fc.assert(
        fc.property(forecasts, (given) => {
          const parts = murphy(given)!;
          expect(Math.abs(parts.reliability - parts.resolution + parts.uncertainty - parts.brier)).toBeLessThan(1e-12);
        }),
        { numRuns: runs(300) },
      );
    }
  });

  it('are those that a person works out by hand', () => {
    const given: Forecasted[] = [
      { f: 0.875, came: true },
      { f: 0.875, came: true },
      { f: 0.875, came: false },
      { f: 0.325, came: false },
    ];
    const parts = murphy(given)!;
    expect(parts.bins).toEqual([
      { f: 0.325, n: 1, rate: 0 },
      { f: 0.875, n: 3, rate: 2 / 3 },
    ]);
    expect(parts.uncertainty).toBe(0.25);
    expect(parts.resolution).toBeCloseTo((0.25 + 3 * (1 / 6) ** 2) / 4, 15);
    expect(parts.reliability).toBeCloseTo((0.325 ** 2 + 3 * (0.875 - 2 / 3) ** 2) / 4, 15);
    expect(parts.brier).toBeCloseTo((0.325 ** 2 + 2 * 0.125 ** 2 + 0.875 ** 2) / 4, 15);
  });

  it('give no resolution and no skill to whoever always says the base rate', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), (came) => {
        const base = came.filter(Boolean).length / came.length;
        const parts = murphy(came.map((each) => ({ f: base, came: each })))!;
        expect(parts.resolution).toBe(0);
        const own = skill(parts.brier, parts.uncertainty);
        if (base === 0 || base === 1) expect(own).toBeNull();
        else expect(own).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe('a scorecard', () => {
  const resolved = (low: number, high: number, came: boolean) =>
    ({ ...left, outcome: came ? 'yes' : 'no', scorable: true, score: scoreOf([low, high], came) }) as const;
  const left = { scorable: true, pickedAfter: false, score: null } as const;

  it('counts what it leaves out and scores the rest', () => {
    const card = scorecard([
      resolved(0.95, 0.99, true),
      resolved(0.2, 0.45, true),
      { ...left, outcome: 'open' },
      { ...left, outcome: 'open', scorable: false },
      { ...left, outcome: 'void' },
      { ...left, outcome: 'disputed' },
    ]);
    expect(card).toMatchObject({ resolved: 2, came: 2, open: 1, unscorable: 1, void: 1, disputed: 1, baseRate: 1 });
    expect(card.brier!.middle).toBeCloseTo((0.03 ** 2 + 0.675 ** 2) / 2, 15);
    expect(card.brier!.best).toBeCloseTo((0.01 ** 2 + 0.55 ** 2) / 2, 15);
    expect(card.brier!.worst).toBeCloseTo((0.05 ** 2 + 0.8 ** 2) / 2, 15);
    // All came: the base rate alone would have been perfect.
    expect(card.skill).toEqual({ middle: null, best: null, worst: null });
    expect(card.diagram).toBeNull();
    expect(scorecard([])).toMatchObject({ resolved: 0, brier: null, log: null, skill: null, murphy: null });
  });

  it('never scores what was picked once it was known how it came out, whatever score stands with it', () => {
    const slipped = { ...resolved(0.8, 0.99, false), pickedAfter: true };
    const card = scorecard([
      resolved(0.55, 0.8, true),
      slipped,
      slipped,
      { ...left, outcome: 'open', pickedAfter: true },
    ]);
    expect(card).toMatchObject({ resolved: 1, came: 1, open: 1, pickedAfter: 2 });
    // (1 − .675)²
    expect(card.brier!.middle).toBeCloseTo(0.105625, 12);
  });

  it('draws reliability from twenty on', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ f: i < 10 ? 0.875 : 0.125, came: i % 5 === 0 }));
    expect(reliabilityDiagram(many.slice(1))).toBeNull();
    expect(reliabilityDiagram(many)).toEqual([
      { said: 0.125, came: 0.2, n: 10 },
      { said: 0.875, came: 0.2, n: 10 },
    ]);
    expect(reliabilityDiagram(Array.from({ length: 20 }, () => ({ f: 1, came: true })))).toEqual([
      { said: 1, came: 1, n: 20 },
    ]);
  });
});

describe('the bands', () => {
  it('leave gaps at both ends and share their limits', () => {
    expect(bandsAt(0.005)).toEqual([]);
    expect(bandsAt(0.995)).toEqual([]);
    expect(bandsAt(0.97).map(({ name }) => name)).toEqual(['certain']);
    expect(bandsAt(0.55).map(({ name }) => name)).toEqual(['even', 'likely']);
    expect(bands.map(({ likelihood }) => percents(likelihood))).toEqual([
      '1–5 %',
      '5–20 %',
      '20–45 %',
      '45–55 %',
      '55–80 %',
      '80–95 %',
      '95–99 %',
    ]);
    expect(bandOf([0.8, 0.99])).toBeNull();
  });

  it('are told apart from points, ranges and what leaves all open', () => {
    expect(likelihoodKind([0.3, 0.3])).toBe('probability');
    expect(likelihoodKind([0.55, 0.8])).toBe('band');
    expect(likelihoodKind([0.9, 0.99])).toBe('range');
    expect(likelihoodKind([0.05, 0.6])).toBe('open');
  });
});

it('"very" and "un-" halve the way to the end', () => {
  expect(very(0.7)).toBeCloseTo(0.85, 15);
  expect(very(0.2)).toBe(0.1);
  expect(very(0.5)).toBe(0.5);
  expect(un(0.66)).toBe(0.33);
});
