/** Where the evidence of a tie disagrees: the same stage on days that cannot both be. Both are shown; none is dropped. */
import { certainlyBefore } from '../../model/edtf.ts';
import type { StageStep } from '../../model/tie.ts';

export interface Conflict {
  readonly stage: StageStep['stage'];
  readonly steps: readonly StageStep[];
}

/** Stages that begin a tie once; a visit or an activity may well happen twice. */
const once = new Set<StageStep['stage']>(['signed', 'ended']);

/** The stages whose dates exclude each other, each with its steps. */
export function conflictsOf(steps: readonly StageStep[], standing: boolean): readonly Conflict[] {
  if (!standing) return [];
  const found: Conflict[] = [];
  for (const stage of once) {
    const dated = steps.filter((step) => step.stage === stage && (step.bounds[0] !== null || step.bounds[1] !== null));
    const apart = dated.some((a) => dated.some((b) => certainlyBefore(a.bounds, b.bounds)));
    if (apart) found.push({ stage, steps: dated });
  }
  return found;
}
