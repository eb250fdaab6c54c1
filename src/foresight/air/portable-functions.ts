/**
 * Exponential and natural logarithm by + − × ÷ alone. IEEE 754 fixes those four to the last bit, while ECMAScript leaves
 * `Math.exp` and `Math.log` to each engine: with these, a scenario has the same bytes in any engine on any machine.
 */

/** ln 2 in two parts: the first has 32 leading bits, so that its product with a whole number below 2²¹ is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** The constants of `Math` are fixed by ECMAScript, unlike its functions. */
const perLn2 = Math.LOG2E;

/** 1/2!, 1/3!, … 1/13!: for |r| ≤ ln 2 / 2 what follows is below 4·10⁻¹⁸, a thirteenth of half a unit in the last place. */
const [f2, f3, f4, f5, f6, f7] = [1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040];
const [f8, f9, f10, f11, f12, f13] = [1 / 40320, 1 / 362880, 1 / 3628800, 1 / 39916800, 1 / 479001600, 1 / 6227020800];

const leastPower = -1074;
/** 2^k from k = −1074 on, each exact. */
const powersOfTwo = ((): Float64Array => {
  const powers = new Float64Array(1024 - leastPower);
  powers[-leastPower] = 1;
  for (let k = 1; k < 1024; k++) powers[k - leastPower] = powers[k - 1 - leastPower]! * 2;
  for (let k = -1; k >= leastPower; k--) powers[k - leastPower] = powers[k + 1 - leastPower]! / 2;
  return powers;
})();

/**
 * e^x within one unit in the last place (two where the result is below 2⁻¹⁰²²). Range reduction x = k ln 2 + r, the Taylor
 * polynomial of degree 13 in r, then times 2^k, which is exact.
 */
export function portableExp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * perLn2 + 0.5);
  const r = x - k * ln2High - k * ln2Low;
  // By pairs (Estrin), so that a processor need not wait for one product before it begins the next.
  const r2 = r * r;
  const r4 = r2 * r2;
  const tail =
    f2 +
    r * f3 +
    r2 * (f4 + r * f5) +
    r4 * (f6 + r * f7 + r2 * (f8 + r * f9) + r4 * (f10 + r * f11 + r2 * (f12 + r * f13)));
  const power = 1 + (r + r2 * tail);
  return k < 1024 ? power * powersOfTwo[k - leastPower]! : power * 2 * powersOfTwo[1023 - leastPower]!;
}

const rootOfHalf = Math.SQRT1_2;

/**
 * ln x within two units in the last place of the greater of the result and 1; NaN below 0. x = m·2^e with m from √½ to √2,
 * then ln m = 2 artanh((m − 1)/(m + 1)) by its series to the 21st power: the rest is below 10⁻¹⁸.
 */
export function portableLn(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let m = x;
  let e = 0;
  while (m >= 2 * rootOfHalf) {
    m /= 2;
    e += 1;
  }
  while (m < rootOfHalf) {
    m *= 2;
    e -= 1;
  }
  const f = (m - 1) / (m + 1);
  const g = f * f;
  let series = 1 / 21;
  for (let n = 19; n >= 3; n -= 2) series = series * g + 1 / n;
  return e * ln2High + (e * ln2Low + 2 * f * g * series + 2 * f);
}
