/** How often a property is tried, and with which cases. */
import fc from 'fast-check';

/** How many times as often `npm run soak` tries (test/more-runs.ts); 1 in `npm test`. */
const times = (): number => (fc.readConfigureGlobal().numRuns ?? 100) / 100;

/** As often as said, and as many times as often as `npm run soak` is told. */
export function runs(ordinary: number): number {
  return ordinary * times();
}

/**
 * A fuzz: so many cases in `npm test`, the same each time, so that what fails is the change; so many in `npm run soak` at its usual twenty
 * times, others each time. What fails says its seed, and AMUR_SEED takes it up again. Where a fuzz has several parts, each has cases of its own.
 */
export function fuzz(ordinary: number, soaked: number, part = 0): fc.Parameters<unknown> {
  const numRuns = Math.ceil(times() === 1 ? ordinary : (soaked * times()) / 20);
  // What a case finds hangs on those before it: a smaller one would not find it again.
  return { numRuns, seed: Number(process.env.AMUR_SEED ?? 1) + part, endOnFailure: true };
}
