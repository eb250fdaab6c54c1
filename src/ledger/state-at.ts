/** The stage of a tie on a day. A vague date can be read as several days; what every reading gives is certain. */
import type { Stage } from '../model/codebook.ts';
import { addMonths, compareDays } from '../model/edtf-days.ts';
import type { StageStep, Tie, TieStage, TieState } from '../model/tie.ts';
import { dormantAfterMonths, momentsOf, type Reading, readingsOf } from './date-readings.ts';
import { stageOrder } from './tie-steps.ts';

/**
 * The state of a tie on a day, null where it was not yet there in any reading. A reviewed tie is moved by reviewed steps
 * alone, unless all are asked for: what nobody has agreed to does not change what is held. Where readings differ, the
 * stage shown is the furthest the tie may have come.
 */
export function stateAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): TieState | null {
  const { steps, activity } = whatCounts(tie, include);
  const moments = momentsOf(steps);
  if (moments.length === 0) {
    // Nothing is dated: it was so at some time, which may be this.
    const furthest = steps.reduce<Stage | null>((so, { stage }) => (so === null ? stage : after(so, stage)), null);
    return furthest === null ? null : { stage: furthest, certainty: 'possible' };
  }
  const lastActs = [lastAct(activity, day, true), lastAct(activity, day, false)];
  const found = new Set<TieStage | null>();
  let shown: TieStage | null = null;
  for (const reading of readingsOf(moments, day)) {
    for (const act of new Set(lastActs)) {
      const state = stateIn(reading, day, tie.standing, act);
      shown ??= state;
      found.add(state);
    }
    // Two readings that differ settle it: the rest cannot make it certain again.
    if (shown !== null && found.size > 1) break;
  }
  return shown === null ? null : { stage: shown, certainty: found.size === 1 ? 'certain' : 'possible' };
}

/** True where a tie has a state on a day: the same as `stateAt` not being null, at a fraction of the cost. */
export function mayStandAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): boolean {
  const { steps } = whatCounts(tie, include);
  const moments = momentsOf(steps);
  if (moments.length === 0) return steps.length > 0;
  return moments.some(({ from }) => from === null || compareDays(from, day) <= 0);
}

/** The steps and acts by which a tie is judged to stand: of a reviewed tie the reviewed ones, unless all are asked for. */
function whatCounts(tie: Tie, include: 'reviewed' | 'all') {
  const activity = tie.activity ?? [];
  if (!tie.reviewed || include === 'all') return { steps: tie.steps, activity };
  return {
    steps: tie.steps.filter(({ reviewed }) => reviewed),
    activity: activity.filter(({ reviewed }) => reviewed),
  };
}

/** The stage of a tie on a day where it is certain, else null. */
export function certainAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): TieStage | null {
  const state = stateAt(tie, day, include);
  return state?.certainty === 'certain' ? state.stage : null;
}

function stateIn(reading: Reading, day: string, standing: boolean, lastActivity: string | null): TieStage | null {
  const begun = reading
    .flatMap(({ step, day: began }) => (began !== null && compareDays(began, day) <= 0 ? [{ step, began }] : []))
    .sort((a, b) => compareDays(a.began, b.began) || stageOrder[a.step.stage] - stageOrder[b.step.stage]);
  if (begun.length === 0) return null;
  const stage = begun.reduce<Stage | null>(
    (so, { step }) => (so === null || !standing ? step.stage : after(so, step.stage)),
    null,
  )!;
  if (!standing || (stage !== 'signed' && stage !== 'active')) return stage;
  const days = [...begun.map(({ step, began }) => lasting(step, began, day)), lastActivity];
  const last = days.reduce<string | null>(
    (so, d) => (d !== null && (so === null || compareDays(d, so) > 0) ? d : so),
    null,
  );
  return last !== null && compareDays(addMonths(last, dormantAfterMonths), day) < 0 ? 'dormant' : stage;
}

/** The stage after another: forward from proposal to force; out of a suspension by force again; nothing follows an end. */
function after(before: Stage, next: Stage): Stage {
  if (before === 'ended' || next === 'ended') return 'ended';
  if (next === 'suspended') return 'suspended';
  if (before === 'suspended') return next === 'signed' || next === 'active' ? 'active' : 'suspended';
  return stageOrder[next] >= stageOrder[before] ? next : before;
}

/** The last day by a day on which a step shows activity: its own, or the end of the interval it is said to have lasted. */
function lasting(step: StageStep, began: string, day: string): string {
  if (!step.date?.includes('/')) return began;
  const end = step.bounds[1];
  return end === null || compareDays(end, day) > 0 ? day : end;
}

function lastAct(activity: NonNullable<Tie['activity']>, day: string, latest: boolean): string | null {
  let last: string | null = null;
  for (const { bounds } of activity) {
    const [from, to] = bounds;
    const candidate = latest
      ? from === null || compareDays(from, day) <= 0
        ? earlier(to ?? day, day)
        : null
      : to !== null && compareDays(to, day) <= 0
        ? from
        : null;
    if (candidate !== null && (last === null || compareDays(candidate, last) > 0)) last = candidate;
  }
  return last;
}

function earlier(a: string, b: string): string {
  return compareDays(a, b) < 0 ? a : b;
}
