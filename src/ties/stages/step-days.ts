/** When the steps of a tie may have begun, as numbers that are quick to compare. */

import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import { dayNumber, parseDay } from '../../model/edtf-days.ts';
import type { TieMark } from '../../model/milestones.ts';
import { isEnded, isEvent, isHaltedOrEnded, isInForce, type Stage, stageOrder } from '../../model/stages.ts';
import type { StageStep, Tie } from '../../model/tie.ts';
import { isLimit } from '../../model/tie-types.ts';
import { beginning, isDated } from './vague-dates.ts';

/** A step with the days (since 1970) on which it may have begun; an open side is infinite. */
export interface Moment {
  readonly stage: Stage;
  readonly milestone?: TieMark;
  readonly order: number;
  readonly from: number;
  readonly to: number;
  /** As evidence writes it; null where no date is told and the days are those of the report. */
  readonly date: Edtf | null;
}

const numbers = new Map<string, number>();

/** Days since 1970; the same few thousand days are asked for over and over. */
export function numberOf(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    if (numbers.size > 50_000) numbers.clear();
    numbers.set(day, (number = dayNumber(parseDay(day)!)));
  }
  return number;
}

const startOf = (day: string | null): number => (day === null ? Number.NEGATIVE_INFINITY : numberOf(day));
const endOf = (day: string | null): number => (day === null ? Number.POSITIVE_INFINITY : numberOf(day));

/**
 * The steps as early as each may have begun, in order. What has no date was so by the day of its report and is placed there: nothing
 * says that it was so before. An end or a suspension without a date came after the last dated step began, and by its report.
 */
export function momentsOf(steps: readonly StageStep[]): readonly Moment[] {
  const dated = steps.filter(isDated).map((step): Moment => {
    // A plan is one from its report on, not from the day that it is for.
    const [from, to] = step.reported ?? beginning(step);
    return { ...placed(step), from: startOf(from), to: endOf(to) };
  });
  const undated = steps
    .filter((step) => !isDated(step))
    .map((step): Moment => {
      const [first, last] = step.reported ?? [null, null];
      const [from, to] = [startOf(first), endOf(last)];
      const before = dated.filter((moment) => moment.from <= to);
      const since = mayHaveBegun(step.stage, before) ?? from;
      return { ...placed(step), from: since, to };
    });
  return [...dated, ...undated].sort(compareMoments);
}

/**
 * When a step without a date may have come before its report: an end after the last that is dated; a signing before a halt, which it
 * then does not take back.
 */
function mayHaveBegun(stage: Stage, before: readonly Moment[]): number | null {
  if (isHaltedOrEnded(stage)) return before.length > 0 ? Math.max(...before.map(({ from }) => from)) : null;
  const halts = isEvent(stage) ? before.filter((moment) => isHaltedOrEnded(moment.stage)) : [];
  return halts.length > 0 ? Math.min(...halts.map(({ from }) => from)) : null;
}

const placed = ({ stage, milestone, date }: StageStep) => ({
  stage,
  order: stageOrder(stage),
  date,
  ...(milestone === undefined ? {} : { milestone }),
});

/** Of what happens on one day the end of what was before comes first. */
const beforeAnyStep = -1;

/**
 * The ends that dates tell: what is told with both its ends (`1965/1984`) is over on the day after. A restriction goes on where another interval
 * does, and may begin again; a standing tie is over only where intervals are all that is told of its being in force. Other acts
 * leave nothing that could end.
 */
export function endsByDates({ type, standing, steps }: Pick<Tie, 'type' | 'standing' | 'steps'>): readonly Moment[] {
  if (!standing && !isLimit(type)) return [];
  // What is decided or signed holds until something ends it.
  const lasts = steps.filter(({ stage, date }) => !isEvent(stage) && (date?.includes('/') ?? false));
  if (standing && steps.some((step) => isHaltedOrEnded(step.stage) || (isInForce(step.stage) && !lasts.includes(step))))
    return [];
  const stretches = lasts.map((step) => ({
    // What may only begin on the day after goes on from what is over by then.
    from: startOf(beginning(step)[0]) + 1,
    to: endOf(step.bounds[1]),
    date: step.date,
  }));
  const last = Math.max(...stretches.map(({ to }) => to));
  return stretches
    .filter(({ to }, i) => Number.isFinite(to) && stretches.findIndex((other) => other.to === to) === i)
    .filter(({ to }) => (standing ? to === last : !stretches.some((o) => o.from <= to + 1 && to + 1 <= o.to)))
    .map(({ to, date }) => ({ stage: 'ended' as const, order: beforeAnyStep, from: to + 1, to: to + 1, date }))
    .sort(compareMoments);
}

/**
 * The end of a term: what was concluded for some years is over on the day after, unless it is told to be in force later, or ended by
 * something else. Whether it was renewed is not known.
 */
export function endOfTerm({ standing, steps }: Pick<Tie, 'standing' | 'steps'>): readonly Moment[] {
  if (!standing || steps.some(({ stage }) => isEnded(stage))) return [];
  const terms = steps.flatMap(({ term }) => (term === undefined ? [] : { term, to: endOf(edtfBounds(term)[1]) }));
  const last = terms.sort((a, b) => compareNumbers(a.to, b.to)).at(-1);
  if (last === undefined || !Number.isFinite(last.to)) return [];
  const goesOn = steps.some((step) => isInForce(step.stage) && isDated(step) && startOf(beginning(step)[0]) > last.to);
  if (goesOn) return [];
  const on = last.to + 1;
  return [{ stage: 'ended', milestone: 'term-over', order: beforeAnyStep, from: on, to: on, date: last.term }];
}

/** In time's order; of one day the further stage comes last. */
export function compareMoments(a: Moment, b: Moment): number {
  return compareNumbers(a.from, b.from) || a.order - b.order;
}

/** Infinite numbers too, whose difference is none. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
