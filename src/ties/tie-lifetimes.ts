/** Cuts the evidence on one founding key into lifetimes: what comes after an end is a new tie. */

import { type Bounds, certainlyBefore } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import { isEnded, isInForce, isPlanned, type Stage } from '../model/stages.ts';
import { bears } from './evidence-weight.ts';
import { beginning, compareTimes, isDated, reportedOn } from './stages/vague-dates.ts';

/** True of founding stages: only these open a new lifetime. */
const opens = (stage: Stage): boolean => isPlanned(stage) || isInForce(stage);

/**
 * The lifetimes of a standing tie in time's order, each a non-empty list of evidence. A lifetime closes at an `ended` for which
 * `closes` holds; evidence that certainly begins after it opens the next. An end that only unreviewed claims report
 * does not part reviewed evidence: the tie stands until a person agrees. Evidence without a date goes to the last
 * lifetime that had begun when it was reported.
 */
export function lifetimesOf(
  evidence: readonly Evidence[],
  closes: (ended: Evidence) => boolean = () => true,
): readonly (readonly Evidence[])[] {
  const dated = evidence.filter(isDated).sort(byTime);
  const undated = evidence.filter((e) => !isDated(e)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const lifetimes: Evidence[][] = [[]];
  let end = null as { readonly bounds: Bounds; readonly reviewed: boolean } | null;
  for (const piece of dated) {
    const begins = beginning(piece);
    if (end !== null && opens(piece.stage) && certainlyBefore(end.bounds, begins) && (end.reviewed || !bears(piece))) {
      lifetimes.push([]);
      end = null;
    }
    lifetimes.at(-1)!.push(piece);
    if (isEnded(piece.stage) && closes(piece))
      end = { bounds: begins, reviewed: bears(piece) || (end?.reviewed ?? false) };
  }
  for (const piece of undated) lifetimes[lifetimeAt(reportedOn(piece), lifetimes)]!.push(piece);
  return lifetimes.filter((lifetime) => lifetime.length > 0);
}

/** The lifetime that a piece of evidence outside them (a rejected one) belongs to: the last that had begun by then. */
export function lifetimeFor(piece: Evidence, lifetimes: readonly (readonly Evidence[])[]): number {
  return lifetimeAt(isDated(piece) ? beginning(piece) : reportedOn(piece), lifetimes);
}

function lifetimeAt(begins: Bounds, lifetimes: readonly (readonly Evidence[])[]): number {
  const after = lifetimes.findIndex((lifetime) => {
    const first = lifetime.find(isDated);
    return first !== undefined && certainlyBefore(begins, beginning(first));
  });
  return after < 0 ? lifetimes.length - 1 : Math.max(0, after - 1);
}

function byTime(a: Evidence, b: Evidence): number {
  return compareTimes(beginning(a), beginning(b)) || (a.id < b.id ? -1 : 1);
}
