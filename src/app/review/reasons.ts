/** Why claims were read, as their readings keep it. */
import type { Reading } from '../../model/reading.ts';
import type { Why } from '../../model/why.ts';

/** The reasons of a claim as they are shown: what an earlier version kept of a cue besides is left out. */
export function shownWhy(held: Why): Why {
  const cues = held.cues.map(({ role, start, end, text, value, found, as }) => ({
    ...{ role, start, end, text, value, found },
    ...(as === undefined ? {} : { as }),
  }));
  return { ...held, cues };
}

/** Those of the claims of some readings, by claim. */
export function reasonsIn(readings: readonly (Reading | null)[]): ReadonlyMap<string, Why> {
  const claims = readings.flatMap((reading) => reading?.claims ?? []);
  return new Map(claims.flatMap(({ id, why }) => (why === undefined ? [] : [[id, shownWhy(why)]])));
}
