/** The steps of a tie as time axes show them: of the evidence behind a date the first pieces are named, and the others counted. */
import type { ContestedDate, StageStep, Tie } from '../../model/tie.ts';
import { compareSteps } from './steps-from-evidence.ts';

/** So many pieces of evidence of a date are named, and all coded facts. */
const namedPieces = 3;

/** A date as time axes show it: of the evidence the first three pieces by id and all coded facts. */
export interface ShownDate extends ContestedDate {
  /** How many pieces of evidence say so. */
  readonly pieces: number;
}

/** A step as time axes show it. */
export interface ShownStep extends Omit<StageStep, 'contested' | 'pieces'>, ShownDate {
  /** In time's order. */
  readonly contested?: readonly ShownDate[];
}

/** The same date with few of its pieces of evidence. */
function shortened<T extends ContestedDate>(date: T): T & ShownDate {
  const evidence = date.evidence.filter((id, i) => i < namedPieces || isFact(id));
  return { ...date, evidence, pieces: date.evidence.length };
}

/** The steps, in their order. */
export function shownDates(steps: readonly StageStep[]): readonly ShownStep[] {
  return steps.map(({ contested, ...step }) =>
    contested === undefined
      ? shortened(step)
      : { ...shortened(step), contested: contested.map(shortened).sort(byTime) },
  );
}

const byTime = (a: ShownDate, b: ShownDate): number =>
  compareSteps({ stage: 'signed', ...a }, { stage: 'signed', ...b });

/** A reviewed tie as measures weigh it: with the reviewed steps and acts alone, and few of their pieces of evidence. */
export function reviewedPart(tie: Tie): Tie {
  const steps = tie.steps.filter(({ reviewed }) => reviewed).map(({ contested: _, ...step }) => shortened(step));
  return { ...tie, steps };
}

/** True of the id of a coded fact. */
export const isFact = (id: string): boolean => id.startsWith('fct_');
