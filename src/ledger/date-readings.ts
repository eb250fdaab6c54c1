/** The ways in which the vague dates of a tie's steps can be read, as seen from one day. */
import { addMonths, compareDays } from '../model/edtf-days.ts';
import type { StageStep } from '../model/tie.ts';
import { beginning, isDated, mayCoincide } from './step-time.ts';

/** Months without a dated activity after which a tie in force counts as dormant. */
export const dormantAfterMonths = 24;

/** A step with the days on which it may have begun; null is open. */
export interface Moment {
  readonly step: StageStep;
  readonly from: string | null;
  readonly to: string | null;
}

/** Each step with the day it is read to have begun on; null where it had not begun by any day one can name. */
export type Reading = readonly { readonly step: StageStep; readonly day: string | null }[];

/** Earlier than any date that a text gives. */
const beforeAll = '-9999-01-01';

/** Up to this many vague dates are read in every combination; more only one against the others. */
const combinedUpTo = 4;

/** With more vague dates than this only the three readings of all alike are taken. */
const variedUpTo = 40;

/** The dated steps; an end or a suspension without a date came at some time after the last dated step began. */
export function momentsOf(steps: readonly StageStep[]): readonly Moment[] {
  const dated = steps.filter(isDated).map((step) => {
    const [from, to] = beginning(step);
    return { step, from, to };
  });
  if (dated.length === 0) return [];
  const begins = dated.flatMap(({ from }) => (from === null ? [] : [from])).sort(compareDays);
  const open = steps.filter((step) => !isDated(step) && (step.stage === 'ended' || step.stage === 'suspended'));
  return [...dated, ...open.map((step) => ({ step, from: begins.at(-1) ?? null, to: null }))];
}

/** The readings that can make a difference on a day; that in which all is as early as may be comes first. */
export function* readingsOf(moments: readonly Moment[], day: string): Generator<Reading> {
  const choices = moments.map((moment) => (isSettled(moment, moments, day) ? [moment.to] : choicesOf(moment, day)));
  const vague = choices.flatMap((days, i) => (days.length > 1 ? [i] : []));
  const read = (choice: (i: number) => number): Reading =>
    moments.map(({ step }, i) => ({ step, day: choices[i]!.at(Math.min(choice(i), choices[i]!.length - 1)) ?? null }));
  if (vague.length <= combinedUpTo) {
    yield* combinations(vague.length).map((picks) => read((i) => picks[vague.indexOf(i)] ?? 0));
    return;
  }
  for (const all of [0, 1, 2]) {
    yield read(() => all);
    if (vague.length > variedUpTo) continue;
    for (const i of vague) for (const own of [0, 1, 2]) yield read((j) => (j === i ? own : all));
  }
}

/** True where it makes no difference how a date is read: it is long past, and no other step may have come within it. */
function isSettled(moment: Moment, all: readonly Moment[], day: string): boolean {
  const { from, to } = moment;
  if (from === null || to === null || compareDays(addMonths(to, dormantAfterMonths), day) >= 0) return false;
  return all.every((other) => other === moment || !mayCoincide([from, to], [other.from, other.to]));
}

/** As early as may be, as late as may be by the day, as late as may be. */
function choicesOf({ from, to }: Moment, day: string): readonly (string | null)[] {
  const first = from ?? beforeAll;
  if (first === to) return [first];
  const straddles = compareDays(first, day) < 0 && (to === null || compareDays(day, to) < 0);
  return straddles ? [first, day, to] : [first, to];
}

/** All picks of 0, 1 or 2 for a number of places. */
function combinations(places: number): readonly (readonly number[])[] {
  return Array.from({ length: 3 ** places }, (_, n) =>
    Array.from({ length: places }, (_, place) => Math.floor(n / 3 ** place) % 3),
  );
}
