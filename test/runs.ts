/** How often a property is tried. */
import fc from 'fast-check';

/** As often as said, and as many times as often as `npm run soak` is told (test/more-runs.ts). */
export function runs(ordinary: number): number {
  return (ordinary * (fc.readConfigureGlobal().numRuns ?? 100)) / 100;
}
