/**
 * The stage of a tie on a day. A vague date can be read as several days; what every reading gives is certain. All readings are
 * looked at together: of each step it is known how early and how late it may have begun, and nothing else matters.
 */
import {
  isEnded,
  isHalted,
  isHaltedOrEnded,
  isInForce,
  type Stage,
  stageOrder,
  type TieStage,
} from '../../model/stages.ts';
import type { Tie, TieState } from '../../model/tie.ts';
import {
  type Acts,
  actsOf,
  compareMoments,
  endsByDates,
  type Moment,
  momentsOf,
  numberOf,
  within,
} from './step-days.ts';
import { beginning, isDated } from './vague-dates.ts';

/** A tie as far as its state on any day depends on it. */
export interface DatedTie {
  readonly standing: boolean;
  readonly moments: readonly Moment[];
  readonly acts: Acts;
  /** The furthest stage of the steps without a date. */
  readonly undated: Stage | null;
}

/** Of ties that are asked for again: measures of a series of years do for each of them. */
const dated = new WeakMap<Tie, DatedTie>();

/** The dated part of a tie. A reviewed tie is moved by reviewed steps alone, unless all are asked for. */
export function datedTie(tie: Tie, include: 'reviewed' | 'all' = 'reviewed'): DatedTie {
  if (include === 'all') return datedBy(tie, include);
  let found = dated.get(tie);
  if (found === undefined) dated.set(tie, (found = datedBy(tie, include)));
  return found;
}

function datedBy(tie: Tie, include: 'reviewed' | 'all'): DatedTie {
  const { steps, activity } = whatCounts(tie, include);
  return {
    standing: tie.standing,
    moments: [...momentsOf(steps), ...endsByDates({ type: tie.type, steps })].sort(compareMoments),
    acts: actsOf(activity),
    undated: steps.reduce<Stage | null>((so, { stage }) => (so === null ? stage : after(so, stage)), null),
  };
}

/**
 * The state of a tie on a day, null where it was not yet there in any reading. A reviewed tie is moved by reviewed steps
 * alone, unless all are asked for: what nobody has agreed to does not change what is held. Where readings differ, the
 * stage shown is the furthest the tie may have come.
 */
export function stateAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): TieState | null {
  return stateOn(datedTie(tie, include), numberOf(day));
}

/** The same of the dated part alone; the day counts from 1970. */
export function stateOn({ standing, moments, acts, undated }: DatedTie, day: number): TieState | null {
  // Nothing is dated: it was so at some time, which may be this.
  if (moments.length === 0) return undated === null ? null : { stage: undated, certainty: 'possible' };
  const begun = moments.filter(({ from }) => from <= day);
  if (begun.length === 0) return null;
  return standing ? standingState(begun, acts, day) : actState(begun, day);
}

/** True where a tie has a state on a day: the same as `stateAt` not being null, at a fraction of the cost. */
export function mayStandAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): boolean {
  const { steps } = whatCounts(tie, include);
  // Most ties have a step that may have begun by then, which their days tell as they are written.
  if (!day.startsWith('-') && steps.some((step) => isDated(step) && isBefore(beginning(step)[0], day))) return true;
  const moments = momentsOf(steps);
  if (moments.length === 0) return steps.length > 0;
  const number = numberOf(day);
  return moments.some(({ from }) => from <= number);
}

