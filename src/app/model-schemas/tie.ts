/** What evidence adds up to, as answers carry it: steps, states and counts of ties. */
import { z } from 'zod';
import type { ContestedDate, StageStep, TieCounts, TieState } from '../../model/tie.ts';
import type { ShapeOf } from '../infer.ts';
import { bounds, edtf } from './edtf.ts';
import { milestone, stage, tieMark } from './stages.ts';

/** The stage of a tie on a day. */
export const tieState: z.ZodType<TieState> = z
  .object({
    stage: stage,
    certainty: z.enum(['certain', 'possible']),
    milestone: tieMark.exactOptional().meta({
      description:
        'Of what is built: the last milestone, which nothing later has taken back; `since` is its date. `term-over`: the term of the document, which `since` gives, is over, and no renewal is known.',
    }),
    since: edtf.nullable().meta({
      description: 'When it came to this stage, an act when it last took place; null where no date is told.',
    }),
  } satisfies ShapeOf<TieState>)
  .meta({ id: 'TieState' });

/** How many claims, facts and sources bear a tie. */
export const tieCounts: z.ZodType<TieCounts> = z
  .object({
    acceptedClaims: z.int(),
    unreviewedClaims: z.int().meta({ description: 'Those marked unsure included.' }),
    unsureClaims: z.int().exactOptional().meta({
      description: 'Of the unreviewed, those that a reviewer looked at and left open.',
    }),
    rejectedClaims: z.int(),
    statements: z
      .int()
      .exactOptional()
      .meta({ description: 'How many statements the claims make, where that is fewer than claims.' }),
    facts: z.int(),
    acceptedFacts: z.int().exactOptional().meta({ description: 'Of the facts, those that somebody accepted here.' }),
    sources: z.int(),
    sourcesWithUnreviewed: z.int(),
  } satisfies ShapeOf<TieCounts>)
  .meta({ id: 'TieCounts' });

/** The fields of a date of a step with the evidence that says so. */
export const datedEvidenceShape = {
  date: edtf.nullable(),
  bounds,
  evidence: z.array(z.string()),
  reviewed: z.boolean(),
} satisfies ShapeOf<ContestedDate>;

/** When a step was first reported. */
export const reported = bounds.exactOptional().meta({
  description: 'When it was first reported: where no date is told, and where a plan lies ahead of its report.',
});

/** One step of a tie's history. */
export const stageStep: z.ZodType<StageStep> = z
  .object({
    ...datedEvidenceShape,
    pieces: z.int().exactOptional(),
    stage,
    milestone: milestone.exactOptional().meta({ description: 'Of what is built: how far it came then.' }),
    term: edtf.exactOptional().meta({ description: 'For how long it was concluded, where that is told.' }),
    reported,
    oneSided: z
      .string()
      .exactOptional()
      .meta({ description: 'The party, or the state over its head, that decided, where one side alone did.' }),
    contested: z.array(z.object(datedEvidenceShape)).exactOptional(),
  } satisfies ShapeOf<StageStep>)
  .meta({ id: 'StageStep' });
