/** Which dates of a tie a time axis shows: all of nearly every tie, of the busiest those that weigh most and the newest. */
import type { ShownDate, ShownStep } from '../../ties/stages/shown-steps.ts';

/** As many dates as can be told apart in one lane. */
export const mostDates = 60;

interface Shown {
  readonly steps: readonly ShownStep[];
  readonly left: number;
}

/** The steps to show, in their order, and how many dates are left out: steps, and dates that others were preferred to. */
export function shownSteps(steps: readonly ShownStep[]): Shown {
  const all = datesIn(steps);
  if (all <= mostDates) return { steps, left: 0 };
  const chosen = new Set(weightiest(steps, mostDates));
  const shown = steps.filter((step) => chosen.has(step));
  const others = new Set(
    weightiest(
      shown.flatMap(({ contested = [] }) => contested),
      mostDates - shown.length,
    ),
  );
  const shortened = shown.map((step): ShownStep => {
    if (step.contested === undefined) return step;
    const { contested, ...rest } = step;
    const own = contested.filter((date) => others.has(date));
    return own.length === 0 ? rest : { ...rest, contested: own };
  });
  return { steps: shortened, left: all - datesIn(shortened) };
}

const datesIn = (steps: readonly ShownStep[]): number =>
  steps.reduce((sum, { contested = [] }) => sum + 1 + contested.length, 0);

/** Coded facts first, then what is reviewed, then the newest. */
function weightiest<T extends ShownDate>(dates: readonly T[], most: number): readonly T[] {
  if (dates.length <= most) return dates;
  return dates
    .map((date) => ({ date, weight: weightOf(date), day: newest(date) }))
    .sort((a, b) => b.weight - a.weight || compare(b.day, a.day))
    .slice(0, most)
    .map(({ date }) => date);
}

const weightOf = ({ evidence, reviewed }: ShownDate): number =>
  evidence.some((id) => id.startsWith('fct_')) ? 2 : Number(reviewed);
const newest = ({ bounds: [from, to] }: ShownDate): string => to ?? from ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
