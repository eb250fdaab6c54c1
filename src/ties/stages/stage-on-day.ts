/**
 * The stage of a tie on a day. A vague date can be read as several days; what every reading gives is certain. All readings are
 * looked at together: of each step it is known how early and how late it may have begun, and nothing else matters.
 */
import type { TieMark } from '../../model/milestones.ts';
import { isEnded, isHalted, isHaltedOrEnded, isInForce, type Stage, stageOrder } from '../../model/stages.ts';
import type { StageStep, Tie, TieState } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import { typeRules } from '../type-rules.ts';
import { compareMoments, endOfTerm, endsByDates, type Moment, momentsOf, numberOf } from './step-days.ts';
import { beginning, isDated } from './vague-dates.ts';

/** A tie as far as its state on any day depends on it. */
export interface DatedTie {
  readonly type: TieType;
  readonly standing: boolean;
  readonly moments: readonly Moment[];
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
  const { type, standing } = tie;
  const steps = stepsThatCount(tie, include);
  const ends = [...endsByDates({ type, standing, steps }), ...endOfTerm({ standing, steps })];
  const moments = [...momentsOf(steps), ...ends].sort(compareMoments);
  return { type, standing, moments };
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
export function stateOn({ type, standing, moments }: DatedTie, day: number): TieState | null {
  const begun = moments.filter(({ from }) => from <= day);
  if (begun.length === 0) return null;
  return standing ? standingState(type, begun, day) : actState(begun, day);
}

/** True where a tie has a state on a day: the same as `stateAt` not being null, at a fraction of the cost. */
export function mayStandAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): boolean {
  const steps = stepsThatCount(tie, include);
  // Most ties have a step that may have begun by then, which their days tell as they are written.
  if (!day.startsWith('-') && steps.some((step) => isDated(step) && isBefore(beginning(step)[0], day))) return true;
  const number = numberOf(day);
  return momentsOf(steps).some(({ from }) => from <= number);
}

/** True where a day, or an open beginning, is not after another day of our era. */
function isBefore(from: string | null, day: string): boolean {
  return from === null || from.startsWith('-') || from <= day;
}

/** The steps by which a tie is judged to stand: of a reviewed tie the reviewed ones, unless all are asked for. */
function stepsThatCount({ steps, reviewed: borne }: Tie, include: 'reviewed' | 'all'): readonly StageStep[] {
  return !borne || include === 'all' ? steps : steps.filter(({ reviewed }) => reviewed);
}

/** The stage of a tie on a day where it is certain, else null. */
export function certainAt(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): Stage | null {
  const state = stateAt(tie, day, include);
  return state?.certainty === 'certain' ? state.stage : null;
}

/** True where every reading of its dates has a standing tie signed or active on a day. */
export function certainlyInForce(tie: Tie, day: string, include: 'reviewed' | 'all' = 'reviewed'): boolean {
  if (!tie.standing) return false;
  const { moments } = datedTie(tie, include);
  const on = numberOf(day);
  const begun = moments.filter(({ from }) => from <= on);
  if (begun.length === 0) return false;
  return [...possibleStages(begun, on)].every((stage) => stage !== null && isInForce(stage));
}

const stateOf = ({ stage, milestone, date: since }: Reached, certain: boolean): TieState => ({
  stage,
  certainty: certain ? 'certain' : 'possible',
  ...(milestone === undefined ? {} : { milestone }),
  since,
});

/** How far a tie has come, and when. */
type Reached = Pick<Moment, 'stage' | 'milestone' | 'date'>;

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
  return stateOf(shown, certain);
}

/** True where a moment on a day comes after another one as early as may be; at the same time the further stage is later. */
function isLater(moment: Moment, on: number, other: Moment): boolean {
  return on > other.from || (on === other.from && moment.order > other.order);
}

function standingState(type: TieType, begun: readonly Moment[], day: number): TieState {
  return stateOf(stageWhenEarly(type, begun), possibleStages(begun, day).size === 1);
}

/** The stage where each step began as early as may be, which is the order they stand in, and when the tie came to it. */
function stageWhenEarly(type: TieType, [first, ...more]: readonly Moment[]): Reached {
  return more.reduce<Reached>((so, { stage: next, milestone, date }) => {
    const stage = after(so.stage, next);
    if (milestone !== undefined && !isBehind(milestone, so.milestone)) return { stage, milestone, date };
    // Work that stops before anything was opened leaves it as far as it had come.
    if (
      so.milestone !== undefined &&
      milestone === undefined &&
      isHaltedOrEnded(next) &&
      beforeOpening.has(so.milestone)
    )
      return { stage, milestone: so.milestone, date };
    if (so.milestone !== undefined && !undoneBy(next, milestone, so.milestone))
      return { stage: isHalted(so.stage) ? so.stage : stage, milestone: so.milestone, date: so.date };
    // A twinning told to be in force in 2022 has been so since it was signed; a bridge is not in use since it was agreed.
    const goesOn =
      stage === so.stage || (isInForce(stage) && isInForce(so.stage) && typeRules[type].knownBy !== 'construction');
    return { stage, date: goesOn ? so.date : date };
  }, first!);
}

/** What comes too late to take back how far it was: papers signed on a bridge that is open, its last stone. What is shut may be built anew. */
const leavesAsItWas: Readonly<Record<TieMark, readonly TieMark[]>> = {
  agreed: [],
  begun: ['agreed'],
  completed: ['agreed', 'begun'],
  opened: ['agreed', 'begun', 'completed'],
  reopened: ['agreed', 'begun', 'completed'],
  closed: ['agreed'],
  'given-up': [],
  'term-over': [],
};

const beforeOpening: ReadonlySet<TieMark> = new Set(['agreed', 'begun', 'completed']);

const isBehind = (next: TieMark, before: TieMark | undefined): boolean =>
  before !== undefined && leavesAsItWas[before].includes(next);

/**
 * What was opened stays so until something tells that it is shut; what was shut or given up, until something is at work there again,
 * of which it is then not told whether it is open.
 */
function undoneBy(next: Stage, milestone: TieMark | undefined, before: TieMark): boolean {
  if (isHaltedOrEnded(next)) return true;
  return milestone === undefined && next === 'active' && (before === 'closed' || before === 'given-up');
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
