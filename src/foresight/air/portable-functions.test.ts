import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { portableExp, portableLn } from './portable-functions.ts';

/** Whole numbers with 200 binary digits behind the point: an exact sum of the series, to compare with. */
const digits = 200n;
const one = 1n << digits;

/** A number as it is, without rounding: its 53 bits shifted. */
function exactly(x: number): bigint {
  let [mantissa, shift] = [x, 0n];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift += 1n;
  }
  return (BigInt(mantissa) << digits) >> shift;
}

/** e^x by its series for x / 2^20, squared twenty times. */
function exactExp(x: number): bigint {
  const small = exactly(x) >> 20n;
  let [term, sum] = [one, one];
  for (let n = 1n; n < 40n; n++) {
    term = (term * small) / (n * one);
    sum += term;
  }
  for (let i = 0; i < 20; i++) sum = (sum * sum) >> digits;
  return sum;
}

/** How many units in the last place of `found` it is off. */
function unitsOff(found: number, exact: bigint): number {
  const unit = 2 ** (Math.floor(Math.log2(found)) - 52);
  return Number(((exactly(found) - exact) * 1000n) / exactly(unit)) / 1000;
}

test('e^x within one unit in the last place', () => {
  const x = fc.double({ min: -40, max: 40, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(x, (at) => {
      const found = portableExp(at);
      expect(Math.abs(unitsOff(found, exactExp(at)))).toBeLessThan(1);
    }),
    { numRuns: runs(300) },
  );
});

test('e^x at its ends', () => {
  expect(portableExp(0)).toBe(1);
  expect(portableExp(1)).toBeCloseTo(Math.E, 14);
  expect(portableExp(-1e9)).toBe(0);
  expect(portableExp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(portableExp(1000)).toBe(Number.POSITIVE_INFINITY);
  expect(portableExp(Number.NaN)).toBeNaN();
  expect(portableExp(709.7)).toBeCloseTo(Math.exp(709.7), -300);
  expect(portableExp(-740)).toBeGreaterThan(0);
});

test('ln x undoes e^x, and has the values of the tables', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      expect(Math.abs(portableLn(portableExp(x)) - x)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)));
    }),
  );
  expect(portableLn(1)).toBe(0);
  expect(portableLn(2)).toBeCloseTo(Math.LN2, 16);
  expect(portableLn(10)).toBeCloseTo(Math.LN10, 15);
  expect(portableLn(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(portableLn(-1)).toBeNaN();
});
