/** The steps of a tie's history out of its evidence; where sources disagree on a date, one is shown and all are kept. */
import type { Stage, TieType } from '../model/codebook.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ContestedDate, StageStep } from '../model/tie.ts';
import { bears, independentSources, preference } from './evidence-weight.ts';
import { sortedParties } from './founding-key.ts';
import { beginning, compareTimes, isDated, mayCoincide, vagueness } from './step-time.ts';

/** The natural order of stages, for what happened at the same time. */
export const stageOrder: Readonly<Record<Stage, number>> = {
  proposed: 0,
  announced: 1,
  signed: 2,
  suspended: 3,
  active: 4,
  ended: 5,
};

/** Stages that a status or a body goes through once: a second date for them is a contradiction, not a second act. */
const onceOnly = new Set<Stage>(['proposed', 'announced', 'signed']);

function happensOnce(type: TieType, stage: Stage): boolean {
  return stage === 'ended' || ((type === 'twinning' || type === 'body') && onceOnly.has(stage));
}

/** The steps of one lifetime, in time's order; what has no date comes last. */
export function stepsOf(type: TieType, standing: boolean, evidence: readonly Evidence[]): readonly StageStep[] {
  const groups = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    // A body is signed again when a member joins: other parties, another step.
    const parties = type === 'body' && piece.stage !== 'ended' ? sortedParties(piece.parties).join('~') : '';
    const key = `${piece.stage} ${parties}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  const steps = [...groups.values()].flatMap((group) => stepsOfStage(type, standing, group));
  return steps.sort(compareSteps);
}

function stepsOfStage(type: TieType, standing: boolean, group: readonly Evidence[]): readonly StageStep[] {
  const stage = group[0]!.stage;
  const clusters = clustersOf(group.filter(isDated));
  const undated = group.filter((piece) => !isDated(piece)).sort(byWeight);
  if (clusters.length === 0) return [stepOf(stage, undated, [])];
  if (standing && happensOnce(type, stage)) {
    const [shown, ...others] = [...clusters].sort(byTrust);
    return [stepOf(stage, [...shown!, ...undated], others)];
  }
  const inTime = [...clusters].sort(
    (a, b) => compareTimes(beginning(a[0]!), beginning(b[0]!)) || (a[0]!.id < b[0]!.id ? -1 : 1),
  );
  // Words without a date say no more than that it was so: they join the latest time it was.
  return inTime.map((cluster, i) => stepOf(stage, i === inTime.length - 1 ? [...cluster, ...undated] : cluster, []));
}

/** Evidence whose times may be one, the most trusted and most exact first in each. */
function clustersOf(dated: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const clusters: Evidence[][] = [];
  for (const piece of [...dated].sort(byWeight)) {
    const own = clusters.find(([core]) => mayCoincide(core!.bounds!, piece.bounds!));
    if (own) own.push(piece);
    else clusters.push([piece]);
  }
  return clusters;
}

function stepOf(stage: Stage, evidence: readonly Evidence[], others: readonly (readonly Evidence[])[]): StageStep {
  const step = { stage, ...dateOf(evidence) };
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

function byWeight(a: Evidence, b: Evidence): number {
  const [x, y] = [vagueness(a.bounds ?? [null, null]), vagueness(b.bounds ?? [null, null])];
  return preference(b) - preference(a) || (x === y ? 0 : x - y) || (a.id < b.id ? -1 : 1);
}

/** Which of several dates is shown: reviewer's preference, then independent sources, then the latest record. */
function byTrust(a: readonly Evidence[], b: readonly Evidence[]): number {
  return (
    Math.max(...b.map(preference)) - Math.max(...a.map(preference)) ||
    independentSources(b) - independentSources(a) ||
    latest(b).localeCompare(latest(a)) ||
    byWeight(a[0]!, b[0]!)
  );
}

function latest(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1)!;
}

function compareSteps(a: StageStep, b: StageStep): number {
  return (
    Number(isDated(b)) - Number(isDated(a)) ||
    compareTimes(beginning(a), beginning(b)) ||
    stageOrder[a.stage] - stageOrder[b.stage] ||
    (a.evidence[0]! < b.evidence[0]! ? -1 : 1)
  );
}
