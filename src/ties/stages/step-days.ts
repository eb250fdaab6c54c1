/** When the steps of a tie may have begun and for how long acts keep it awake, as numbers that are quick to compare. */

import { addMonths, dayNumber, parseDay } from '../../model/edtf-days.ts';
import { isEvent, isHaltedOrEnded, type Stage, stageOrder } from '../../model/stages.ts';
import type { Activity, StageStep, Tie } from '../../model/tie.ts';
import { isLimit } from '../../model/tie-types.ts';
import { beginning, isDated } from './vague-dates.ts';

/** Months without a dated activity after which a tie in force counts as dormant. */
export const dormantAfterMonths = 24;

/** A step with the days (since 1970) on which it may have begun; an open side is infinite. */
export interface Moment {
  readonly stage: Stage;
  readonly order: number;
  readonly from: number;
  readonly to: number;
  /** The last days on which it keeps the tie awake where it began as early, and as late, as may be. */
  readonly awakeFrom: number;
  readonly awakeTo: number;
}

/** Days from one to another, both included. */
export type Stretch = readonly [number, number];

/** For how long acts keep a tie awake: each as late as may be by a day, and each as early as may be. Apart, in order. */
export interface Acts {
  readonly latest: readonly Stretch[];
  readonly earliest: readonly Stretch[];
}

const numbers = new Map<string, number>();
const later = new Map<string, number>();

/** Days since 1970; the same few thousand days are asked for over and over. */
export function numberOf(day: string): number {
  return kept(numbers, day, () => dayNumber(parseDay(day)!));
}

/** The last day on which something of that day keeps a tie awake. */
function awakeUntil(day: string): number {
  return kept(later, day, () => dayNumber(parseDay(addMonths(day, dormantAfterMonths))!));
}

function kept(map: Map<string, number>, day: string, count: () => number): number {
  let number = map.get(day);
  if (number === undefined) {
    if (map.size > 50_000) map.clear();
    map.set(day, (number = count()));
  }
  return number;
}

/**
 * The dated steps as early as each may have begun, in order; an end or a suspension without a date came at some time after the
 * last dated step began.
 */
export function momentsOf(steps: readonly StageStep[]): readonly Moment[] {
  const dated = steps.filter(isDated).map((step): Moment => {
    const [from, to] = beginning(step);
    // Of an interval the text gives its end says how long it was so, whenever it began.
    const lasts = step.date?.includes('/') ?? false;
    const until = (day: string | null): number => (day === null ? Number.POSITIVE_INFINITY : awakeUntil(day));
    const end = until(step.bounds[1]);
    return {
      stage: step.stage,
      order: stageOrder(step.stage),
      from: from === null ? Number.NEGATIVE_INFINITY : numberOf(from),
      to: to === null ? Number.POSITIVE_INFINITY : numberOf(to),
      awakeFrom: lasts ? end : from === null ? Number.NEGATIVE_INFINITY : awakeUntil(from),
      awakeTo: lasts ? end : until(to),
    };
  });
  if (dated.length === 0) return [];
  const last = dated.reduce((so, { from }) => Math.max(so, from), Number.NEGATIVE_INFINITY);
  const open = steps.filter((step) => !isDated(step) && isHaltedOrEnded(step.stage));
  const all = [
    ...dated,
    ...open.map(({ stage }) => ({
      ...{ stage, order: stageOrder(stage), from: last, to: Number.POSITIVE_INFINITY },
      ...{ awakeFrom: Number.NEGATIVE_INFINITY, awakeTo: Number.POSITIVE_INFINITY },
    })),
  ];
  return all.sort(compareMoments);
}

/** Of what happens on one day the end of what was before comes first. */
const beforeAnyStep = -1;

/**
 * The ends of a restriction that its dates tell: it lasts through an interval (`1965/1984`) and is over on the day after, unless
 * another interval goes on. Restrictions alone: a standing tie sleeps, and other acts leave nothing that could be lifted.
 */
export function endsByDates({ type, steps }: Pick<Tie, 'type' | 'steps'>): readonly Moment[] {
  if (!isLimit(type)) return [];
  // What is decided holds for the whole of an interval, and no longer.
  const lasts = steps.filter(({ stage, date }) => !isEvent(stage) && (date?.includes('/') ?? false));
  const stretches = lasts.map((step): Stretch => {
    const [from] = beginning(step);
    const to = step.bounds[1];
    // What may only begin on the day after goes on from what is over by then.
    return [
      from === null ? Number.NEGATIVE_INFINITY : numberOf(from) + 1,
      to === null ? Number.POSITIVE_INFINITY : numberOf(to),
    ];
  });
  const ends = new Set(stretches.map(([, to]) => to + 1).filter(Number.isFinite));
  return [...ends]
    .filter((day) => !within(stretches, day))
    .sort((a, b) => a - b)
    .map((day) => ({
      ...{ stage: 'ended', order: beforeAnyStep, from: day, to: day },
      ...{ awakeFrom: Number.NEGATIVE_INFINITY, awakeTo: Number.NEGATIVE_INFINITY },
    }));
}

/** In time's order; of one day the further stage comes last. */
export function compareMoments(a: Moment, b: Moment): number {
  return compareNumbers(a.from, b.from) || a.order - b.order;
}

/** Infinite numbers too, whose difference is none. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the acts of the same parties do. */
export function actsOf(activity: readonly Activity[]): Acts {
  const latest: Stretch[] = [];
  const earliest: Stretch[] = [];
  for (const { bounds } of activity) {
    const [from, to] = bounds;
    const end = to === null ? Number.POSITIVE_INFINITY : awakeUntil(to);
    latest.push([from === null ? Number.NEGATIVE_INFINITY : numberOf(from), end]);
    if (from !== null && to !== null && numberOf(to) <= awakeUntil(from))
      earliest.push([numberOf(to), awakeUntil(from)]);
  }
  return { latest: joined(latest), earliest: joined(earliest) };
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => compareNumbers(a[0], b[0]))) {
    const last = apart.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** True where one of the stretches holds the day. */
export function within(stretches: readonly Stretch[], day: number): boolean {
  return stretches.some(([from, to]) => from <= day && day <= to);
}
