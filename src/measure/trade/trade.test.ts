import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import { measured, plainNumber, type Quantity, workedOut } from '../measurement.ts';
import { concentrationOf } from './concentration.ts';
import { interdependence, salience, symmetry } from './interdependence.ts';
import { logAsymmetry } from './log-asymmetry.ts';
import { tradeDependence } from './trade-dependence.ts';
import { tradeShare } from './trade-share.ts';

const known = (value: number): Quantity => ({ value, from: [{ kind: 'assumed', why: 'made for the test' }] });
const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

// Region i: trade 20, product 50; partner j: trade 500, product 2,000; trade between them 5.
describe('trade of a small region with a large partner', () => {
  it('gives shares of 0.25 and 0.01', () => {
    expect(tradeShare.calculate({ T_ij: 5, T_i: 20 })).toBe(0.25);
    expect(tradeShare.calculate({ T_ij: 5, T_i: 500 })).toBe(0.01);
  });

  it('gives salience 0.05, symmetry 0.76, interdependence 0.038', () => {
    const shares = { TS_ij: 0.25, TS_ji: 0.01 };
    expect(salience.calculate(shares)).toBeCloseTo(0.05, 12);
    expect(symmetry.calculate(shares)).toBeCloseTo(0.76, 12);
    expect(interdependence.calculate(shares)).toBeCloseTo(0.038, 12);
  });

  it('gives dependences of 0.1 and 0.0025, 40 times apart', () => {
    expect(tradeDependence.calculate({ T_ij: 5, Y_i: 50 })).toBeCloseTo(0.1, 12);
    expect(tradeDependence.calculate({ T_ij: 5, Y_i: 2000 })).toBeCloseTo(0.0025, 12);
    expect(logAsymmetry.calculate({ DEP_ij: 0.1, DEP_ji: 0.0025 })).toBeCloseTo(Math.log(40), 12);
    expect(Math.log(40)).toBeCloseTo(3.689, 3);
  });

  it('gives shares of .5, .3 and .2 an HHI of 0.38, Hirschman’s 61.64, 2.63 effective partners', () => {
    const { hhi, hirschman, effectivePartners } = concentrationOf([0.5, 0.3, 0.2])!;
    expect(hhi).toBeCloseTo(0.38, 12);
    expect(hirschman).toBeCloseTo(61.64, 2);
    expect(effectivePartners).toBeCloseTo(2.63, 2);
  });

  it('says what does not sum to 1', () => {
    expect(() => concentrationOf([0.5, 0.3])).toThrow(InvalidInput);
    expect(concentrationOf([])).toBeNull();
  });
});

describe('properties', () => {
  it('shares do not change when every figure is scaled', () => {
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.001, max: 1000, noNaN: true }), (a, b, by) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        expect(tradeShare.calculate({ T_ij: part * by, T_i: whole * by })).toBeCloseTo(
          tradeShare.calculate({ T_ij: part, T_i: whole })!,
          9,
        );
      }),
    );
  });

  it('interdependence is the same from either side and never more than salience', () => {
    fc.assert(
      fc.property(share, share, (TS_ij, TS_ji) => {
        const value = interdependence.calculate({ TS_ij, TS_ji })!;
        expect(interdependence.calculate({ TS_ij: TS_ji, TS_ji: TS_ij })).toBe(value);
        expect(value).toBeLessThanOrEqual(salience.calculate({ TS_ij, TS_ji })!);
      }),
    );
  });

  it('log asymmetry changes its sign with the sides', () => {
    fc.assert(
      fc.property(amount, amount, (DEP_ij, DEP_ji) => {
        expect(logAsymmetry.calculate({ DEP_ij, DEP_ji })).toBeCloseTo(
          -logAsymmetry.calculate({ DEP_ij: DEP_ji, DEP_ji: DEP_ij })!,
          9,
        );
      }),
    );
  });

  it('n equal partners are n effective partners', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
        expect(concentrationOf(new Array(n).fill(1 / n))!.effectivePartners).toBeCloseTo(n, 6);
      }),
    );
  });
});

describe('a measurement', () => {
  it('shows its formula with its numbers', () => {
    const share = measured(tradeShare, { T_ij: known(5), T_i: known(20) });
    expect(share).toMatchObject({ value: 0.25, coverage: 1, version: '1', notes: [] });
    expect(workedOut(share)).toBe('TS_ij = T_ij / T_i = 0.25, where T_ij = 5, T_i = 20');
  });

  it('has no value where a number is missing, and says which', () => {
    const share = measured(tradeShare, { T_ij: { value: null, from: [] }, T_i: known(20) });
    expect(share).toMatchObject({ value: null, coverage: 0.5 });
    expect(share.notes).toEqual(['Not known: goods trade of i with j, both ways.']);
    expect(workedOut(share)).toBe('TS_ij = T_ij / T_i = no value, where T_ij = ?, T_i = 20');
  });

  it('says where the formula divides by nothing', () => {
    expect(measured(tradeShare, { T_ij: known(0), T_i: known(0) }).notes).toEqual([
      'Not defined for these numbers: the formula divides by nothing.',
    ]);
  });

  it('prints numbers without the rounding errors of sums', () => {
    expect(plainNumber(0.1 + 0.2)).toBe('0.3');
    expect(plainNumber(1e21)).toBe('1e+21');
  });
});
