/** Where the evidence of a tie disagrees: dates for one step that cannot both be. One is shown; all are kept, and any can be preferred. */
import type { ContestedDate, StageStep } from '../../model/tie.ts';

export interface Conflict {
  readonly stage: StageStep['stage'];
  /** The one that is shown first. */
  readonly dates: readonly ContestedDate[];
}

/** The steps whose sources disagree, each with its dates. */
export function findConflicts(steps: readonly StageStep[]): readonly Conflict[] {
  return steps.flatMap((step) => {
    const { stage, date, bounds, evidence, reviewed, contested = [] } = step;
    return contested.length === 0 ? [] : [{ stage, dates: [{ date, bounds, evidence, reviewed }, ...contested] }];
  });
}
