/** What the steps of some ties add up to: when it began, how far it came, how much was done in each year, what contradicts. */

import { type Stage, stages } from '../../model/codebook.ts';
import type { Bounds } from '../../model/edtf.ts';
import { certainlyBefore } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { byText, inOrder } from '../order.ts';
import type { TieLane } from '../timeline-view.ts';
import type { CompareColumn, DateConflict, Mark, Moment, Phase, YearOfActs } from './compare-types.ts';

interface Step {
  readonly lane: TieLane;
  readonly step: TieLane['steps'][number];
}

/** `-0043-03-15` gives -43. */
const yearOf = (day: string): number => Number.parseInt(day, 10);

/** The day by which something has certainly happened; what has none comes last. */
const latest = ({ bounds: [from, to] }: { readonly bounds: Bounds }): string => to ?? from ?? '9999-12-31';
const earliest = ({ bounds: [from, to] }: { readonly bounds: Bounds }): string => from ?? to ?? '9999-12-31';

/** Earliest first by the day by which it is certain, then by the day from which it is possible. */
const inTime = inOrder<Moment>(
  (a, b) => compareDays(latest(a), latest(b)),
  (a, b) => compareDays(earliest(a), earliest(b)),
  (a, b) => byText(a.tie, b.tie),
  (a, b) => byText(a.stage, b.stage),
);

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
  const moments = steps.filter(({ step }) => isDated(step.bounds)).map(momentOf);
  const reviewed = moments.filter((moment) => moment.reviewed);
  return endOf(reviewed.length > 0 ? reviewed : moments, -1);
}

/** The first in time (-1) or the last (1); of two as early the one that came first. */
function endOf(moments: readonly Moment[], sign: 1 | -1): Moment | null {
  let found: Moment | null = null;
  for (const moment of moments) if (found === null || inTime(moment, found) * sign > 0) found = moment;
  return found;
}

function phaseOf(stage: Stage, steps: readonly Step[]): Phase[] {
  const own = steps.filter(({ step }) => step.stage === stage);
  const moments = own.filter(({ step }) => isDated(step.bounds)).map(momentOf);
  if (own.length === 0) return [];
  const none: Bounds = [null, null];
  return [
    {
      stage,
      ties: new Set(own.map(({ lane }) => lane.tie.id)).size,
      first: endOf(moments, -1)?.bounds ?? none,
      last: endOf(moments, 1)?.bounds ?? none,
    },
  ];
}

function yearsOf(steps: readonly Step[]): Pick<CompareColumn, 'years' | 'undated'> {
  const years = new Map<number, { acts: number; unreviewed: number }>();
  let undated = 0;
  for (const { step } of steps) {
    const [from, to] = step.bounds;
    if (from === null || to === null || yearOf(from) !== yearOf(to)) {
      undated++;
      continue;
    }
    const year = years.get(yearOf(from)) ?? { acts: 0, unreviewed: 0 };
    years.set(yearOf(from), year);
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
 * first contact and the first signing stay those of the ties, whenever they were.
 */
export function stepsOf(
  lanes: readonly TieLane[],
  window: Bounds | null = null,
): Pick<CompareColumn, 'phases' | 'first' | 'signed' | 'years' | 'undated' | 'conflicts'> & {
  readonly marks: readonly Mark[];
} {
  const all = lanes.flatMap((lane) => lane.steps.map((step) => ({ lane, step })));
  const steps = window === null ? all : all.filter(({ step }) => mayFallWithin(step.bounds, window));
  // What forbids contact is none.
  const ties = all.filter(({ lane }) => lane.tie.type !== 'restriction');
  return {
    phases: stages.flatMap((stage) => phaseOf(stage, steps)),
    first: earliestOf(ties),
    signed: earliestOf(ties.filter(({ step }) => step.stage === 'signed')),
    ...yearsOf(steps),
    conflicts: conflictsIn(steps),
    marks: steps.map(({ lane: { tie }, step }) => ({
      id: tie.id,
      kind: 'step',
      date: step.date,
      bounds: step.bounds,
      reviewed: step.reviewed,
      type: tie.type,
      stage: step.stage,
      event: null,
      actors: [],
    })),
  };
}
