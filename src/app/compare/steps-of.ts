/** What the steps of some ties add up to: when it began, how far it came, how much was done in each year, what contradicts. */

import type { Bounds } from '../../model/edtf.ts';
import { certainlyBefore } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { type Stage, stages } from '../../model/stages.ts';
import { isLimit, isStanding, type TieType } from '../../model/tie-types.ts';
import { byText } from '../order.ts';
import type { TieLane } from '../timeline/tie-lane.ts';
import type { CompareColumn, DateConflict, Mark, Moment, Phase, YearOfActs } from './compare-view.ts';

interface Step {
  readonly lane: TieLane;
  readonly step: TieLane['steps'][number];
}

/** `-0043-03-15` gives -43. */
const yearOf = (day: string): number => Number.parseInt(day, 10);

/** The day by which something has certainly happened; what has none comes last. */
const latest = ({ bounds: [from, to] }: { readonly bounds: Bounds }): string => to ?? from ?? '9999-12-31';
const earliest = ({ bounds: [from, to] }: { readonly bounds: Bounds }): string => from ?? to ?? '9999-12-31';

/** Earliest first by the day by which it is certain, then by the day from which it is possible; of the same tie's the lesser stage. */
function inTime(a: Step, b: Step): number {
  return (
    compareDays(latest(a.step), latest(b.step)) ||
    compareDays(earliest(a.step), earliest(b.step)) ||
    byText(a.lane.tie.id, b.lane.tie.id) ||
    byText(a.step.stage, b.step.stage)
  );
}

const isDated = (bounds: Bounds): boolean => bounds[0] !== null && bounds[1] !== null;

function momentOf({ lane: { tie }, step }: Step): Moment {
  return {
    date: step.date,
    bounds: step.bounds,
    reviewed: step.reviewed,
    tie: tie.id,
    type: tie.type,
    stage: step.stage,
  };
}

/** The earliest dated moment; a reviewed one, where there is any. */
function earliestOf(steps: readonly Step[]): Moment | null {
  const found = endOf(steps, -1, ({ reviewed }) => reviewed) ?? endOf(steps, -1);
  return found && momentOf(found);
}

/** The first dated step in time (-1) or the last (1), of those of a kind; of two as early the one that came first. */
function endOf(
  steps: readonly Step[],
  sign: 1 | -1,
  isOfKind: (step: Step['step']) => boolean = () => true,
): Step | null {
  let found: Step | null = null;
  for (const each of steps)
    if (isDated(each.step.bounds) && isOfKind(each.step) && (found === null || inTime(each, found) * sign > 0))
      found = each;
  return found;
}

function phaseOf(stage: Stage, steps: readonly Step[]): Phase[] {
  const own = steps.filter(({ step }) => step.stage === stage);
  if (own.length === 0) return [];
  const none: Bounds = [null, null];
  return [
    {
      stage,
      ties: new Set(own.map(({ lane }) => lane.tie.id)).size,
      first: endOf(own, -1)?.step.bounds ?? none,
      last: endOf(own, 1)?.step.bounds ?? none,
    },
  ];
}

function yearsOf(steps: readonly Step[]): Pick<CompareColumn, 'years' | 'undated'> {
  const years = new Map<number, { acts: number; unreviewed: number }>();
  let undated = 0;
  for (const { step } of steps) {
    const [from, to] = step.bounds;
    const number = from === null ? null : yearOf(from);
    if (number === null || to === null || (to !== from && yearOf(to) !== number)) {
      undated++;
      continue;
    }
    let year = years.get(number);
    if (year === undefined) years.set(number, (year = { acts: 0, unreviewed: 0 }));
    year.acts++;
    if (!step.reviewed) year.unreviewed++;
  }
  return {
    years: [...years].map(([year, counts]): YearOfActs => ({ year, ...counts })).sort((a, b) => a.year - b.year),
    undated,
  };
}

/** Dates for one step that exclude each other. */
function conflictsIn(steps: readonly Step[]): readonly DateConflict[] {
  return steps.flatMap(({ lane: { tie }, step }): DateConflict[] => {
    const others = (step.contested ?? []).filter(
      ({ bounds }) => certainlyBefore(bounds, step.bounds) || certainlyBefore(step.bounds, bounds),
    );
    if (others.length === 0) return [];
    const dates = [step.date, ...others.map(({ date }) => date)];
    return [{ tie: tie.id, type: tie.type, stage: step.stage, dates }];
  });
}

/** Whether something may have fallen into a window; what has no date falls into none. */
export function mayFallWithin([from, to]: Bounds, [first, last]: Bounds): boolean {
  if (from === null && to === null) return false;
  const isBefore = to !== null && first !== null && compareDays(to, first) < 0;
  const isAfter = from !== null && last !== null && compareDays(from, last) > 0;
  return !isBefore && !isAfter;
}

/**
 * What the steps of these ties say. Of a window of days: only steps that may have fallen into it are counted and marked, while the
 * first contact and the first signing stay those of the ties, whenever they were. At most `mostMarks` are marked, the first; the phases are
 * those of types that have stages to speak of.
 */
export function stepsOf(
  lanes: readonly TieLane[],
  window: Bounds | null = null,
  mostMarks = Number.POSITIVE_INFINITY,
  hasStages: (type: TieType) => boolean = isStanding,
): Pick<CompareColumn, 'phases' | 'first' | 'signed' | 'years' | 'undated' | 'conflicts'> & {
  readonly marks: readonly Mark[];
} {
  const all = lanes.flatMap((lane) => lane.steps.map((step) => ({ lane, step })));
  const steps = window === null ? all : all.filter(({ step }) => mayFallWithin(step.bounds, window));
  // What forbids contact is none.
  const ties = all.filter(({ lane }) => !isLimit(lane.tie.type));
  const staged = steps.filter(({ lane }) => hasStages(lane.tie.type));
  return {
    phases: stages.flatMap((stage) => phaseOf(stage, staged)),
    first: earliestOf(ties),
    signed: earliestOf(ties.filter(({ lane, step }) => step.stage === 'signed' && isStanding(lane.tie.type))),
    ...yearsOf(steps),
    conflicts: conflictsIn(steps),
    marks: steps.slice(0, mostMarks).map(({ lane: { tie }, step }) => ({
      id: tie.id,
      date: step.date,
      bounds: step.bounds,
      reviewed: step.reviewed,
      type: tie.type,
      stage: step.stage,
    })),
  };
}