/** True where a day, or an open beginning, is not after another day of our era. */
function isBefore(from: string | null, day: string): boolean {
  return from === null || from.startsWith('-') || from <= day;
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

/** True where every reading of its dates has a standing tie signed or active on a day, awake or dormant. */
export function certainlyInForce(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): boolean {
  if (!tie.standing) return false;
  const { moments } = datedTie(tie, include);
  const on = numberOf(day);
  const begun = moments.filter(({ from }) => from <= on);
  if (begun.length === 0) return false;
  return [...possibleStages(begun, on)].every((stage) => stage !== null && isInForce(stage));
}

const stateOf = (stage: TieStage, certain: boolean): TieState => ({
  stage,
  certainty: certain ? 'certain' : 'possible',
});

/** An act is at the stage of the last one that began; each as early as may be for the one shown. */
function actState(begun: readonly Moment[], day: number): TieState {
  let shown = begun[0]!;
  // The two latest of those that certainly began, each as early as may be: only a step as late as these can be the last.
  let first: Moment | null = null;
  let second: Moment | null = null;
  for (const moment of begun) {
    if (isLater(moment, moment.from, shown)) shown = moment;
    if (moment.to > day) continue;
    if (first === null || isLater(moment, moment.from, first)) [first, second] = [moment, first];
    else if (second === null || isLater(moment, moment.from, second)) second = moment;
  }
  const mayBeLast = (moment: Moment): boolean => {
    const other = moment === first ? second : first;
    return other === null || isLater(moment, Math.min(moment.to, day), other);
  };
  const certain = first !== null && !begun.some((moment) => moment.stage !== shown.stage && mayBeLast(moment));
  return stateOf(shown.stage, certain);
}

/** True where a moment on a day comes after another one as early as may be; at the same time the further stage is later. */
function isLater(moment: Moment, on: number, other: Moment): boolean {
  return on > other.from || (on === other.from && moment.order > other.order);
}

function standingState(begun: readonly Moment[], acts: Acts, day: number): TieState {
  const possible = possibleStages(begun, day);
  const stage = stageWhenEarly(begun);
  const only = possible.size === 1;
  if (!isInForce(stage)) return stateOf(stage, only);
  const [byLatest, byEarliest] = [within(acts.latest, day), within(acts.earliest, day)];
  const awake = byLatest || begun.some(({ awakeFrom }) => awakeFrom >= day);
  const mayBeAwake = awake || byEarliest || begun.some(({ awakeTo }) => awakeTo >= day);
  const mayBeDormant = !(byLatest && byEarliest) && !begun.some(({ to, awakeFrom }) => to <= day && awakeFrom >= day);
  return stateOf(awake ? stage : 'dormant', only && !(mayBeAwake && mayBeDormant));
}

/** The stage where each step began as early as may be, which is the order they stand in. */
function stageWhenEarly(begun: readonly Moment[]): Stage {
  return begun.reduce<Stage | null>((so, { stage }) => (so === null ? stage : after(so, stage)), null)!;
}

/** Every stage, and null for none, that some reading gives. */
function possibleStages(begun: readonly Moment[], day: number): ReadonlySet<Stage | null> {
  const found = new Set<Stage | null>();
  const ends = begun.filter(({ stage }) => isEnded(stage));
  for (const { stage } of ends) found.add(stage);
  if (ends.some(({ to }) => to <= day)) return found;
  const rests = begun.filter(({ stage }) => isHalted(stage));
  const others = begun.filter(({ stage }) => !isHaltedOrEnded(stage));
  const late = ({ to }: Moment): number => Math.min(to, day);
  const certainRests = rests.filter(({ to }) => to <= day);
  if (rests.length > 0) {
    const latest = Math.max(...rests.map(late));
    const rest = stageOrder(rests[0]!.stage);
    const force = others.filter(({ to, stage }) => to <= day && isInForce(stage));
    // As late a suspension as may be, and nothing after it that certainly began.
    if (force.every(({ order, from }) => (order > rest ? from < latest : from <= latest)))
      for (const { stage } of rests) found.add(stage);
    const earliest =
      certainRests.length > 0
        ? Math.max(...certainRests.map(({ from }) => from))
        : Math.min(...rests.map(({ from }) => from));
    const resumes = (moment: Moment): boolean =>
      isInForce(moment.stage) && (moment.order > rest ? late(moment) >= earliest : late(moment) > earliest);
    if (others.some(resumes)) found.add('active');
  }
  if (certainRests.length > 0) return found;
  const sure = others.filter(({ to }) => to <= day);
  const least = sure.reduce((so, { order }) => Math.max(so, order), -1);
  if (least < 0) found.add(null);
  for (const { stage, order } of others) if (order >= least) found.add(stage);
  return found;
}

/** The stage after another: forward from proposal to force; out of a suspension by force again; nothing follows an end. */
function after(before: Stage, next: Stage): Stage {
  if (isEnded(before)) return before;
  if (isHaltedOrEnded(next)) return next;
  if (isHalted(before)) return isInForce(next) ? 'active' : before;
  return stageOrder(next) >= stageOrder(before) ? next : before;
}
