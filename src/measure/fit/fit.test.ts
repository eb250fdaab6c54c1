import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import { complementarity } from './complementarity.ts';
import { gravityPotential, gravityPriors, overTrade, percentileAmong } from './gravity.ts';
import { greatCircleKilometres } from './great-circle.ts';
import { pairFit, readinessOf } from './pair-fit.ts';
import { revealedAdvantage, symmetricAdvantage } from './revealed-advantage.ts';
import { tradeIntensity } from './trade-intensity.ts';

const shares = (record: Record<string, number>): Map<string, number> => new Map(Object.entries(record));
const goods = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }).map((amounts) => {
  const sum = amounts.reduce((total, each) => total + each, 0);
  return new Map(amounts.map((each, i) => [`good ${i}`, each / sum]));
});

describe('complementarity', () => {
  it('is 0 where nothing sold is bought, 100 where the shares are the same', () => {
    expect(complementarity(shares({ timber: 1 }), shares({ phones: 1 }))).toBe(0);
    expect(complementarity(shares({ timber: 0.4, oil: 0.6 }), shares({ timber: 0.4, oil: 0.6 }))).toBe(100);
  });

  it('is 50 where half of what is sold is all that is bought', () => {
    expect(complementarity(shares({ timber: 0.5, oil: 0.5 }), shares({ oil: 1 }))).toBe(50);
  });

  it('stays from 0 to 100 and is directional: exports of one, imports of the other', () => {
    fc.assert(
      fc.property(goods, goods, (sold, bought) => {
        const value = complementarity(sold, bought);
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(value).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
    expect(() => complementarity(shares({ oil: 0.4 }), shares({ oil: 1 }))).toThrow(InvalidInput);
  });
});

describe('revealed advantage', () => {
  const timber = { x_gj: 30, X_j: 100, x_gw: 50, X_w: 1000 };
  it('is 6 where a good is 30 % of one’s exports and 5 % of the world’s', () => {
    expect(revealedAdvantage.calculate(timber)).toBeCloseTo(6, 12);
    expect(symmetricAdvantage.calculate(timber)).toBeCloseTo(5 / 7, 12);
    expect(symmetricAdvantage.calculate({ ...timber, x_gj: 0 })).toBe(-1);
    expect(revealedAdvantage.calculate({ ...timber, x_gw: 0 })).toBeNull();
  });
});

describe('trade intensity', () => {
  it('is 1 where the partner takes of me what it takes of the world', () => {
    expect(tradeIntensity.calculate({ X_ij: 5, X_i: 100, X_wj: 50, X_w: 1000 })).toBe(1);
    expect(tradeIntensity.calculate({ X_ij: 20, X_i: 100, X_wj: 50, X_w: 1000 })).toBe(4);
  });
});

describe('distance', () => {
  it('of Guangzhou and Yakutsk is some 4,500 km, of opposite points half the way round', () => {
    expect(greatCircleKilometres({ lat: 23.13, lon: 113.26 }, { lat: 62.03, lon: 129.73 })).toBeCloseTo(4500, -2);
    expect(greatCircleKilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6);
  });
});

describe('gravity', () => {
  it('falls by 0.9 a logarithm of distance', () => {
    const near = gravityPotential(100, 200, 10)!;
    expect(near).toBeCloseTo(Math.log(100) + Math.log(200) - 0.9 * Math.log(10), 12);
    expect(gravityPotential(100, 200, 100)! - near).toBeCloseTo(-0.9 * Math.log(10), 12);
    expect(gravityPotential(0, 200, 100)).toBeNull();
    expect(gravityPriors).toEqual({ b1: 1, b2: 1, b3: 0.9, border: 0, crossing: 0, language: 0 });
  });

  it('is the same from either side', () => {
    expect(gravityPotential(3, 7, 500)).toBe(gravityPotential(7, 3, 500));
  });

  it('sets trade against expectation', () => {
    expect(overTrade.calculate({ T_ij: 10, E_ij: 10 })).toBe(0);
    expect(overTrade.calculate({ T_ij: 0, E_ij: 10 })).toBeNull();
  });

  it('ranks a value among others', () => {
    expect(percentileAmong(3, [1, 2, 3, 4])).toBe(0.625);
    expect(percentileAmong(1, [])).toBeNull();
  });
});

describe('fit of a pair', () => {
  it('is the geometric mean of its four parts', () => {
    const fit = pairFit({ complementarityIJ: 0.5, complementarityJI: 0.5, gravity: 0.5, readiness: 0.5 });
    expect(fit.value).toBeCloseTo(0.5, 12);
    expect(fit.interval[0]).toBe(fit.interval[1]);
    expect(pairFit({ complementarityIJ: 1, complementarityJI: 1, gravity: 0.0625, readiness: 1 }).value).toBe(0.5);
  });

  it('keeps open what is not known', () => {
    const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(part, part, part, part, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, would) => {
        const parts = { complementarityIJ: a, complementarityJI: b, gravity: c, readiness: d };
        const { value, interval, coverage } = pairFit(parts);
        if (value !== null) {
          expect(value).toBeGreaterThanOrEqual(interval[0] - 1e-12);
          expect(value).toBeLessThanOrEqual(interval[1] + 1e-12);
        }
        expect(value === null).toBe(coverage < 0.5);
        // Whatever turns out lies in the interval.
        const filled = pairFit({
          complementarityIJ: a ?? would,
          complementarityJI: b ?? would,
          gravity: c ?? would,
          readiness: d ?? would,
        });
        expect(filled.value!).toBeGreaterThanOrEqual(interval[0] - 1e-12);
        expect(filled.value!).toBeLessThanOrEqual(interval[1] + 1e-12);
      }),
    );
  });

  it('counts what makes a pair ready', () => {
    expect(
      readinessOf({ directLink: true, openCrossing: false, sharedLanguage: null, earlierTie: true, legalPower: null }),
    ).toEqual({ value: 2 / 3, coverage: 0.6 });
  });
});
