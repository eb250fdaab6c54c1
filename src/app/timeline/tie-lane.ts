/** Ties along the time axis: each with its steps, and the stretches of days on which it stood in one state. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { TieHistory, TieStretch } from '../../store/ports/tie-histories.ts';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { day, edtf } from '../model-schemas/edtf.ts';
import { milestone, stage } from '../model-schemas/stages.ts';
import { datedEvidenceShape, reported, tieState } from '../model-schemas/tie.ts';
import { tieRow, toTieRow } from '../ties/tie-row.ts';
import { shownSteps } from './shown-steps.ts';

const shownDateShape = {
  ...datedEvidenceShape,
  evidence: z.array(z.string()).meta({ description: 'The first three pieces by id, and all coded facts.' }),
  pieces: z.int().meta({ description: 'How many pieces of evidence say so.' }),
};

const shownStep: z.ZodType<ShownStep> = z
  .object({
    ...shownDateShape,
    stage,
    milestone: milestone.exactOptional(),
    term: edtf.exactOptional(),
    reported,
    oneSided: z
      .string()
      .exactOptional()
      .meta({ description: 'The party, or the state over its head, that decided, where one side alone did.' }),
    contested: z.array(z.object(shownDateShape)).exactOptional(),
  } satisfies ShapeOf<ShownStep>)
  .meta({ id: 'ShownStep' });

const tieStretch: z.ZodType<TieStretch> = z.object({ from: day.nullable(), state: tieState.nullable() });

/** A tie with all that a time axis shows of it. */
export const tieLane = z
  .object({
    tie: tieRow,
    steps: z.array(shownStep),
    left: z.int().exactOptional().meta({
      description:
        'How many more dates the tie has, where it has more than fit in a lane (60): coded facts, what is reviewed and the newest are shown.',
    }),
    stretches: z
      .array(tieStretch)
      .meta({ description: 'The state from each of these days on; the first may have no beginning.' }),
  })
  .meta({ id: 'TieLane' });
export type TieLane = Infer<typeof tieLane>;

/** A tie as a lane; parties of the unit `about` are named first. */
export function toTieLane(
  gazetteer: Gazetteer,
  { tie, state }: StatedTie,
  { steps, stretches }: TieHistory,
  about?: string,
): TieLane {
  const { steps: shown, left } = shownSteps(steps);
  return { tie: toTieRow(gazetteer, tie, state, { about }), steps: shown, ...(left === 0 ? {} : { left }), stretches };
}
