import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, bands, bandsAt, likelihoodKind } from './bands.ts';
import { un, very } from './halves.ts';
import { percents } from './likelihood-words.ts';
import { brier, scoreOf } from './score.ts';
import { scorecard } from './scorecard.ts';

describe('the score of one forecast', () => {
  it('is 0 for what was sure and came, a quarter for a half', () => {
    expect(brier(1, true)).toBe(0);
    expect(brier(0, false)).toBe(0);
    expect(brier(0.5, true)).toBe(0.25);
    expect(brier(0.5, false)).toBe(0.25);
  });

  it('is at the midpoint of a band, and at its two ends', () => {
    const came = scoreOf([0.55, 0.8], true);
    expect(came.brier).toBeCloseTo(0.325 ** 2, 15);
    expect(came.brierBest).toBeCloseTo(0.2 ** 2, 15);
    expect(came.brierWorst).toBeCloseTo(0.45 ** 2, 15);
    const not = scoreOf([0.55, 0.8], false);
    expect([not.brierBest, not.brierWorst]).toEqual([0.55 ** 2, 0.8 ** 2]);
  });

  it('lies between the best and the worst over any band', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, fc.boolean(), (a, b, t, came) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const score = scoreOf([low, high], came);
        const inside = Math.min(high, Math.max(low, low + t * (high - low)));
        expect(score.brierBest).toBeLessThanOrEqual(brier(inside, came));
        expect(score.brierWorst).toBeGreaterThanOrEqual(brier(inside, came));
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
    expect(card.baseBrier).toBe(0);
    expect(scorecard([])).toMatchObject({ resolved: 0, brier: null, baseRate: null, baseBrier: null });
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

  it('gives whoever always says the base rate the score that stands beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), (came) => {
        const base = came.filter(Boolean).length / came.length;
        const card = scorecard(came.map((each) => resolved(base, base, each)));
        expect(card.baseRate).toBe(base);
        expect(card.brier!.middle).toBeCloseTo(card.baseBrier!, 12);
      }),
    );
    const card = scorecard([0.875, 0.875, 0.875, 0.325].map((f, i) => resolved(f, f, i < 2)));
    expect([card.baseRate, card.baseBrier]).toEqual([0.5, 0.25]);
    expect(card.brier!.middle).toBeCloseTo((2 * 0.125 ** 2 + 0.875 ** 2 + 0.325 ** 2) / 4, 15);
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
