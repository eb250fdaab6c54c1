/** Whether a tie was the first of its kind, as far as what is held can tell: what certainly came before, and what may have. */

import { type Bounds, certainlyBefore } from '../../model/edtf.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { isDecided, isHaltedOrEnded } from '../../model/stages.ts';
import type { StageStep, Tie } from '../../model/tie.ts';
import { beginning, compareTimes, isDated } from '../../ties/stages/vague-dates.ts';

/** A tie with its first step that is more than a proposal, and the days on which that may have been. */
export interface Begun {
  readonly tie: Tie;
  readonly step: StageStep;
  readonly bounds: Bounds;
}

/** How a tie lies to another in time. */
export type Before = 'certain' | 'possible';

/** The beginning of a reviewed tie: its earliest reviewed step that is announced, signed or active; null where none has a date. */
export function beginningOf(tie: Tie): Begun | null {
  const found = tie.steps
    .filter((step) => step.reviewed && isDated(step) && isDecided(step.stage) && !isHaltedOrEnded(step.stage))
    .map((step) => ({ tie, step, bounds: beginning(step) }))
    .sort((a, b) => compareTimes(a.bounds, b.bounds));
  return found[0] ?? null;
}

/** Whether `a` was before `b`: on every reading of the two dates, on some, or on none (null). */
export function isBefore(a: Bounds, b: Bounds): Before | null {
  if (certainlyBefore(a, b)) return 'certain';
  const never = a[0] !== null && b[1] !== null && a[0] >= b[1];
  return never ? null : 'possible';
}

/** Who is tied: regions themselves, towns of them, or one of either. */
export type Level = 'regions' | 'towns' | 'unequal';

export function levelOf({ parties }: Pick<Tie, 'parties'>): Level {
  const towns = parties.filter((party) => party.includes('/')).length;
  return towns === 0 ? 'regions' : towns === parties.length ? 'towns' : 'unequal';
}

/** True where a tie joins a unit (or any unit) of the one country with one of the other; ties of a centre are not among them. */
export function joinsUnits({ parties }: Pick<Tie, 'parties'>, i: string, j: string): boolean {
  const units = parties.map(unitOf);
  const has = (wanted: string): boolean =>
    units.some((unit) => (wanted.includes('-') ? unit === wanted : unit !== wanted && countryOf(unit) === wanted));
  return has(i) && has(j);
}

/** The ties before another one, the earliest first; those alone that may have been before it stand among them by their date. */
export function earlierThan(
  bounds: Bounds,
  others: readonly Begun[],
): readonly (Begun & { readonly certainty: Before })[] {
  return others
    .flatMap((other) => {
      const certainty = isBefore(other.bounds, bounds);
      return certainty === null ? [] : [{ ...other, certainty }];
    })
    .sort((a, b) => compareTimes(a.bounds, b.bounds) || (a.tie.id < b.tie.id ? -1 : 1));
}
