/** The steps of a tie's history out of its evidence; where sources disagree on a date, one is shown and all are kept. */

import { certainlyBefore, type Edtf, edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import type { Evidence } from '../../model/evidence.ts';
import { isEnded, isEvent, isPlanned, type Stage, stageOrder } from '../../model/stages.ts';
import type { ContestedDate, StageStep } from '../../model/tie.ts';
import { isLimit, type TieType } from '../../model/tie-types.ts';
import { bears } from '../evidence-weight.ts';
import { sortedParties } from '../founding-key.ts';
import { typeRules } from '../type-rules.ts';
import { byTrust, byWeight, byWeightThenEnd, decidedBy, isDecision } from './conflicting-dates.ts';
import { beginning, compareTimes, daysOf, isDated, reportedOn } from './vague-dates.ts';

/** An end comes once; so does what leads to a status or a body: a second date for that is a contradiction, not a second act. */
const happensOnce = (type: TieType, stage: Stage): boolean =>
  isEnded(stage) || (typeRules[type].foundedOnce && isEvent(stage));

/** The steps of one lifetime, in time's order; what has no date comes last. */
export function stepsOf(type: TieType, standing: boolean, evidence: readonly Evidence[]): readonly StageStep[] {
  const groups = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    // A body is signed again when a member joins: other parties, another step.
    const parties =
      typeRules[type].knownBy === 'body' && !isEnded(piece.stage) ? sortedParties(piece.parties).join('~') : '';
    // What is agreed and what is opened are two steps, whatever their stage.
    const key = `${piece.stage} ${parties} ${piece.milestone ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  const steps = [...groups.values()].flatMap((group) => stepsOfStage(type, standing, group));
  return steps.sort(compareSteps);
}

function stepsOfStage(type: TieType, standing: boolean, group: readonly Evidence[]): readonly StageStep[] {
  const stage = group[0]!.stage;
  const clusters = clustersOf(type, group.filter(isDated));
  const undated = group.filter((piece) => !isDated(piece)).sort(byWeight);
  if (clusters.length === 0) return [stepOf(stage, undated, [])];
  if (standing && happensOnce(type, stage)) {
    const [shown, ...others] = [...clusters].sort(byTrust(clusters));
    return [stepOf(stage, [...shown!, ...undated], others)];
  }
  const inTime = [...clusters].sort(
    (a, b) => compareTimes(beginning(a[0]!), beginning(b[0]!)) || (a[0]!.id < b[0]!.id ? -1 : 1),
  );
  // Words without a date say no more than that it was so: they join the latest time it was.
  return inTime.map((cluster, i) => stepOf(stage, i === inTime.length - 1 ? [...cluster, ...undated] : cluster, []));
}

/**
 * Evidence whose times may be one, the most trusted and most exact first in each. A restriction lasts: those that began at one
 * time are one, and shown is the date that also tells until when.
 */
function clustersOf(type: TieType, dated: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const lasts = isLimit(type);
  const time = lasts ? beginning : ({ bounds }: Evidence) => bounds!;
  const clusters: Evidence[][] = [];
  // Busy ties have a thousand pieces in hundreds of clusters: the times of these stand as numbers.
  const cores: (readonly [number, number])[] = [];
  for (const piece of [...dated].sort(lasts ? byWeightThenEnd : byWeight)) {
    const [from, to] = daysOf(time(piece));
    const own = cores.findIndex(([since, until]) => until >= from && to >= since);
    if (own >= 0) clusters[own]!.push(piece);
    else {
      clusters.push([piece]);
      cores.push([from, to]);
    }
  }
  return clusters;
}

function stepOf(stage: Stage, evidence: readonly Evidence[], others: readonly (readonly Evidence[])[]): StageStep {
  const [side, ...more] = decidedBy(evidence);
  const oneSided = side !== undefined && more.length === 0 && isDecision(evidence) ? { oneSided: side } : {};
  const told = dateOf(evidence);
  const reported = evidence.map(reportedOn).sort(compareTimes)[0]!;
  const isToCome = isPlanned(stage) && isDated(told) && certainlyBefore(reported, beginning(told));
  const known = isDated(told) && !isToCome ? {} : { reported };
  const { milestone } = evidence[0]!;
  const built = milestone === undefined ? {} : { milestone };
  const term = evidence
    .flatMap((piece) => piece.term ?? [])
    .sort(byEnd)
    .at(-1);
  const step = { stage, ...built, ...(term === undefined ? {} : { term }), ...told, ...known, ...oneSided };
  return others.length === 0 ? step : { ...step, contested: others.map(dateOf) };
}

function dateOf(evidence: readonly Evidence[]): ContestedDate {
  const { date, bounds } = evidence[0]!;
  return {
    date,
    bounds: bounds ?? [null, null],
    evidence: evidence.map(({ id }) => id).sort(),
    reviewed: evidence.some(bears),
  };
}

/** Terms by when they end. */
const byEnd = (a: Edtf, b: Edtf): number =>
  compareDays(edtfBounds(a)[1] ?? '9999-12-31', edtfBounds(b)[1] ?? '9999-12-31');

/** Steps in time's order; what has no date comes last. */
export function compareSteps(a: StageStep, b: StageStep): number {
  return (
    Number(isDated(b)) - Number(isDated(a)) ||
    compareTimes(beginning(a), beginning(b)) ||
    stageOrder(a.stage) - stageOrder(b.stage) ||
    (a.evidence[0]! < b.evidence[0]! ? -1 : 1)
  );
}
